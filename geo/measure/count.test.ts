import { expect, test } from "vitest";
import { CITY_OF_LONDON } from "../domain/area.ts";
import { crimeCount, stopCount } from "./count.ts";
import type { AreaTallies } from "./measure.ts";
import type { Question } from "./question.ts";

const QUESTION: Question = { filters: {}, group: null, reference: "white", ethnicity: "officer" };

const WARD: AreaTallies = {
  code: "E05013660",
  borough: "E09000007",
  months: 12,
  tally: { count: 25 },
  base: {},
};

test("a count stands with its exact limits and needs no residents", () => {
  const [estimate] = crimeCount.estimate([WARD], QUESTION);
  expect(estimate).toMatchObject({ value: 25, count: 25, base: null, state: "ok", reason: null });
  expect(estimate?.low).toBeCloseTo(16.179, 3);
  expect(estimate?.high).toBeCloseTo(36.905, 3);
  expect(crimeCount.needs(QUESTION).bases).toEqual({});
});

test("a small count and a count of 0 are plain facts, not unstable", () => {
  const rows = [3, 0].map((count) => ({ ...WARD, tally: { count } }));
  const [three, none] = stopCount.estimate(rows, QUESTION);
  expect(three).toMatchObject({ value: 3, state: "ok", reason: null });
  expect(none).toMatchObject({ value: 0, low: 0, state: "ok", reason: null });
});

test("a month without a file is missing even where stray points were counted", () => {
  const [estimate] = stopCount.estimate([{ ...WARD, months: 0, tally: { count: 4 } }], QUESTION);
  expect(estimate).toMatchObject({ value: null, count: null, reason: "no-data-for-period" });
});

test("the City of London is counted, and marked as not ranked", () => {
  const [estimate] = crimeCount.estimate([{ ...WARD, borough: CITY_OF_LONDON }], QUESTION);
  expect(estimate).toMatchObject({ value: 25, state: "ok", reason: "city-not-ranked" });
});

test("all searches are counted until something about a person is asked", () => {
  const personsOnly = (question: Partial<Question>) =>
    stopCount.needs({ ...QUESTION, ...question }).tallies["count"]?.personsOnly;
  expect(personsOnly({})).toBe(false);
  expect(personsOnly({ filters: { object: ["drugs"], outcome: ["arrest"] } })).toBe(false);
  expect(personsOnly({ filters: { gender: ["male"] } })).toBe(true);
  expect(personsOnly({ filters: { age: ["18-24"] } })).toBe(true);
  expect(personsOnly({ group: "not-stated" })).toBe(true);
});

test("a group is counted as the chosen definition has it", () => {
  const { tallies } = stopCount.needs({ ...QUESTION, group: "mixed", ethnicity: "self" });
  expect(tallies["count"]?.group).toEqual({ group: "mixed", definition: "self" });
});
