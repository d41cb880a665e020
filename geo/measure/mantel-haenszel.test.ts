import fc from "fast-check";
import { expect, test } from "vitest";
import { mantelHaenszelRatio } from "./mantel-haenszel.ts";
import { logRatioInterval } from "./rate-ratio.ts";

const STRATUM = fc.record({
  count: fc.integer({ min: 1, max: 5000 }),
  base: fc.integer({ min: 100, max: 400_000 }),
  referenceCount: fc.integer({ min: 1, max: 5000 }),
  referenceBase: fc.integer({ min: 100, max: 400_000 }),
});

/**
 * Worked by hand. First stratum: T = 4,000, terms 30 · 3,000/4,000 = 22.5 and 30 · 1,000/4,000 = 7.5, spread
 * 60 · 1,000 · 3,000/4,000² = 11.25. Second: T = 8,000, terms 80 · 2,000/8,000 = 20 and 10 · 6,000/8,000 = 7.5, spread
 * 90 · 6,000 · 2,000/8,000² = 16.875. Ratio 42.5/15 = 2.8333; variance of its log 28.125/(42.5 · 15) = 0.0441176.
 */
test("two strata give the ratio and limits worked by hand", () => {
  const ratio = mantelHaenszelRatio([
    { count: 30, base: 1000, referenceCount: 30, referenceBase: 3000 },
    { count: 80, base: 6000, referenceCount: 10, referenceBase: 2000 },
  ]);
  const factor = Math.exp(1.959963984540054 * Math.sqrt(28.125 / (42.5 * 15)));
  expect(ratio?.value).toBeCloseTo(42.5 / 15, 12);
  expect(ratio?.low).toBeCloseTo(42.5 / 15 / factor, 12);
  expect(ratio?.high).toBeCloseTo((42.5 / 15) * factor, 12);
});

test("a ratio of 2 in each borough is 2 overall, where the crude ratio says 6.6", () => {
  const strata = [
    { count: 900, base: 9000, referenceCount: 50, referenceBase: 1000 },
    { count: 20, base: 1000, referenceCount: 90, referenceBase: 9000 },
  ];
  expect(mantelHaenszelRatio(strata)?.value).toBeCloseTo(2, 12);
  const crude = 920 / 10_000 / (140 / 10_000);
  expect(crude).toBeCloseTo(6.57, 2);
});

test("a single stratum has the crude ratio with its log-normal limits", () => {
  fc.assert(
    fc.property(STRATUM, (stratum) => {
      const { count, base, referenceCount, referenceBase } = stratum;
      const crude = logRatioInterval(
        { count, base },
        { count: referenceCount, base: referenceBase },
      );
      const ratio = mantelHaenszelRatio([stratum]);
      expect((ratio?.low ?? 0) / crude.low).toBeCloseTo(1, 10);
      expect((ratio?.high ?? 0) / crude.high).toBeCloseTo(1, 10);
    }),
  );
});

test("the order of the strata does not matter", () => {
  fc.assert(
    fc.property(fc.array(STRATUM, { minLength: 2, maxLength: 33 }), (strata) => {
      const there = mantelHaenszelRatio(strata);
      const back = mantelHaenszelRatio(strata.toReversed());
      expect((there?.value ?? 0) / (back?.value ?? 1)).toBeCloseTo(1, 12);
      expect((there?.high ?? 0) / (back?.high ?? 1)).toBeCloseTo(1, 12);
    }),
  );
});

test("a stratum without residents on one side changes nothing", () => {
  const stratum = { count: 30, base: 1000, referenceCount: 30, referenceBase: 3000 };
  const empty = { count: 4, base: 0, referenceCount: 7, referenceBase: 3000 };
  expect(mantelHaenszelRatio([stratum, empty])).toEqual(mantelHaenszelRatio([stratum]));
});

test("no stratum, or no event on one side, gives no ratio", () => {
  const stratum = { count: 30, base: 1000, referenceCount: 0, referenceBase: 3000 };
  expect(mantelHaenszelRatio([])).toBeNull();
  expect(mantelHaenszelRatio([stratum])).toBeNull();
  expect(mantelHaenszelRatio([{ ...stratum, count: 0, referenceCount: 9 }])).toBeNull();
});
