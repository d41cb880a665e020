import fc from "fast-check";
import { expect, test } from "vitest";
import { rateDifference } from "./rate-difference.ts";
import { ratePerThousand } from "./rate-per-thousand.ts";

const RATE = fc
  .record({
    count: fc.oneof(fc.nat(30), fc.nat(100_000)),
    base: fc.double({ min: 100, max: 9_000_000, noNaN: true }),
  })
  .map((side) => ratePerThousand(side, 12));

test("limits are recovered by hand from the limits of two rates", () => {
  const first = { value: 10, low: 7, high: 14 };
  const second = { value: 6, low: 3, high: 10 };
  expect(rateDifference(first, second)).toEqual({ value: 4, low: 4 - 5, high: 4 + 5 });
});

test("the limits grow to those of one rate as the other becomes certain", () => {
  const rate = { value: 10, low: 7, high: 14 };
  const certain = { value: 6, low: 6, high: 6 };
  expect(rateDifference(rate, certain)).toEqual({ value: 4, low: 1, high: 8 });
});

test("many events give nearly the limits of the normal approximation", () => {
  const first = ratePerThousand({ count: 40_000, base: 400_000 }, 12);
  const second = ratePerThousand({ count: 90_000, base: 3_000_000 }, 12);
  const se = 1000 * Math.sqrt(40_000 / 400_000 ** 2 + 90_000 / 3_000_000 ** 2);
  const { value, low, high } = rateDifference(first, second);
  expect(value).toBe(70);
  expect(Math.abs((value - low) / (1.96 * se) - 1)).toBeLessThan(0.01);
  expect(Math.abs((high - value) / (1.96 * se) - 1)).toBeLessThan(0.01);
});

test("the difference lies within its limits, and within those of its rates' extremes", () => {
  fc.assert(
    fc.property(RATE, RATE, (first, second) => {
      const { value, low, high } = rateDifference(first, second);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      const slack = 1e-9 * (first.high + second.high);
      expect(low).toBeGreaterThanOrEqual(first.low - second.high - slack);
      expect(high).toBeLessThanOrEqual(first.high - second.low + slack);
    }),
  );
});

test("the two rates changing places changes the sign and swaps the limits", () => {
  fc.assert(
    fc.property(RATE, RATE, (first, second) => {
      const there = rateDifference(first, second);
      const back = rateDifference(second, first);
      expect(back.value).toBeCloseTo(-there.value, 9);
      expect(back.low).toBeCloseTo(-there.high, 9);
      expect(back.high).toBeCloseTo(-there.low, 9);
    }),
  );
});
