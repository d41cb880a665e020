import { expect, test } from "vitest";
import { CITY_OF_LONDON } from "../domain/area.ts";
import { stopGap } from "./gap.ts";
import type { AreaTallies, Estimate } from "./measure.ts";
import type { Question } from "./question.ts";

const QUESTION: Question = { filters: {}, group: "black", reference: "white", ethnicity: "self" };

const CAMDEN: AreaTallies = {
  code: "E09000007",
  borough: "E09000007",
  months: 12,
  tally: { count: 2433, referenceCount: 3521, notStated: 300, persons: 8000 },
  base: { group: 22_360, reference: 169_280 },
};

function gap(change: Partial<AreaTallies>, question = QUESTION): Estimate | undefined {
  return stopGap.estimate([{ ...CAMDEN, ...change }], question)[0];
}

test("Camden's published rates of 108.8 and 20.8 are 88 searches apart", () => {
  const estimate = gap({});
  expect(estimate).toMatchObject({ count: 2433, referenceCount: 3521, state: "ok", reason: null });
  expect(estimate?.value).toBeCloseTo(88.01, 2);
  expect(estimate?.low).toBeCloseTo(83.673, 3);
  expect(estimate?.high).toBeCloseTo(92.474, 3);
});

test("a half-year's gap is scaled to a year", () => {
  expect(gap({ months: 6 })?.value).toBeCloseTo(2 * 88.0104, 2);
});

test("a gap whose limits include 0 cannot tell", () => {
  expect(gap({ tally: { ...CAMDEN.tally, count: 465 } })).toMatchObject({
    state: "cannot-tell",
    reason: "interval-includes-0",
  });
});

test("a small gap whose limits stay above 0 is told", () => {
  const estimate = gap({ tally: { ...CAMDEN.tally, count: 530 } });
  expect(estimate).toMatchObject({ state: "ok", reason: null });
  expect(estimate?.low).toBeGreaterThan(0);
  expect(estimate?.low).toBeLessThan(1);
});

test("no searches of the reference leave a gap that can be estimated, though unstable", () => {
  const estimate = gap({ tally: { ...CAMDEN.tally, count: 300, referenceCount: 0 } });
  expect(estimate).toMatchObject({ state: "unstable", reason: "count-under-10", notes: [] });
  expect(estimate?.value).toBeCloseTo(13.417, 3);
});

test("the self-defined gap is withheld where over 25 % did not state their group", () => {
  const tally = { ...CAMDEN.tally, notStated: 2400 };
  expect(gap({ tally })).toMatchObject({ value: null, reason: "not-stated-over-25" });
  expect(gap({ tally }, { ...QUESTION, ethnicity: "officer" })).toMatchObject({
    state: "ok",
    reason: "not-stated-over-10",
  });
});

test("the City of London is never given a gap", () => {
  expect(gap({ borough: CITY_OF_LONDON })).toMatchObject({
    value: null,
    state: "missing",
    reason: "city-not-ranked",
  });
});
