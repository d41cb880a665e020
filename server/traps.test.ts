import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

test("every trap in data/traps.md ends the name of a test, and no test names another", () => {
  const list = readFileSync(join(ROOT, "data/traps.md"), "utf8");
  const listed = [...list.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
  const named = ["geo", "server"]
    .flatMap((room) =>
      readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".test.ts"))
        .map((file) => readFileSync(join(ROOT, room, file), "utf8")),
    )
    .flatMap((text) => [...text.matchAll(/\(traps? (\d+)(?: and (\d+))?\)"/g)])
    .flatMap(([, one, other]) => (other === undefined ? [one] : [one, other]))
    .map(Number);
  expect([...new Set(named)].sort((a, b) => a - b)).toEqual(listed);
});
