import { FEWER_IN_CITY_WARDS, RESIDENTS_NOT_PRESENT, WARD_GROUP_ESTIMATES } from "./caveats.ts";
import type { MeasureAccount, MeasureDescription } from "./measure.ts";
import { GROUP_PARAMETERS } from "./parameters.ts";
import { RESIDENTS, RESIDENTS_BY_GROUP } from "./provenance.ts";

export const residentsDescription: MeasureDescription = {
  id: "residents",
  label: "Residents",
  unit: "people",
  kind: null,
  scale: "count",
  setAgainst: null,
  levels: ["borough", "ward", "lsoa"],
  parameters: GROUP_PARAMETERS,
  keepsPartialMonths: true,
  londonIncludesCity: true,
};

export const residentsAccount: MeasureAccount = {
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
};
