import fc from "fast-check";
import { expect, test } from "vitest";
import { normalQuantile } from "./normal-quantile.ts";
import { normalTail } from "./normal-tail.ts";

test.each([
  [0, 0.5],
  [1, 0.15865525393145705],
  [1.959963984540054, 0.025],
  [2, 0.0227501319481792],
  [3, 0.0013498980316300946],
  [6, 9.865876450376981e-10],
  [10, 7.61985302416053e-24],
])("beyond %s lies %s of the distribution", (z, tail) => {
  expect(Math.abs(normalTail(z) / tail - 1)).toBeLessThan(1e-13);
});

test("it is the inverse of the quantile, on either side of the middle", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 0.5, noNaN: true }), (p) => {
      expect(Math.abs(normalTail(-normalQuantile(p)) / p - 1)).toBeLessThan(1e-12);
      expect(normalTail(normalQuantile(p))).toBeCloseTo(1 - p, 12);
    }),
  );
});

test("no tail is left infinitely far out", () => {
  expect(normalTail(40)).toBeLessThan(1e-300);
  expect(normalTail(Number.POSITIVE_INFINITY)).toBe(0);
});
