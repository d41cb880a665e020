import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const SERVER = join(import.meta.dirname, "..");

/** What makes a request to somebody else, or could. */
const OUTGOING =
  /\bfetch\(|\bWebSocket\(|\b(createConnection|connect)\b[^;]*from "node:(net|tls|http2)"|\b(request|get)\b[^;]*from "node:https?"|\bhttps?\.(request|get)\(|from "undici"/;

test("no other room of the server makes a request to anybody", () => {
  const files = readdirSync(SERVER, { recursive: true, encoding: "utf8" })
    .filter(
      (name) => /\.(ts|mjs)$/.test(name) && !/\.(test|bench|battery|test-support)\./.test(name),
    )
    .filter((name) => OUTGOING.test(readFileSync(join(SERVER, name), "utf8")));
  expect(files).toEqual([join("download", "get.ts")]);
});
