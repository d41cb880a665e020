import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type LogRatio,
  logRatioOf,
  poolRatios,
  type RatioPool,
  shrunkRatio,
} from "./shrink-ratios.ts";

const NO_POOL: RatioPool = { mean: Number.NaN, error: Number.NaN, variance: Number.NaN };

const SIDE = fc.record({ count: fc.nat(3000), base: fc.integer({ min: 100, max: 200_000 }) });

const PAIRS = fc.array(fc.record({ group: SIDE, reference: SIDE }), {
  minLength: 2,
  maxLength: 33,
});

/**
 * Worked by hand. Ratios 1, 2 and 4, each of 50 against 50 events: L = ln 2, log ratios 0, L, 2L, each of variance v = 0.04 and
 * weight 25. Their mean is L and Q = 2L²/0.04 = 50L², so the variance is (50L² - 2)/(75 - 3 · 25²/75) = (50L² - 2)/50 = L² - 0.04.
 * Each keeps (L² - 0.04)/L² of its distance from L: the first is left at L - L(1 - 0.04/L²) = 0.04/L.
 */
test("three ratios are drawn together as worked by hand", () => {
  const L = Math.log(2);
  const ratios = [1, 2, 4].map((times) =>
    logRatioOf({ count: 50, base: 1000 }, { count: 50, base: 1000 * times }),
  );
  const pool = poolRatios(ratios) ?? NO_POOL;
  expect(pool.mean).toBeCloseTo(L, 12);
  expect(pool.variance).toBeCloseTo(L ** 2 - 0.04, 12);
  const values = ratios.map((ratio) => shrunkRatio(ratio, pool).value);
  [Math.exp(0.04 / L), 2, Math.exp(2 * L - 0.04 / L)].forEach((expected, i) => {
    expect(values[i]).toBeCloseTo(expected, 12);
  });
  const { low, high } = shrunkRatio(ratios[1] ?? { value: 0, variance: 1 }, pool);
  const reach = 1.959963984540054 * Math.sqrt(((L ** 2 - 0.04) * 0.04) / L ** 2);
  expect([Math.log(low), Math.log(high)]).toEqual([
    expect.closeTo(L - reach, 10),
    expect.closeTo(L + reach, 10),
  ]);
});

/** Worked by hand: variances 0.04 and 0.01, weights 25 and 100; log ratios 0 and 0.1 give 0.08, and Q = 25 · 0.0064 + 100 · 0.0004 = 0.2 < 1. */
test("ratios that differ by chance alone are all given their weighted mean, with the limits of all together", () => {
  const ratios: LogRatio[] = [
    { value: 0, variance: 0.04 },
    { value: 0.1, variance: 0.01 },
  ];
  const pool = poolRatios(ratios) ?? NO_POOL;
  expect(pool).toEqual({
    mean: expect.closeTo(0.08, 12),
    error: expect.closeTo(125 ** -0.5, 12),
    variance: 0,
  });
  const [first, second] = ratios.map((ratio) => shrunkRatio(ratio, pool));
  expect(first).toEqual(second);
  expect(first?.high).toBeCloseTo(Math.exp(0.08 + 1.959963984540054 / Math.sqrt(125)), 10);
});

test("no event of one side counts as half an event", () => {
  const { value, variance } = logRatioOf({ count: 0, base: 1000 }, { count: 20, base: 1000 });
  expect(value).toBeCloseTo(Math.log(0.5 / 20), 12);
  expect(variance).toBeCloseTo(2 + 1 / 20, 12);
});

test("a drawn ratio lies between its own and the mean, and within its limits", () => {
  fc.assert(
    fc.property(PAIRS, (pairs) => {
      const ratios = pairs.map(({ group, reference }) => logRatioOf(group, reference));
      const pool = poolRatios(ratios) ?? NO_POOL;
      for (const ratio of ratios) {
        const { value, low, high } = shrunkRatio(ratio, pool);
        const ends = [Math.exp(ratio.value), Math.exp(pool.mean)].sort((a, b) => a - b);
        expect(value).toBeGreaterThanOrEqual((ends[0] ?? 0) * (1 - 1e-9));
        expect(value).toBeLessThanOrEqual((ends[1] ?? 0) * (1 + 1e-9));
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }
    }),
  );
});

test("group and reference changing places turn every drawn ratio over", () => {
  fc.assert(
    fc.property(PAIRS, (pairs) => {
      const there = pairs.map(({ group, reference }) => logRatioOf(group, reference));
      const back = pairs.map(({ group, reference }) => logRatioOf(reference, group));
      const [a, b] = [poolRatios(there) ?? NO_POOL, poolRatios(back) ?? NO_POOL];
      there.forEach((ratio, i) => {
        const turned = shrunkRatio(back[i] ?? ratio, b);
        expect(shrunkRatio(ratio, a).value * turned.value).toBeCloseTo(1, 8);
      });
    }),
  );
});

test("one ratio alone has nothing to be drawn to", () => {
  expect(poolRatios([{ value: 0.7, variance: 0.1 }])).toBeNull();
  expect(poolRatios([])).toBeNull();
});
