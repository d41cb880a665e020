import { expect, test } from "vitest";
import { definitionUnder, denominatorsFor, unitUnder } from "./denominator.ts";
import { stopDisparity } from "./disparity.ts";
import type { Question } from "./question.ts";
import { crimeRate, stopRate } from "./rate.ts";
import { stopRateSmoothed } from "./smoothed-rate.ts";

const QUESTION: Question = { filters: {}, group: null, reference: "white", ethnicity: "officer" };

test("unit and definition follow the denominator", () => {
  expect(unitUnder(crimeRate, QUESTION)).toBe("per 1,000 residents a year");
  expect(unitUnder(crimeRate, { ...QUESTION, denominator: "area" })).toBe("per km² a year");
  expect(unitUnder(crimeRate, { ...QUESTION, denominator: "workday" })).toBe(
    "per 1,000 people on a working day a year",
  );
  expect(definitionUnder(crimeRate, QUESTION)).toBe(crimeRate.definition);
  expect(definitionUnder(crimeRate, { ...QUESTION, denominator: "area" })).toMatch(
    /Here it is per km² instead\.$/,
  );
});

test("the definition says so where rates are drawn to neighbours", () => {
  const local: Question = { ...QUESTION, smoothing: "marshall-local" };
  expect(definitionUnder(stopRateSmoothed, local)).toMatch(/those that touch it instead\.$/);
  expect(definitionUnder(stopRate, local)).toBe(stopRate.definition);
});

test("rates have three denominators, of one group two, ratios one and others none", () => {
  expect(denominatorsFor(stopRate, null)).toEqual(["residents", "workday", "area"]);
  expect(denominatorsFor(stopRate, "black")).toEqual(["residents", "area"]);
  expect(denominatorsFor(stopDisparity, "black")).toEqual(["residents"]);
  expect(denominatorsFor({ ...stopRate, parameters: [] }, null)).toEqual([]);
});
