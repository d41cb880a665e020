import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, forecastAccuracy } from "./forecast-accuracy.ts";

/** Ten cells of a square kilometre. Before: 10 events in each of the first two, 1 elsewhere. */
const TEN: readonly Cell[] = [30, 20, 25, 5, 5, 5, 5, 3, 1, 1].map((events, i) => ({
  squareKm: 1,
  rank: i < 2 ? 10 - i : 1 - i / 100,
  before: i < 2 ? 10 : 1,
  later: [events, events],
}));

test("the indices of a small map are those worked out by hand", () => {
  // Two cells of ten hold 50 of 100 events; the best two hold 55; before they held 20 of 28.
  const accuracy = forecastAccuracy(TEN, 0.2, 1);
  expect(accuracy).toMatchObject({ areaShare: 0.2, areaChosen: 0.2, cells: 2, hitRate: 0.5 });
  expect(accuracy?.pai).toBeCloseTo(2.5, 12);
  expect(accuracy?.pei).toBeCloseTo(50 / 55, 12);
  expect(accuracy?.rri).toBeCloseTo(100 / 20 / (200 / 28), 12);
});

test("months that are alike leave nothing to chance, and one month says nothing about it", () => {
  expect(forecastAccuracy(TEN, 0.2, 1)).toMatchObject({ paiLow: 2.5, paiHigh: 2.5 });
  const one = TEN.map((cell) => ({ ...cell, later: cell.later.slice(1) }));
  expect(forecastAccuracy(one, 0.2, 1)).toMatchObject({ paiLow: null, paiHigh: null });
});

test("at least one cell is chosen, and no more than fit", () => {
  expect(forecastAccuracy(TEN, 0.01, 1)).toMatchObject({ cells: 1, areaChosen: 0.1 });
  expect(forecastAccuracy(TEN, 0.29, 1)).toMatchObject({ cells: 2 });
});

test("cells without a rank are never chosen, and a map without later events has no accuracy", () => {
  const unranked = TEN.map((cell) => ({ ...cell, rank: null }));
  expect(forecastAccuracy(unranked, 0.2, 1)).toBeNull();
  const quiet = TEN.map((cell) => ({ ...cell, later: [0, 0] }));
  expect(forecastAccuracy(quiet, 0.2, 1)).toBeNull();
  expect(forecastAccuracy([], 0.2, 1)).toBeNull();
});

test("no choice is better than the best, and the limits hold the index", () => {
  const cell = fc.record({
    squareKm: fc.double({ min: 0.05, max: 0.7, noNaN: true }),
    rank: fc.nat(30),
    before: fc.nat(30),
    later: fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }),
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 40 }), (cells) => {
      const accuracy = forecastAccuracy(cells, 0.1, 1);
      if (!accuracy) return;
      expect(accuracy.pei).toBeLessThanOrEqual(1);
      expect(accuracy.hitRate).toBeLessThanOrEqual(1);
      expect(accuracy.paiLow ?? 0).toBeLessThanOrEqual(accuracy.pai + 1e-9);
      expect(accuracy.paiHigh ?? 0).toBeGreaterThanOrEqual(accuracy.pai - 1e-9);
    }),
    { numRuns: 50 },
  );
});
