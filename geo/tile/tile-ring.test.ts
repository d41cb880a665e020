import { expect, test } from "vitest";
import { doubleArea, tidyRing } from "./tile-ring.ts";

const SQUARE = [0, 0, 4, 0, 4, 4, 0, 4];

test("an outer ring runs clockwise on a screen, a hole the other way", () => {
  expect(doubleArea(SQUARE)).toBe(32);
  expect(tidyRing(SQUARE, true)).toEqual(SQUARE);
  expect(doubleArea(tidyRing(SQUARE, false) ?? [])).toBe(-32);
  expect(doubleArea(tidyRing([0, 0, 0, 4, 4, 4, 4, 0], true) ?? [])).toBe(32);
});

test("the closing point and points that coincide are dropped", () => {
  expect(tidyRing([0, 0, 0, 0, 4, 0, 4, 4, 4, 4, 0, 4, 0, 0, 0, 0], true)).toEqual(SQUARE);
});

test("a ring that rounding made a line or a point is gone", () => {
  expect(tidyRing([1, 1, 1, 1, 1, 1], true)).toBeNull();
  expect(tidyRing([0, 0, 4, 4, 0, 0], true)).toBeNull();
  expect(tidyRing([0, 0, 4, 0, 8, 0, 0, 0], true)).toBeNull();
  expect(tidyRing([], true)).toBeNull();
});
