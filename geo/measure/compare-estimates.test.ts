import fc from "fast-check";
import { expect, test } from "vitest";
import { closeTo } from "../testing/close-to.ts";
import { readReference } from "../testing/reference-panel.ts";
import { hasShared } from "../testing/shared-data.ts";
import { stopChange } from "./change.ts";
import { compareEstimates, differenceKind, type Side } from "./compare-estimates.ts";
import { stopCount } from "./count.ts";
import { differencePValue } from "./difference-p-value.ts";
import { stopDisparity } from "./disparity.ts";
import { stopGap } from "./gap.ts";
import { hitRate } from "./hit-rate.ts";
import { hitRateGap, shareDifference } from "./hit-rate-gap.ts";
import type { Measure } from "./measure.ts";
import type { Question } from "./question.ts";
import { crimeRate } from "./rate.ts";
import { rateRatio } from "./rate-ratio.ts";

const QUESTION: Question = { filters: {}, group: null, reference: "white", ethnicity: "officer" };

const ALL = [stopCount, crimeRate, stopDisparity, stopGap, hitRate, hitRateGap, stopChange];

/** A side where every tally is made from `count` and every base is `base`. */
function side(measure: Measure, tally: Record<string, number>, base = 10_000, months = 12): Side {
  const needs = measure.needs(QUESTION);
  const fill = <T>(names: object, value: (name: string) => T) =>
    Object.fromEntries(Object.keys(names).map((name) => [name, value(name)]));
  const row = {
    code: "E05013660",
    borough: "E09000007",
    months,
    tally: fill(needs.tallies, (name) => tally[name] ?? 0),
    base: fill(needs.bases, () => base),
  };
  const [estimate] = measure.estimate([row], QUESTION);
  if (!estimate) throw new Error("no estimate");
  return { estimate, months };
}

test("rates are set against each other as a rate ratio over person-time", () => {
  const own = side(crimeRate, { count: 150 }, 10_000, 6);
  const other = side(crimeRate, { count: 2000 }, 200_000, 12);
  const { value, low, high, verdict, state } = compareEstimates(crimeRate, own, other);
  expect({ value, low, high }).toEqual(
    rateRatio({ count: 150, base: 60_000 }, { count: 2000, base: 2_400_000 }),
  );
  expect([value, verdict, state]).toEqual([3, "above", "ok"]);
});

test("shares are set against each other in percentage points with Newcombe's limits", () => {
  const own = side(hitRate, { count: 30, misses: 170 });
  const other = side(hitRate, { count: 300, misses: 700 });
  const { value, low, high, verdict } = compareEstimates(hitRate, own, other);
  const share = shareDifference({ count: 30, base: 200 }, { count: 300, base: 1000 });
  expect([value, low, high]).toEqual([share.value, share.low, share.high].map((own) => 100 * own));
  expect([value, verdict]).toEqual([-15, "below"]);
  expect(differenceKind(hitRate)).toMatchObject({ unit: "percentage points", even: 0 });
});

test("two ratios of many events are as far apart as their counts' summed inverses allow", () => {
  const own = side(stopDisparity, { count: 400, referenceCount: 100, persons: 900 });
  const other = side(stopDisparity, { count: 900, referenceCount: 450, persons: 2000 });
  const { value, low, high, verdict } = compareEstimates(stopDisparity, own, other);
  const factor = Math.exp(1.959963984540054 * Math.sqrt(1 / 400 + 1 / 100 + 1 / 900 + 1 / 450));
  expect(value).toBeCloseTo(2, 12);
  expect(low).toBeCloseTo(2 / factor, 9);
  expect(high).toBeCloseTo(2 * factor, 9);
  expect(verdict).toBe("above");
});

test("one change is set against another as the ratio of both", () => {
  const own = side(stopChange, { count: 200, "compared:count": 100 });
  const other = side(stopChange, { count: 3000, "compared:count": 2900 });
  expect(compareEstimates(stopChange, own, other)).toMatchObject({ verdict: "above", state: "ok" });
  expect(compareEstimates(stopChange, other, other)).toMatchObject({
    verdict: "cannot-tell",
    reason: "interval-includes-1",
  });
});

