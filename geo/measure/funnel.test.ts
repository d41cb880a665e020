import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import {
  chanceLimits,
  type FunnelSpread,
  funnelDistance,
  funnelLimits,
  funnelPosition,
  funnelPValue,
  funnelSpread,
  pearsonDistance,
} from "./funnel.ts";
import type { EventsPerBase } from "./interval.ts";
import { poissonFrom, poissonQuantile, poissonUpTo } from "./poisson-distribution.ts";
import { poissonInterval } from "./poisson-interval.ts";

const CHANCE: FunnelSpread = { target: 0.01, dispersion: 1, between: 0 };

const AREA = fc.record({ count: fc.nat(5000), base: fc.double({ min: 1, max: 1e6, noNaN: true }) });

test("there is no funnel of one area, of none, or where nothing happened", () => {
  expect(funnelSpread([])).toBeNull();
  expect(funnelSpread([{ count: 3, base: 100 }])).toBeNull();
  expect(
    funnelSpread([
      { count: 0, base: 100 },
      { count: 0, base: 200 },
    ]),
  ).toBeNull();
});

test("areas of one rate show no over-dispersion, areas far apart do", () => {
  const alike = Array.from({ length: 30 }, (_, i) => ({ count: 10 + i, base: 1000 + 100 * i }));
  expect(funnelSpread(alike)?.between).toBe(0);
  const apart = alike.map(({ count, base }, i) => ({ count: count * (i % 2 ? 3 : 1), base }));
  expect(funnelSpread(apart)?.between).toBeGreaterThan(0);
  expect(funnelSpread(apart)?.dispersion).toBeGreaterThan(1);
});

test("the spread is the same in whatever order areas are listed", () => {
  fc.assert(
    fc.property(fc.array(AREA, { maxLength: 12 }), (areas) => {
      expect(funnelSpread(areas.toReversed())).toEqual(funnelSpread(areas));
    }),
  );
});

test("limits hold the target, widen with over-dispersion and never fall below 0", () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 1e7, noNaN: true }), (base) => {
      const wide = { ...CHANCE, between: 0.001 };
      const [narrow, wider] = [CHANCE, wide].map((spread) => funnelLimits(base, spread, 0.95));
      if (!narrow || !wider) throw new Error("no limits");
      expect(narrow.low).toBeGreaterThanOrEqual(0);
      expect(narrow.low).toBeLessThanOrEqual(CHANCE.target);
      expect(narrow.high).toBeGreaterThanOrEqual(CHANCE.target);
      expect(wider.low).toBeLessThanOrEqual(narrow.low);
      expect(wider.high).toBeGreaterThanOrEqual(narrow.high);
    }),
  );
});

test("an area's place and p-value tell the same story", () => {
  expect(funnelPosition({ count: 100, base: 10_000 }, CHANCE)).toBe("inside");
  expect(funnelPosition({ count: 125, base: 10_000 }, CHANCE)).toBe("above-95");
  expect(funnelPosition({ count: 150, base: 10_000 }, CHANCE)).toBe("above-998");
  expect(funnelPosition({ count: 78, base: 10_000 }, CHANCE)).toBe("below-95");
  expect(funnelPosition({ count: 50, base: 10_000 }, CHANCE)).toBe("below-998");
  expect(funnelPValue({ count: 100, base: 10_000 }, CHANCE)).toBe(1);
  expect(funnelPValue({ count: 125, base: 10_000 }, CHANCE)).toBeCloseTo(0.017, 2);
  expect(funnelPValue({ count: 150, base: 10_000 }, CHANCE)).toBeLessThan(0.002);
});

test("over-dispersion takes away from the evidence and never adds to it", () => {
  fc.assert(
    fc.property(AREA, (area) => {
      const wide = funnelPValue(area, { ...CHANCE, between: 0.0005 });
      expect(wide).toBeGreaterThanOrEqual(funnelPValue(area, CHANCE));
      expect(wide).toBeLessThanOrEqual(1);
    }),
  );
});

test("a Poisson quantile is the least count that reaches the probability", () => {
  const mean = fc.double({ min: 1e-3, max: 30_000, noNaN: true });
  const level = fc.constantFrom(0.001, 0.025, 0.5, 0.975, 0.999);
  fc.assert(
    fc.property(mean, level, (expected, p) => {
      const k = poissonQuantile(p, expected);
      expect(poissonUpTo(k, expected)).toBeGreaterThanOrEqual(p - 1e-12);
      if (k > 0) expect(poissonUpTo(k - 1, expected)).toBeLessThan(p + 1e-12);
      expect(poissonUpTo(k - 1, expected) + poissonFrom(k, expected)).toBeCloseTo(1, 12);
    }),
  );
});

describe.skipIf(!hasShared)("Spiegelhalter's formulas in R", () => {
  test("give the same target, dispersion and limits for the deaths of North Carolina", () => {
    const { nc_sids74: reference } = JSON.parse(
      readFileSync(sharedPath("reference", "funnel.json"), "utf8"),
    );
    const areas = reference.counts.map((count: number, i: number) => ({
      count,
      base: reference.population[i],
    }));
    const spread = funnelSpread(areas);
    const near = (own: number | undefined, other: number) =>
      expect(Math.abs(Number(own) - other)).toBeLessThanOrEqual(1e-9 * Math.abs(other));
    near(spread?.target, reference.target);
    near(spread?.dispersion, reference.winsor10_phi);
    near(spread?.between, reference.tau2_additive_on_sqrt_rate);
    areas.forEach((area: EventsPerBase, i: number) => {
      near(area.base * (spread?.target ?? 0), reference.expected[i]);
      near(funnelDistance(area, spread?.target ?? 0), reference.z_sqrt[i]);
      near(pearsonDistance(area, spread?.target ?? 0), reference.z_pearson[i]);
      // Another funnel that is drawn elsewhere: exact limits of the expected count, as if it had been observed.
      const { low, high } = poissonInterval(reference.expected[i]);
      near((1000 * low) / area.base, reference.garwood_limit95.lower[i]);
      near((1000 * high) / area.base, reference.garwood_limit95.upper[i]);
    });
    for (const [level, limits] of [
      [0.95, reference.limit95],
      [0.998, reference.limit998],
    ]) {
      reference.population.forEach((base: number, i: number) => {
        const { low, high } = chanceLimits(base, reference.target, level);
        near(1000 * low, limits.lower[i]);
        near(1000 * high, limits.upper[i]);
      });
    }
  });
});
