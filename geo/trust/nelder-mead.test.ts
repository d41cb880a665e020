import { expect, test } from "vitest";
import { leastNear } from "./nelder-mead.ts";

test("the bottom of a bent valley is found without slopes", () => {
  const banana = ([x = 0, y = 0]: readonly number[]) => 1 + (1 - x) ** 2 + 100 * (y - x * x) ** 2;
  const [x, y] = leastNear(banana, [-1, 1], 0.5);
  expect(x).toBeCloseTo(1, 2);
  expect(y).toBeCloseTo(1, 2);
});

test("a flat function is left where it starts", () => {
  expect(leastNear(() => 7, [2, 3], 1)).toEqual([2, 3]);
});
