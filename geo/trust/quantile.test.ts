import { expect, test } from "vitest";
import { middleOf, quantileOf } from "./quantile.ts";

test("quantiles lie on straight lines between the numbers, as R's default has them", () => {
  expect(quantileOf([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantileOf([1, 2, 3, 4], 0.1)).toBeCloseTo(1.3, 12);
  expect([quantileOf([5], 0.3), quantileOf([1, 9], 1)]).toEqual([5, 9]);
});

test("the middle of numbers does not depend on their order, and of none there is none", () => {
  const hundred = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
  expect(middleOf(hundred, 0.8)?.low).toBeCloseTo(10, 12);
  expect(middleOf(hundred, 0.8)?.high).toBeCloseTo(90, 12);
  expect([middleOf([]), quantileOf([], 0.5)]).toEqual([null, null]);
});
