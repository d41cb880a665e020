import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { GROUND_COLOURS } from "./ground-colours.ts";

test("pictures have the colours of the page's style sheet", () => {
  const tokens = readFileSync(join(import.meta.dirname, "../../client/styles/tokens.css"), "utf8");
  const { light, dark } = GROUND_COLOURS;
  const names = { edge: "area-edge", ground: "map-ground", river: "map-river" };
  for (const [name, own] of Object.entries(light)) {
    const token = Object.entries(names).find(([key]) => key === name)?.[1] ?? name;
    const other = Object.entries(dark).find(([key]) => key === name)?.[1];
    expect(tokens).toContain(`--${token}: light-dark(${own}, ${other});`);
  }
});
