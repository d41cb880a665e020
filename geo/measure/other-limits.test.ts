import { describe, expect, test } from "vitest";
import { closeTo } from "../testing/close-to.ts";
import { readReference } from "../testing/reference-panel.ts";
import { hasShared } from "../testing/shared-data.ts";
import { byarInterval } from "./byar-interval.ts";
import { crimeCount, stopCount } from "./count.ts";
import { stopDisparity } from "./disparity.ts";
import { exactRatioP } from "./exact-ratio-p.ts";
import { fisherP } from "./fisher-exact.ts";
import { hitRate } from "./hit-rate.ts";
import { hitRateGap } from "./hit-rate-gap.ts";
import type { Estimate, Measure } from "./measure.ts";
import { midPRatioInterval } from "./mid-p-ratio.ts";
import { type OtherLimits, otherLimits } from "./other-limits.ts";
import { poissonInterval } from "./poisson-interval.ts";
import type { Question } from "./question.ts";
import { stopRate } from "./rate.ts";
import { shareChiSquare, shareDifferenceP } from "./share-difference-p.ts";
import { stopRateSmoothed } from "./smoothed-rate.ts";

const QUESTION: Question = { filters: {}, group: null, reference: "white", ethnicity: "officer" };

const NOTHING: Estimate = {
  value: null,
  low: null,
  high: null,
  count: null,
  base: null,
  referenceCount: null,
  referenceBase: null,
  state: "ok",
  reason: null,
  notes: [],
};

/** What other methods say of an estimate over a year, by method. */
function otherwise(measure: Measure, estimate: Partial<Estimate>): Map<string, OtherLimits> {
  const side = { estimate: { ...NOTHING, ...estimate }, months: 12 };
  return new Map(otherLimits(measure, QUESTION, side).map((one) => [one.method, one]));
}

describe.skipIf(!hasShared)("limits and p-values of R", () => {
  test("Byar's limits of counts, and the exact ones near them", () => {
    const { rows } = readReference("poisson_ci.json");
    for (const { count, population, level, byar_lower, byar_upper } of rows) {
      if (level !== 0.95) continue;
      const limits = otherwise(stopCount, { value: count, count }).get("byar");
      closeTo(limits?.low, byar_lower, 1e-12);
      closeTo(limits?.high, byar_upper, 1e-12);
      const value = (1000 * count) / population;
      const rate = otherwise(stopRate, { value, count, base: population }).get("byar");
      closeTo(rate?.high, (1000 * byar_upper) / population, 1e-12);
      if (count >= 10) closeTo(poissonInterval(count).low, byar_lower, 0.002);
    }
  });

  test("Byar's limits at every level of confidence", () => {
    for (const { count, level, byar_lower, byar_upper } of readReference("poisson_ci.json").rows) {
      closeTo(byarInterval(count, level).low, byar_lower, 1e-12);
      closeTo(byarInterval(count, level).high, byar_upper, 1e-12);
    }
  });

  test("log-normal, exact, mid-p and Katz's limits of ratios", () => {
    for (const row of readReference("rate_ratio.json").rows) {
      const { a, n1, b, n0, ratio, wald, katz, midp, exact } = row;
      const sides = { count: a, base: n1, referenceCount: b, referenceBase: n0 };
      const found = otherwise(stopDisparity, { value: ratio ?? 0, ...sides });
      limitsAre(found.get("exact"), exact, 1e-6);
      if (midp) shareLimitsAre(found.get("mid-p"), midp, n1 / n0);
      if (wald) limitsAre(found.get("log-normal"), wald, 1e-9);
      if (katz) limitsAre(found.get("katz"), katz, 1e-9);
      expect(found.has("katz")).toBe(katz !== undefined);
    }
  });

  test("the exact p of two counts having one rate", () => {
    for (const { a, n1, b, n0, exact_p } of readReference("rate_ratio.json").rows) {
      const p = exactRatioP({ count: a, base: n1 }, { count: b, base: n0 });
      if (exact_p === 0) expect(p).toBeLessThan(1e-300);
      else closeTo(p, exact_p, 1e-6);
    }
  });

  test("Clopper and Pearson's and Jeffreys's limits of shares", () => {
    for (const { x, n, clopper_pearson, jeffreys } of readReference("proportions.json").rows) {
      const found = otherwise(hitRate, { value: x / n, count: x, base: n });
      limitsAre(found.get("clopper-pearson"), clopper_pearson, 1e-8);
      limitsAre(found.get("jeffreys"), jeffreys, 1e-8);
    }
  });

  test("Fisher's odds and p, chi-square and the ratio of two shares, department by department", () => {
    const { ucb_gender_admit } = readReference("proportions.json");
    expect(ucb_gender_admit.strata).toHaveLength(6);
    for (const { table, ...known } of ucb_gender_admit.strata) {
      const [own, other] = table.map(([count, misses]: [number, number]) => ({
        count,
        base: count + misses,
      }));
      const sides = { referenceCount: other.count, referenceBase: other.base };
      const found = otherwise(hitRateGap, { value: 1, ...own, ...sides });
      closeTo(found.get("odds-ratio")?.value, known.fisher_or, 1e-4);
      oddsLimitsAre(found.get("odds-ratio"), known.fisher_ci);
      closeTo(found.get("risk-ratio")?.value, known.rr, 1e-8);
      limitsAre(found.get("risk-ratio"), known.rr_ci, 1e-8);
      closeTo(fisherP(own, other), known.fisher_p, 1e-8);
      closeTo(shareChiSquare(own, other), known.chisq, 1e-8);
      const few = Math.min(...table.flat()) < 20;
      closeTo(shareDifferenceP(own, other), few ? known.fisher_p : known.chisq_p, 1e-8);
    }
  });
});

