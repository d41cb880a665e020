import { expect, test } from "vitest";
import { testMeasure } from "../measure/measure.battery.ts";
import { SURVEY_MEASURES } from "../trust/survey-measures.ts";
import { ESTIMATORS, estimatorById } from "./estimators.ts";
import { MEASURES, measureById } from "./measure-registry.ts";

for (const measure of ESTIMATORS) testMeasure(measure);

test("what is answered is what is described, in the same order", () => {
  expect(ESTIMATORS.map(({ id }) => id)).toEqual(MEASURES.map(({ id }) => id));
  for (const description of MEASURES)
    expect(estimatorById(description.id)).toMatchObject(description);
  expect(estimatorById("stop-ratio")).toBeUndefined();
});

test("every measure is found by its id, and nothing by another", () => {
  expect(MEASURES.map(({ id }) => measureById(id))).toEqual(MEASURES);
  expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
  expect(measureById("stop-ratio")).toBeUndefined();
});

test.each<[string, string[], string]>([
  ["crime-count", ["borough", "ward", "lsoa", "hex"], "events"],
  ["stop-count", ["borough", "ward", "lsoa", "hex"], "events"],
  ["crime-rate", ["borough", "ward", "lsoa"], "per 1,000 residents a year"],
  ["stop-rate", ["borough", "ward", "lsoa"], "per 1,000 residents a year"],
  ["crime-rate-smoothed", ["borough", "ward", "lsoa"], "per 1,000 residents a year"],
  ["stop-rate-smoothed", ["borough", "ward", "lsoa"], "per 1,000 residents a year"],
  ["crime-change", ["borough", "ward", "lsoa"], "times the period compared with"],
  ["stop-change", ["borough", "ward", "lsoa"], "times the period compared with"],
  ["stop-disparity", ["borough", "ward"], "times"],
  ["stop-disparity-smoothed", ["borough", "ward"], "times"],
  ["stop-gap", ["borough", "ward"], "per 1,000 residents a year"],
  ["hit-rate", ["borough", "ward"], "share of searches"],
  ["hit-rate-smoothed", ["borough", "ward"], "share of searches"],
  ["hit-rate-gap", ["borough", "ward"], "percentage points"],
  ["crime-outcome-rate", ["borough", "ward"], "share of crimes"],
  ["residents", ["borough", "ward", "lsoa"], "people"],
  ["deprivation", ["borough", "ward", "lsoa"], "points of the Index of Multiple Deprivation"],
  ["arrest-rate", ["borough", "ward"], "share of searches"],
  ...SURVEY_MEASURES.map(({ id }): [string, string[], string] => [
    id,
    ["borough"],
    "share of respondents",
  ]),
])("%s has the levels and unit of the contract", (id, levels, unit) => {
  expect(measureById(id)).toMatchObject({ levels, unit });
});
