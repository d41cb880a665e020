import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CITY_OF_LONDON } from "../domain/area.ts";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { hitRateGap, shareDifference } from "./hit-rate-gap.ts";
import type { AreaTallies, Estimate } from "./measure.ts";
import type { Question } from "./question.ts";

interface Stratum {
  readonly table: readonly [readonly [number, number], readonly [number, number]];
  readonly diff: number;
  readonly newcombe: readonly [number, number];
}

const QUESTION: Question = {
  filters: {},
  group: "black",
  reference: "white",
  ethnicity: "officer",
};

const BOROUGH: AreaTallies = {
  code: "E09000007",
  borough: "E09000007",
  months: 12,
  tally: {
    searches: 2500,
    count: 500,
    misses: 1933,
    referenceSearches: 3600,
    referenceCount: 800,
    referenceMisses: 2721,
    notStated: 300,
    persons: 8000,
  },
  base: {},
};

function gap(change: Partial<AreaTallies>, question = QUESTION): Estimate | undefined {
  return hitRateGap.estimate([{ ...BOROUGH, ...change }], question)[0];
}

test.skipIf(!hasShared)("differences and limits are those of the reference's six tables", () => {
  const { ucb_gender_admit }: { ucb_gender_admit: { strata: Stratum[] } } = JSON.parse(
    readFileSync(sharedPath("reference", "proportions.json"), "utf8"),
  );
  expect(ucb_gender_admit.strata).toHaveLength(6);
  for (const { table, diff, newcombe } of ucb_gender_admit.strata) {
    const [[hits, misses], [otherHits, otherMisses]] = table;
    const { value, low, high } = shareDifference(
      { count: hits, base: hits + misses },
      { count: otherHits, base: otherHits + otherMisses },
    );
    expect(value).toBeCloseTo(diff, 10);
    expect(low).toBeCloseTo(newcombe[0], 10);
    expect(high).toBeCloseTo(newcombe[1], 10);
  }
});

test("a gap is in percentage points, with both sides' hits and searches", () => {
  const estimate = gap({});
  expect(estimate).toMatchObject({
    count: 500,
    base: 2433,
    referenceCount: 800,
    referenceBase: 3521,
    state: "ok",
  });
  expect(estimate?.value).toBeCloseTo(100 * (500 / 2433 - 800 / 3521), 12);
  expect(estimate?.high).toBeLessThan(0);
});

test("the groups changing places turn the gap and its limits over", () => {
  const side = fc
    .tuple(fc.nat(5000), fc.nat(5000))
    .filter(([hits, misses]) => hits + misses > 0)
    .map(([hits, misses]) => ({ count: hits, base: hits + misses }));
  fc.assert(
    fc.property(side, side, (first, second) => {
      const there = shareDifference(first, second);
      const back = shareDifference(second, first);
      expect(there.low).toBeLessThanOrEqual(there.value);
      expect(there.high).toBeGreaterThanOrEqual(there.value);
      expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(there.high).toBeLessThanOrEqual(1 + 1e-12);
      expect(back.value).toBeCloseTo(-there.value, 12);
      expect(back.low).toBeCloseTo(-there.high, 12);
    }),
  );
});

test("a gap whose limits include 0 cannot tell", () => {
  expect(gap({ tally: { ...BOROUGH.tally, count: 550, misses: 1883 } })).toMatchObject({
    state: "cannot-tell",
    reason: "interval-includes-0",
  });
});

test("few hits of either group are unstable, no search of either has no gap", () => {
  expect(gap({ tally: { ...BOROUGH.tally, referenceCount: 9 } })).toMatchObject({
    state: "unstable",
    reason: "count-under-10",
  });
  const none = { ...BOROUGH.tally, referenceCount: 0, referenceMisses: 0 };
  expect(gap({ tally: none })).toMatchObject({
    value: null,
    count: 500,
    referenceBase: 0,
    reason: "not-estimable",
  });
});

test("people of no stated group bring a remark and withhold nothing", () => {
  const tally = { ...BOROUGH.tally, notStated: 2400 };
  expect(gap({ tally }, { ...QUESTION, ethnicity: "self" })).toMatchObject({
    state: "ok",
    reason: "not-stated-over-10",
  });
});

test("the City of London is never given a gap, nor a group against itself", () => {
  expect(gap({ borough: CITY_OF_LONDON })).toMatchObject({
    value: null,
    reason: "city-not-ranked",
  });
  expect(gap({}, { ...QUESTION, group: "white" })).toMatchObject({
    value: null,
    reason: "not-estimable",
  });
});
