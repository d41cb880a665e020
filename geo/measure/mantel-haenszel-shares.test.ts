import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { closeTo } from "../testing/close-to.ts";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import type { Stratum } from "./mantel-haenszel.ts";
import {
  mantelHaenszelChiSquare,
  mantelHaenszelDifference,
  mantelHaenszelOdds,
  mantelHaenszelP,
} from "./mantel-haenszel-shares.ts";

type Table = readonly [readonly [number, number], readonly [number, number]];

interface Admissions {
  readonly ucb_gender_admit: {
    readonly strata: readonly { readonly table: Table }[];
    readonly pooled: Table;
    readonly pooled_or_sample: number;
    readonly mh_or: number;
    readonly mh_or_ci: readonly [number, number];
    readonly mh_chisq: number;
    readonly mh_p: number;
  };
}

const SIDE = fc
  .tuple(fc.nat(400), fc.nat(400))
  .filter(([hits, misses]) => hits + misses > 0)
  .map(([hits, misses]) => ({ count: hits, base: hits + misses }));

const STRATA = fc.array(
  fc.tuple(SIDE, SIDE).map(([own, other]) => ({
    ...own,
    referenceCount: other.count,
    referenceBase: other.base,
  })),
  { minLength: 1, maxLength: 40 },
);

test.skipIf(!hasShared)(
  "the odds of admission turn over once departments are compared one by one, as in R",
  () => {
    const { ucb_gender_admit: ucb }: Admissions = JSON.parse(
      readFileSync(sharedPath("reference", "proportions.json"), "utf8"),
    );
    const crude = mantelHaenszelOdds([stratum(ucb.pooled)]);
    const stratified = mantelHaenszelOdds(ucb.strata.map(({ table }) => stratum(table)));
    expect(crude?.value).toBeCloseTo(ucb.pooled_or_sample, 10);
    expect(stratified?.value).toBeCloseTo(ucb.mh_or, 10);
    expect(stratified?.low).toBeCloseTo(ucb.mh_or_ci[0], 8);
    expect(stratified?.high).toBeCloseTo(ucb.mh_or_ci[1], 8);
    const strata = ucb.strata.map(({ table }) => stratum(table));
    closeTo(mantelHaenszelChiSquare(strata), ucb.mh_chisq, 1e-8);
    closeTo(mantelHaenszelP(strata), ucb.mh_p, 1e-8);
    const difference = mantelHaenszelDifference(ucb.strata.map(({ table }) => stratum(table)));
    expect(mantelHaenszelDifference([stratum(ucb.pooled)])?.value).toBeGreaterThan(0.1);
    expect(difference?.value).toBeLessThan(0);
  },
);

/**
 * Worked by hand. First stratum: 30 of 100 against 20 of 100, T = 200: weight 50, term 5, P = -2.5, Q = 9.5. Second: 10 of 50 against
 * 10 of 200, T = 250: weight 40, term 10 · 0.8 - 10 · 0.2 = 6, P = (2500 · 10 - 40000 · 10 + 50 · 200 · 75)/62500 = 6,
 * Q = (10 · 190 + 10 · 40)/500 = 4.6. Difference 11/90; variance (11/90 · 3.5 + 14.1)/8100.
 */
test("two strata give the difference and limits worked by hand", () => {
  const difference = mantelHaenszelDifference([
    { count: 30, base: 100, referenceCount: 20, referenceBase: 100 },
    { count: 10, base: 50, referenceCount: 10, referenceBase: 200 },
  ]);
  const reach = 1.959963984540054 * Math.sqrt(((11 / 90) * 3.5 + 14.1) / 8100);
  expect(difference?.value).toBeCloseTo(11 / 90, 12);
  expect(difference?.low).toBeCloseTo(11 / 90 - reach, 12);
  expect(difference?.high).toBeCloseTo(11 / 90 + reach, 12);
});

test("a single stratum has the plain difference, with the variance of two binomial shares", () => {
  fc.assert(
    fc.property(SIDE, SIDE, (own, other) => {
      const [a, b] = [own.count / own.base, other.count / other.base];
      const { value, high } = mantelHaenszelDifference([
        { ...own, referenceCount: other.count, referenceBase: other.base },
      ]) ?? { value: Number.NaN, high: Number.NaN };
      const error = Math.sqrt((a * (1 - a)) / own.base + (b * (1 - b)) / other.base);
      expect(value).toBeCloseTo(a - b, 10);
      expect(high).toBeCloseTo(Math.min(1, a - b + 1.959963984540054 * error), 6);
    }),
  );
});

test("groups changing places turn odds and difference over, whatever the order of the strata", () => {
  fc.assert(
    fc.property(STRATA, (strata) => {
      const turned = strata.toReversed().map((it) => ({
        count: it.referenceCount,
        base: it.referenceBase,
        referenceCount: it.count,
        referenceBase: it.base,
      }));
      const [there, back] = [mantelHaenszelOdds(strata), mantelHaenszelOdds(turned)];
      expect(there === null).toBe(back === null);
      if (there && back) expect(there.value * back.value).toBeCloseTo(1, 8);
      if (there && back) expect(there.low * back.high).toBeCloseTo(1, 8);
      const [first, second] = [mantelHaenszelDifference(strata), mantelHaenszelDifference(turned)];
      expect(first?.value).toBeCloseTo(-(second?.value ?? Number.NaN), 9);
      expect(first?.low).toBeCloseTo(-(second?.high ?? Number.NaN), 9);
    }),
  );
});

test("strata without trials of one group change nothing, and none at all give nothing", () => {
  const full: Stratum = { count: 30, base: 100, referenceCount: 20, referenceBase: 100 };
  const bare: Stratum = { count: 9, base: 80, referenceCount: 0, referenceBase: 0 };
  expect(mantelHaenszelDifference([full, bare])).toEqual(mantelHaenszelDifference([full]));
  expect(mantelHaenszelOdds([bare, full])).toEqual(mantelHaenszelOdds([full]));
  expect([mantelHaenszelDifference([bare]), mantelHaenszelOdds([])]).toEqual([null, null]);
  expect(mantelHaenszelOdds([{ ...full, count: 0, referenceCount: 0 }])).toBeNull();
  expect(mantelHaenszelP([{ ...full, count: 0, referenceCount: 0 }])).toBeNull();
  expect(mantelHaenszelP([bare, full])).toBe(mantelHaenszelP([full]));
});

function stratum([[hits, misses], [referenceHits, referenceMisses]]: Table): Stratum {
  return {
    count: hits,
    base: hits + misses,
    referenceCount: referenceHits,
    referenceBase: referenceHits + referenceMisses,
  };
}
