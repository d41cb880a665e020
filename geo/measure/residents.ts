import { CITY_OF_LONDON } from "../domain/area.ts";
import { FEWER_IN_CITY_WARDS, RESIDENTS_NOT_PRESENT, WARD_GROUP_ESTIMATES } from "./caveats.ts";
import type { Estimate, Measure } from "./measure.ts";
import { GROUP_PARAMETERS } from "./parameters.ts";
import { RESIDENTS, RESIDENTS_BY_GROUP } from "./provenance.ts";
import { selectResidents } from "./selection.ts";
import { baseOf } from "./tallies.ts";
import { verdictOn } from "./verdict.ts";

export const residents: Measure = {
  id: "residents",
  label: "Residents",
  unit: "people",
  kind: null,
  scale: "count",
  setAgainst: null,
  levels: ["borough", "ward", "lsoa"],
  parameters: GROUP_PARAMETERS,
  definition:
    "The people who usually live in the area, as the estimate of the year nearest to the period has them. With a group chosen: those of the census's ethnic groups that police records of that group are set against.",
  formula: "As published, or estimated where the denominator named beside the figures says so.",
  caveats: [
    RESIDENTS_NOT_PRESENT,
    WARD_GROUP_ESTIMATES,
    FEWER_IN_CITY_WARDS,
    "No limits are given: the publishers give none for areas this small.",
  ],
  source: `${RESIDENTS} ${RESIDENTS_BY_GROUP}`,
  keepsPartialMonths: true,
  londonIncludesCity: true,
  needs: (question) => ({
    tallies: {},
    bases: { residents: selectResidents(question, question.group) },
  }),
  estimate: (rows) =>
    rows.map((row) => ({
      ...figure(baseOf(row, "residents")),
      ...verdictOn({
        missing: baseOf(row, "residents") === null ? ["no-denominator"] : [],
        remarks: row.borough === CITY_OF_LONDON ? ["city-not-ranked"] : [],
      }),
    })),
};

/** A figure of the area itself: made of no events, without limits. */
export function figure(value: number | null): Omit<Estimate, "state" | "reason" | "notes"> {
  return {
    value,
    low: null,
    high: null,
    count: null,
    base: null,
    referenceCount: null,
    referenceBase: null,
  };
}
