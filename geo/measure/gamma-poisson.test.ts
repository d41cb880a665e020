import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { fitGammaPrior, posteriorRate } from "./gamma-poisson.ts";

interface Counties {
  readonly counts: readonly number[];
  readonly population: readonly number[];
  readonly eb: {
    readonly gamma_poisson: {
      readonly shape: number;
      readonly scale_mean: number;
      readonly posterior_mean: readonly number[];
      readonly lower95: readonly number[];
      readonly upper95: readonly number[];
    };
  };
}

const AREA = fc.record({
  count: fc.oneof(fc.nat(30), fc.nat(5000)),
  base: fc.double({ min: 0.5, max: 300_000, noNaN: true }),
});

test.skipIf(!hasShared)("prior, smoothed rates and limits of 100 counties are R's", () => {
  const { counts, population, eb }: Counties = JSON.parse(
    readFileSync(sharedPath("reference", "areal_nc.json"), "utf8"),
  );
  const { gamma_poisson: known } = eb;
  const areas = counts.map((count, i) => ({ count, base: population[i] ?? Number.NaN }));
  expect(areas).toHaveLength(100);
  const prior = fitGammaPrior(areas);
  if (!prior) throw new Error("expected a prior, got none");
  expectClose(prior.shape, known.shape);
  expectClose(prior.mean, known.scale_mean);
  areas.forEach((area, i) => {
    const { value, low, high } = posteriorRate(area, prior);
    expectClose(value, known.posterior_mean[i]);
    expectClose(low, known.lower95[i]);
    expectClose(high, known.upper95[i]);
  });
});

test("a smoothed rate lies between the area's own and the prior's, and within its limits", () => {
  fc.assert(
    fc.property(fc.array(AREA, { minLength: 2, maxLength: 30 }), (areas) => {
      const prior = fitGammaPrior(areas);
      if (!prior) return;
      for (const area of areas) {
        const { value, low, high } = posteriorRate(area, prior);
        const ends = [area.count / area.base, prior.mean].sort((a, b) => a - b);
        expect(value).toBeGreaterThanOrEqual((ends[0] ?? 0) * (1 - 1e-12));
        expect(value).toBeLessThanOrEqual((ends[1] ?? 0) * (1 + 1e-12));
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }
    }),
  );
});

test("the larger an area, the less it moves", () => {
  const prior = { shape: 4, mean: 0.01 };
  const moved = [100, 1000, 10_000].map((base) => {
    const { value } = posteriorRate({ count: 0.05 * base, base }, prior);
    return 0.05 - value;
  });
  expect(moved).toEqual(moved.toSorted((a, b) => b - a));
  expect(moved[2]).toBeLessThan(0.002);
});

test("the order of the areas changes nothing, to the last digit", () => {
  const areas = [3, 400, 50, 12_000, 0].map((count, i) => ({ count, base: 900 + i }));
  expect(fitGammaPrior(areas.toReversed())).toEqual(fitGammaPrior(areas));
});

test("another unit of the base changes the mean alone", () => {
  const areas = [3, 40, 50, 120, 0].map((count, i) => ({ count, base: 900 + i }));
  const one = fitGammaPrior(areas);
  const other = fitGammaPrior(areas.map(({ count, base }) => ({ count, base: base / 1000 })));
  expect(other?.shape).toBeCloseTo(one?.shape ?? Number.NaN, 5);
  expect((other?.mean ?? 0) / 1000).toBeCloseTo(one?.mean ?? Number.NaN, 8);
});

test.each([
  ["no area", []],
  ["one area", [{ count: 30, base: 1000 }]],
  ["no event", [0, 0, 0].map((count) => ({ count, base: 1000 }))],
  ["areas all alike", [10, 10, 10].map((count) => ({ count, base: 1000 }))],
  ["areas that differ by chance", [9, 10, 12, 7].map((count) => ({ count, base: 1000 }))],
])("%s give no prior", (_, areas) => {
  expect(fitGammaPrior(areas)).toBeNull();
});

function expectClose(actual: number, expected: number | undefined): void {
  expect(Math.abs(actual / (expected ?? Number.NaN) - 1)).toBeLessThan(1e-4);
}
