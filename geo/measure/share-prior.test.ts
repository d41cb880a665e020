import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeTo } from "../testing/close-to.ts";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { drawnShare, fitSharePrior, type SharePrior } from "./share-prior.ts";
import { wilsonInterval } from "./wilson-interval.ts";

const NO_PRIOR: SharePrior = { mean: Number.NaN, size: 0, together: { count: 0, base: 0 } };

const AREA = fc
  .integer({ min: 1, max: 20_000 })
  .chain((base) => fc.record({ count: fc.nat(base), base: fc.constant(base) }));

describe.skipIf(!hasShared)("on the 100 counties of the reference", () => {
  test("shares drawn towards the mean of all are spdep's binomial ones, with its moments", () => {
    const { counts, population, eb } = JSON.parse(
      readFileSync(sharedPath("reference", "areal_nc.json"), "utf8"),
    );
    const { global_binomial, global_binomial_params: params } = eb;
    const counties = counts.map((count: number, i: number) => ({ count, base: population[i] }));
    const prior = fitSharePrior(counties) ?? NO_PRIOR;
    closeTo(prior.mean, params.b, 1e-9);
    // spdep's `a` is the variance of shares as seen, chance included.
    const [binomial, mean] = [prior.mean * (1 - prior.mean), prior.together.base / 100];
    closeTo((binomial + (prior.size * binomial) / mean) / (1 + prior.size), params.a, 1e-9);
    expect(global_binomial).toHaveLength(100);
    global_binomial.forEach((expected: number, i: number) => {
      closeTo(drawnShare(counties[i], prior).value, expected, 1e-9);
    });
  });
});

test("areas that differ by chance alone are all given the share of all, with the limits of all cases", () => {
  const areas = [
    { count: 9, base: 40 },
    { count: 11, base: 40 },
  ];
  const prior = fitSharePrior(areas) ?? NO_PRIOR;
  for (const area of areas) {
    expect(drawnShare(area, prior)).toEqual({
      value: 0.25,
      ...wilsonInterval({ count: 20, base: 80 }),
    });
  }
});

test("areas that are all hits or none keep their shares", () => {
  const prior = fitSharePrior([
    { count: 0, base: 30 },
    { count: 50, base: 50 },
  ]);
  const none = { count: 0, base: 30 };
  expect(drawnShare(none, prior ?? NO_PRIOR)).toEqual({ value: 0, ...wilsonInterval(none) });
});

test("where hardly a hit is to be expected the limits stay numbers", () => {
  const prior = { mean: 1e-6, size: 100, together: { count: 3, base: 3_000_000 } };
  const { value, low, high } = drawnShare({ count: 0, base: 30_000_000 }, prior);
  expect([low, high]).toEqual([0, value]);
  const mirrored = { ...prior, mean: 1 - 1e-6 };
  const certain = drawnShare({ count: 30_000_000, base: 30_000_000 }, mirrored);
  expect([certain.low, certain.high]).toEqual([certain.value, 1]);
});

test("no area has no spread, and nobody's hits are a share of 0 for all", () => {
  expect(fitSharePrior([])).toBeNull();
  const prior = fitSharePrior([3, 7].map((base) => ({ count: 0, base }))) ?? NO_PRIOR;
  expect(drawnShare({ count: 0, base: 3 }, prior)).toMatchObject({ value: 0, low: 0 });
});

test("a drawn share lies between the area's own and the mean, within limits that are shares", () => {
  fc.assert(
    fc.property(fc.array(AREA, { minLength: 1, maxLength: 30 }), (areas) => {
      const prior = fitSharePrior(areas) ?? NO_PRIOR;
      expect(fitSharePrior(areas.toReversed())).toEqual(prior);
      for (const area of areas) {
        const { value, low, high } = drawnShare(area, prior);
        const own = area.count / area.base;
        expect(value).toBeGreaterThanOrEqual(Math.min(own, prior.mean) - 1e-12);
        expect(value).toBeLessThanOrEqual(Math.max(own, prior.mean) + 1e-12);
        expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
      }
    }),
  );
});
