import { expect, test } from "vitest";
import { paletteById } from "./palette.ts";
import { classColours } from "./palette-choice.ts";

test("ratios and differences diverge, counts and rates run one way", () => {
  expect(classColours(null, "ratio", 7, "light")).toEqual(paletteById("purple-orange")?.light);
  expect(classColours(null, "rate", 6, "dark")).toEqual(paletteById("blue")?.dark);
});

test("a View's own palette is used, unless it has too few colours", () => {
  expect(classColours("plum", "rate", 6, "light")).toEqual(paletteById("plum")?.light);
  expect(classColours("plum", "rate", 7, "light")).toHaveLength(7);
});
