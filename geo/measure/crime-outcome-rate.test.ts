import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CITY_OF_LONDON } from "../domain/area.ts";
import { CRIME_OUTCOMES, CRIME_OUTCOMES_BY_GROUP } from "../domain/crime-outcome.ts";
import { crimeOutcomeRate } from "./crime-outcome-rate.ts";
import type { AreaTallies, Estimate } from "./measure.ts";
import type { Question } from "./question.ts";

const QUESTION: Question = { filters: {}, group: null, reference: "white", ethnicity: "officer" };

const WARD: AreaTallies = {
  code: "E05013660",
  borough: "E09000007",
  months: 12,
  tally: { crimes: 640, count: 41, misses: 571 },
  base: {},
};

function share(change: Partial<AreaTallies>): Estimate | undefined {
  return crimeOutcomeRate.estimate([{ ...WARD, ...change }], QUESTION)[0];
}

test("41 charges and cautions in 612 crimes with an outcome are 6.7 %, with Wilson's limits", () => {
  const estimate = share({});
  expect(estimate).toMatchObject({ count: 41, base: 612, state: "ok", reason: null });
  expect(estimate?.value).toBeCloseTo(0.06699, 5);
  expect(estimate?.low).toBeCloseTo(0.04976, 5);
  expect(estimate?.high).toBeCloseTo(0.08962, 5);
});

test("few charges are unstable, and the City is not ranked", () => {
  const few = { crimes: 90, count: 9, misses: 70 };
  expect(share({ tally: few })).toMatchObject({ state: "unstable", reason: "count-under-10" });
  expect(share({ borough: CITY_OF_LONDON })).toMatchObject({
    state: "ok",
    reason: "city-not-ranked",
  });
});

test("crimes of which none has an outcome are not a share of 0", () => {
  expect(share({ tally: { crimes: 300, count: 0, misses: 0 } })).toMatchObject({
    value: null,
    reason: "not-collected",
  });
  expect(share({ tally: { crimes: 0, count: 0, misses: 0 } })).toMatchObject({
    value: null,
    reason: "not-estimable",
  });
});

test("open cases stay in the base, and anti-social behaviour in no tally", () => {
  const { tallies } = crimeOutcomeRate.needs(QUESTION);
  expect(tallies["misses"]?.filters.outcome).toContain("under-investigation");
  for (const { filters } of Object.values(tallies)) {
    expect(filters.crime).toHaveLength(13);
    expect(filters.crime).not.toContain("anti-social-behaviour");
  }
  const asked = { ...QUESTION, filters: { crime: ["robbery"] } };
  expect(crimeOutcomeRate.needs(asked).tallies["count"]?.filters.crime).toEqual(["robbery"]);
});

test("outcomes and their groups are those of the reviewed table of labels", () => {
  const rows = readFileSync(
    new URL("../../data/lookups/police-labels.csv", import.meta.url),
    "utf8",
  )
    .split("\n")
    .filter((line) => line.startsWith("result,"))
    .map((line) => [line.split(",")[1], line.split(",").at(-1)?.trim()] as const);
  const ours = Object.entries(CRIME_OUTCOMES_BY_GROUP).flatMap(([group, outcomes]) =>
    outcomes.map((outcome) => `${outcome} ${group}`),
  );
  expect(new Set(rows.map(([outcome, group]) => `${outcome} ${group}`))).toEqual(new Set(ours));
  expect(new Set(CRIME_OUTCOMES).size).toBe(CRIME_OUTCOMES.length);
});
