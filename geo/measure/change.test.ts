import { expect, test } from "vitest";
import { CITY_OF_LONDON } from "../domain/area.ts";
import { crimeChange, stopChange } from "./change.ts";
import type { AreaTallies, Measure } from "./measure.ts";
import type { Question } from "./question.ts";

const EVERYBODY: Question = { filters: {}, group: null, reference: "white", ethnicity: "officer" };

function ward(now: number, before: number, rest: Partial<AreaTallies> = {}): AreaTallies {
  return {
    code: "E05013660",
    borough: "E09000007",
    months: 12,
    tally: { count: now, "compared:count": before },
    base: {},
    ...rest,
  };
}

const ask = (row: AreaTallies, measure: Measure = stopChange) =>
  measure.estimate([row], EVERYBODY)[0];

test("a change is the ratio of the two periods' counts, with the limits of a rate ratio", () => {
  const estimate = ask(ward(150, 100), crimeChange);
  expect(estimate).toMatchObject({ value: 1.5, count: 150, referenceCount: 100, state: "ok" });
  const factor = Math.exp(1.959963984540054 * Math.sqrt(1 / 150 + 1 / 100));
  expect(estimate?.low).toBeCloseTo(1.5 / factor, 9);
  expect(estimate?.high).toBeCloseTo(1.5 * factor, 9);
});

test("a count below 20 takes the exact limits", () => {
  // Clopper-Pearson for 15 of 45: 0.200 to 0.4895, as odds.
  const estimate = ask(ward(15, 30));
  expect(estimate?.low).toBeCloseTo(0.25, 2);
  expect(estimate?.high).toBeCloseTo(0.959, 2);
  expect(estimate?.state).toBe("ok");
});

test("from none to some there is no ratio, but a least one, and the reason is named", () => {
  const estimate = ask(ward(12, 0));
  expect(estimate).toMatchObject({
    value: null,
    high: null,
    count: 12,
    referenceCount: 0,
    state: "missing",
    reason: "not-estimable",
  });
  expect(estimate?.low).toBeGreaterThan(1);
});

test("from some to none is a ratio of 0 on too few events", () => {
  expect(ask(ward(0, 40))).toMatchObject({ value: 0, low: 0, reason: "count-under-10" });
});

test("none in either period is not estimable, and no like month is no data", () => {
  expect(ask(ward(0, 0))).toMatchObject({ value: null, low: null, reason: "not-estimable" });
  expect(ask(ward(9, 9, { months: 0 }))).toMatchObject({
    count: null,
    referenceCount: null,
    reason: "no-data-for-period",
  });
});

test.each([
  [9, 40, "unstable", "count-under-10"],
  [40, 9, "unstable", "count-under-10"],
  [10, 11, "unstable", "wide-interval"],
  [100, 104, "cannot-tell", "interval-includes-1"],
  [100, 200, "ok", null],
])("%i after %i is %s for %s", (now, before, state, reason) => {
  expect(ask(ward(now, before))).toMatchObject({ state, reason });
});

test("the City's change is shown and remarked on", () => {
  expect(ask(ward(200, 100, { borough: CITY_OF_LONDON }))).toMatchObject({
    value: 2,
    state: "ok",
    reason: "city-not-ranked",
  });
});

test("a group's change is remarked on where either period has many in no group", () => {
  const question: Question = { ...EVERYBODY, group: "black" };
  expect(Object.keys(stopChange.needs(question).tallies)).toHaveLength(6);
  const tally = {
    count: 100,
    notStated: 5,
    persons: 100,
    "compared:count": 200,
    "compared:notStated": 30,
    "compared:persons": 100,
  };
  const [estimate] = stopChange.estimate([ward(0, 0, { tally })], question);
  expect(estimate).toMatchObject({ value: 0.5, state: "ok", reason: "not-stated-over-10" });
});