test("at mid-p limits the split is as unlikely as it should be", () => {
  // 12 of 20 with 1,672 against 1,324: P(X < 12) + P(X = 12) / 2, worked out by adding up all splits.
  const { low, high } = midPRatioInterval({ count: 12, base: 1672 }, { count: 8, base: 1324 });
  for (const [ratio, probability] of [
    [low, 0.975],
    [high, 0.025],
  ] as const) {
    const share = 1 / (1 + 1324 / (1672 * ratio));
    let [mass, sum] = [(1 - share) ** 20, 0];
    for (let k = 0; k <= 12; k++) {
      sum += k === 12 ? mass / 2 : mass;
      mass *= ((20 - k) * share) / ((k + 1) * (1 - share));
    }
    expect(sum).toBeCloseTo(probability, 10);
  }
});

test("mid-p limits lie within the exact ones, and turn over with the groups", () => {
  const [own, other] = [
    { count: 7, base: 3000 },
    { count: 40, base: 30_000 },
  ];
  const [there, back] = [midPRatioInterval(own, other), midPRatioInterval(other, own)];
  expect(there.low * back.high).toBeCloseTo(1, 9);
  expect(there.high * back.low).toBeCloseTo(1, 9);
  expect(midPRatioInterval({ ...own, count: 0 }, other).low).toBe(0);
  expect(midPRatioInterval(own, { ...other, count: 0 }).high).toBe(Number.POSITIVE_INFINITY);
});

test("a change is checked without residents, of which it has none", () => {
  const change = { ...stopDisparity, comparesPeriods: true as const };
  const found = otherwise(change, { value: 0.5, count: 30, referenceCount: 60 });
  expect([...found.keys()]).toEqual(["exact", "mid-p", "log-normal"]);
});

test("nothing is checked that is missing, or drawn towards others", () => {
  expect(otherwise(crimeCount, {}).size).toBe(0);
  expect(otherwise(stopRateSmoothed, { value: 3, count: 30, base: 10_000 }).size).toBe(0);
});

test("no hits on either side leave odds that nothing is known of", () => {
  const none = { value: 0, count: 0, base: 40, referenceCount: 0, referenceBase: 50 };
  expect([...otherwise(hitRateGap, none).values()]).toEqual([
    { method: "odds-ratio", value: null, low: null, high: null },
  ]);
  expect(shareDifferenceP({ count: 0, base: 40 }, { count: 0, base: 50 })).toBe(1);
});

function limitsAre(
  found: OtherLimits | undefined,
  [low, high]: readonly [number, number | null],
  tolerance: number,
): void {
  closeTo(found?.low, low, tolerance);
  if (high === null) expect(found?.high).toBeNull();
  else closeTo(found?.high, high, tolerance);
}

/** R seeks mid-p limits as shares and stops within 1e-4 of one. */
function shareLimitsAre(
  found: OtherLimits | undefined,
  limits: readonly [number, number],
  oddsPerRatio: number,
): void {
  const share = (ratio: number | null | undefined) => 1 / (1 + 1 / ((ratio ?? -1) * oddsPerRatio));
  expect(Math.abs(share(found?.low) - share(limits[0]))).toBeLessThan(1e-4);
  expect(Math.abs(share(found?.high) - share(limits[1]))).toBeLessThan(1e-4);
}

/** R seeks Fisher's limits as odds or, above 1, as their reciprocal, and stops within 1e-4 of either. */
function oddsLimitsAre(found: OtherLimits | undefined, limits: readonly [number, number]): void {
  [found?.low, found?.high].forEach((own, i) => {
    const [odds, right] = [own ?? Number.NaN, limits[i] ?? Number.NaN];
    const off = right > 1 ? 1 / odds - 1 / right : odds - right;
    expect(Math.abs(off)).toBeLessThan(1e-4);
  });
}
