import { expect, test } from "vitest";
import { CITY_OF_LONDON } from "../domain/area.ts";
import type { AreaTallies } from "./measure.ts";
import type { Question } from "./question.ts";
import { crimeRate, stopRate } from "./rate.ts";

const EVERYBODY: Question = { filters: {}, group: null, reference: "white", ethnicity: "officer" };

const BLACK: Question = { ...EVERYBODY, group: "black" };

const WARD: AreaTallies = {
  code: "E05013660",
  borough: "E09000007",
  months: 12,
  tally: { count: 120, notStated: 5, persons: 100 },
  base: { residents: 12_000 },
};

test("a rate is events per 1,000 residents a year, with the count's limits divided alike", () => {
  const [estimate] = crimeRate.estimate([WARD], EVERYBODY);
  expect(estimate).toMatchObject({
    value: 10,
    count: 120,
    base: 12_000,
    state: "ok",
    reason: null,
  });
  expect(estimate?.low).toBeCloseTo(8.291, 4);
  expect(estimate?.high).toBeCloseTo(11.9575, 4);
});

test("per km² the same events are set against the ground", () => {
  const question: Question = { ...EVERYBODY, denominator: "area" };
  expect(crimeRate.needs(question).bases).toEqual({ area: { figure: "square-km" } });
  const [estimate] = crimeRate.estimate([{ ...WARD, months: 6, base: { area: 2.5 } }], question);
  expect(estimate).toMatchObject({ value: 96, base: 2.5, state: "ok" });
});

test("per person on a working day there is no rate where nobody counted them", () => {
  const question: Question = { ...EVERYBODY, denominator: "workday" };
  expect(crimeRate.needs(question).bases).toEqual({ workday: { figure: "workday" } });
  const [estimate] = crimeRate.estimate([{ ...WARD, base: { workday: null } }], question);
  expect(estimate).toMatchObject({ value: null, state: "missing", reason: "no-denominator" });
});

test("a rate per resident is marked where more than twice as many people are there by day", () => {
  expect(crimeRate.needs(EVERYBODY).bases).toEqual({
    residents: null,
    workday: { figure: "workday", remarked: true },
  });
  expect(stopRate.needs(BLACK).bases).not.toHaveProperty("workday");
  const rows = [null, 20_000, 20_001].map((workday) => ({
    ...WARD,
    base: { residents: 10_000, workday },
  }));
  const reasons = crimeRate.estimate(rows, EVERYBODY).map(({ state, reason }) => [state, reason]);
  expect(reasons).toEqual([
    ["ok", null],
    ["ok", null],
    ["ok", "not-comparable"],
  ]);
});

test("three months with a file are scaled to a year", () => {
  const [estimate] = crimeRate.estimate([{ ...WARD, months: 3 }], EVERYBODY);
  expect(estimate?.value).toBe(40);
});

test("a rate on 9 events is unstable, on 10 it is not", () => {
  const rows = [0, 9, 10].map((count) => ({ ...WARD, tally: { count } }));
  const [none, nine, ten] = stopRate.estimate(rows, EVERYBODY);
  expect(none).toMatchObject({ value: 0, low: 0, state: "unstable", reason: "count-under-10" });
  expect(nine).toMatchObject({ value: 0.75, state: "unstable", reason: "count-under-10" });
  expect(ten).toMatchObject({ state: "ok", reason: null });
});

test("a group of fewer than 500 residents is unstable, a whole area of as few is not", () => {
  const row = { ...WARD, base: { residents: 499 } };
  expect(stopRate.estimate([row], BLACK)[0]).toMatchObject({
    state: "unstable",
    reason: "base-under-500",
  });
  expect(stopRate.estimate([row], EVERYBODY)[0]).toMatchObject({ state: "ok", reason: null });
});

test("a group's rate carries a remark where more than 10 % of persons are in no group", () => {
  const rows = [10, 11].map((notStated) => ({ ...WARD, tally: { ...WARD.tally, notStated } }));
  const [ten, eleven] = stopRate.estimate(rows, BLACK);
  expect(ten).toMatchObject({ state: "ok", reason: null });
  expect(eleven).toMatchObject({ value: 10, state: "ok", reason: "not-stated-over-10" });
});

test("people of no stated group have no residents to be set against", () => {
  const question: Question = { ...EVERYBODY, group: "not-stated" };
  expect(stopRate.needs(question).bases).toEqual({
    residents: { group: "not-stated", definition: "officer" },
  });
  const [estimate] = stopRate.estimate([{ ...WARD, base: { residents: null } }], question);
  expect(estimate).toMatchObject({ value: null, count: 120, reason: "no-denominator", notes: [] });
});

test("the City of London has a rate out of the ranking, and none where it has no residents", () => {
  const city = { ...WARD, borough: CITY_OF_LONDON };
  const rows = [city, { ...city, tally: { count: 8 } }, { ...city, base: { residents: null } }];
  const [rate, small, ward] = stopRate.estimate(rows, EVERYBODY);
  expect(rate).toMatchObject({ value: 10, state: "ok", reason: "city-not-ranked", notes: [] });
  expect(small).toMatchObject({ reason: "count-under-10", notes: ["city-not-ranked"] });
  expect(ward).toMatchObject({
    state: "missing",
    reason: "no-denominator",
    notes: ["city-not-ranked"],
  });
});

test("everybody's rate asks for no share of persons in no group", () => {
  expect(Object.keys(stopRate.needs(EVERYBODY).tallies)).toEqual(["count"]);
  expect(Object.keys(stopRate.needs(BLACK).tallies)).toEqual(["count", "notStated", "persons"]);
});