test("gaps are set against each other in their own unit", () => {
  const own = side(stopGap, { count: 500, referenceCount: 100, persons: 900 });
  const other = side(stopGap, { count: 300, referenceCount: 100, persons: 900 });
  expect(compareEstimates(stopGap, own, other)).toMatchObject({ value: 20, verdict: "above" });
  expect(differenceKind(stopGap).unit).toBe("per 1,000 residents a year");
});

test("too few events on either side keep their mark, and nothing is called above or below", () => {
  const few = side(crimeRate, { count: 3 });
  const many = side(crimeRate, { count: 900 });
  const found = compareEstimates(crimeRate, few, many);
  expect(found).toMatchObject({
    state: "unstable",
    reason: "count-under-10",
    verdict: "cannot-tell",
  });
  expect(found.high).toBeLessThan(0.05);
});

test("a ratio of small counts is unstable, though the counts themselves are not", () => {
  const few = side(stopCount, { count: 9 });
  const many = side(stopCount, { count: 40 });
  expect(few.estimate.state).toBe("ok");
  expect(compareEstimates(stopCount, few, many)).toMatchObject({
    state: "unstable",
    reason: "count-under-10",
  });
});

test("what is missing on either side is missing, with its reason", () => {
  const held = side(crimeRate, { count: 900 });
  const none = side(crimeRate, { count: 900 }, 0);
  for (const [own, other] of [
    [held, none],
    [none, held],
  ] as const) {
    expect(compareEstimates(crimeRate, own, other)).toEqual({
      value: null,
      low: null,
      high: null,
      state: "missing",
      reason: "no-denominator",
      verdict: null,
    });
  }
});

test("a p-value is small where the interval is clear of no difference", () => {
  const own = side(crimeRate, { count: 150 });
  expect(differencePValue(crimeRate, own, side(crimeRate, { count: 150 }))).toBe(1);
  const [near, far] = [160, 300].map((count) =>
    Number(differencePValue(crimeRate, own, side(crimeRate, { count }))),
  );
  expect(near).toBeGreaterThan(0.5);
  expect(far).toBeLessThan(1e-9);
  expect(differencePValue(crimeRate, own, side(crimeRate, { count: 0 }))).toBeCloseTo(
    2 ** -149,
    50,
  );
});

test.skipIf(!hasShared)(
  "the p-values of two rates are R's: exact below 20 events, else of the log ratio",
  () => {
    for (const row of readReference("rate_ratio.json").rows) {
      const [own, other] = [
        side(crimeRate, { count: row.a }, row.n1),
        side(crimeRate, { count: row.b }, row.n0),
      ];
      const exact = Math.min(row.a, row.b) < 20;
      const right = exact ? row.exact_p : row.p_test_wald_log;
      const found = differencePValue(crimeRate, own, other);
      if (right === 0) expect(found).toBeLessThan(1e-300);
      else closeTo(found, right, exact ? 1e-6 : 1e-9);
    }
  },
);

test("a difference turned round is the reciprocal or the negative, and limits hold the value", () => {
  const tally = fc.record({
    count: fc.integer({ min: 10, max: 5000 }),
    misses: fc.integer({ min: 10, max: 5000 }),
    referenceCount: fc.integer({ min: 10, max: 5000 }),
    referenceMisses: fc.integer({ min: 10, max: 5000 }),
    "compared:count": fc.integer({ min: 10, max: 5000 }),
  });
  fc.assert(
    fc.property(fc.constantFrom(...ALL), tally, tally, (measure, first, second) => {
      const [own, other] = [side(measure, first), side(measure, second)];
      const there = compareEstimates(measure, own, other);
      const back = compareEstimates(measure, other, own);
      if (there.value === null || there.low === null || there.high === null) return;
      expect(there.low).toBeLessThanOrEqual(there.value);
      expect(there.high).toBeGreaterThanOrEqual(there.value);
      const turned =
        differenceKind(measure).kind === "ratio" ? 1 / Number(back.value) : -Number(back.value);
      expect(Math.abs(there.value - turned)).toBeLessThanOrEqual(1e-9 * Math.abs(turned) + 1e-9);
      const p = differencePValue(measure, own, other);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
    }),
  );
});
