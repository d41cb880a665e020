import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { marshallRate, type RateSpread, rateSpread } from "./marshall.ts";
import { marshallLocal, marshallLocalMeans } from "./marshall-local.ts";
import { poissonInterval } from "./poisson-interval.ts";

interface Reference {
  readonly counts: readonly number[];
  readonly population: readonly number[];
  readonly neighbours0: readonly (readonly number[])[];
  readonly eb: {
    readonly global_poisson: readonly number[];
    readonly global_poisson_params: { readonly a: number; readonly b: number };
    readonly local_geoda: readonly number[];
    readonly local_marshall: readonly number[];
  };
}

const NO_SPREAD: RateSpread = {
  mean: Number.NaN,
  variance: Number.NaN,
  together: { count: 0, base: 0 },
};

const AREA = fc.record({ count: fc.nat(2000), base: fc.integer({ min: 1, max: 400_000 }) });

describe.skipIf(!hasShared)("on the 100 counties of the reference", () => {
  const { counts, population, neighbours0, eb } = readCounties();
  const counties = counts.map((count, i) => ({ count, base: population[i] ?? 0 }));

  test("mean and variance are spdep's", () => {
    const { a, b } = eb.global_poisson_params;
    const spread = rateSpread(counties);
    expect((spread?.mean ?? 0) / b).toBeCloseTo(1, 10);
    expect((spread?.variance ?? 0) / a).toBeCloseTo(1, 10);
  });

  test("rates drawn towards the mean of all are spdep's", () => {
    const spread = rateSpread(counties) ?? NO_SPREAD;
    const rates = counties.map((county) => marshallRate(county, spread).value);
    expect(offBy(rates, eb.global_poisson)).toBeLessThan(1e-9);
  });

  test("rates drawn towards the neighbours' mean are those of GeoDa and spdep", () => {
    const rates = marshallLocal(counties, neighbours0).map(({ value }) => value);
    expect(offBy(rates, eb.local_geoda)).toBeLessThan(1e-9);
  });

  test("with a mean of each neighbour's own they are those that spdep gives by itself", () => {
    const rates = marshallLocalMeans(counties, neighbours0).map(({ value }) => value);
    expect(offBy(rates, eb.local_marshall)).toBeLessThan(1e-9);
  });

  test("a county cut off from its neighbours is drawn towards the mean of all", () => {
    const cutOff = neighbours0.map((list, i) => (i === 7 ? [] : list));
    for (const draw of [marshallLocal, marshallLocalMeans]) {
      const rate = draw(counties, cutOff)[7]?.value ?? 0;
      expect(rate / (eb.global_poisson[7] ?? 1)).toBeCloseTo(1, 10);
    }
  });
});

test("areas that differ by chance alone are all given the mean, with the limits of all events together", () => {
  const areas = [
    { count: 9, base: 1000 },
    { count: 11, base: 1000 },
  ];
  expect(rateSpread(areas)).toMatchObject({ mean: 0.01, variance: 0 });
  const { low, high } = poissonInterval(20);
  const shared = { value: 0.01, low: low / 2000, high: high / 2000 };
  expect(marshallLocal(areas, [[1], [0]])).toEqual([shared, shared]);
});

test("no event anywhere is a rate of 0 everywhere, and no area has no spread", () => {
  const areas = [1, 2, 3].map((base) => ({ count: 0, base }));
  const spread = rateSpread(areas);
  expect(spread).toMatchObject({ mean: 0, variance: 0 });
  expect(marshallLocal(areas, [[1], [0, 2], [1]]).map(({ value }) => value)).toEqual([0, 0, 0]);
  expect(rateSpread([])).toBeNull();
});

test("a drawn rate lies between the area's own and the mean, and within its limits", () => {
  fc.assert(
    fc.property(fc.array(AREA, { minLength: 1, maxLength: 30 }), (areas) => {
      const spread = rateSpread(areas) ?? NO_SPREAD;
      for (const area of areas) {
        const { value, low, high } = marshallRate(area, spread);
        const own = area.count / area.base;
        const slack = 1e-12 * Math.max(own, spread.mean);
        expect(value).toBeGreaterThanOrEqual(Math.min(own, spread.mean) - slack);
        expect(value).toBeLessThanOrEqual(Math.max(own, spread.mean) + slack);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }
    }),
  );
});

test("the order of the areas does not matter to the last digit", () => {
  fc.assert(
    fc.property(fc.array(AREA, { minLength: 1, maxLength: 30 }), (areas) => {
      expect(rateSpread(areas.toReversed())).toEqual(rateSpread(areas));
    }),
  );
});

function readCounties(): Reference {
  if (!hasShared) {
    const locally = { local_geoda: [], local_marshall: [] };
    const eb = { global_poisson: [], global_poisson_params: { a: 0, b: 0 }, ...locally };
    return { counts: [], population: [], neighbours0: [], eb };
  }
  return JSON.parse(readFileSync(sharedPath("reference", "areal_nc.json"), "utf8"));
}

/** The largest relative difference between two lists. */
function offBy(actual: readonly number[], expected: readonly number[]): number {
  expect(actual).toHaveLength(expected.length);
  return Math.max(...actual.map((value, i) => Math.abs(value / (expected[i] ?? 0) - 1)));
}
