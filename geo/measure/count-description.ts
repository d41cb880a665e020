import { LEVELS } from "../domain/level.ts";
import {
  ANTI_SOCIAL_BEHAVIOUR,
  CHANCE_ONLY,
  NOT_STATED_LEFT_OUT,
  PERSON_SEARCHES,
  RECORDED_ONLY,
  SEARCHES_NOT_PEOPLE,
  SNAPPED_PLACES,
} from "./caveats.ts";
import type { MeasureAccount, MeasureDescription } from "./measure.ts";
import {
  COMPARE_PARAMETERS,
  CRIME_PARAMETERS,
  GROUP_PARAMETERS,
  STOP_PARAMETERS,
} from "./parameters.ts";
import { STOP_FILES, STREET_FILES } from "./provenance.ts";

/** What crime and stop counts have in common. */
const COUNT = {
  unit: "events",
  scale: "count",
  setAgainst: null,
  levels: LEVELS,
  keepsPartialMonths: true,
  londonIncludesCity: true,
} satisfies Partial<MeasureDescription>;

const FORMULA =
  "The number of events. Limits: exact for a Poisson count (Garwood), gamma quantiles at 2.5 % of shape count and at 97.5 % of shape count + 1.";

export const crimeCountDescription: MeasureDescription = {
  ...COUNT,
  id: "crime-count",
  label: "Recorded crime",
  kind: "incident",
  parameters: [...CRIME_PARAMETERS, ...COMPARE_PARAMETERS],
};

export const crimeCountAccount: MeasureAccount = {
  definition:
    "Crimes and incidents that police recorded in the area in the period, placed by the map point published for each.",
  caveats: [RECORDED_ONLY, ANTI_SOCIAL_BEHAVIOUR, SNAPPED_PLACES, CHANCE_ONLY],
  source: STREET_FILES,
  formula: FORMULA,
};

export const stopCountDescription: MeasureDescription = {
  ...COUNT,
  id: "stop-count",
  label: "Stop and search",
  kind: "stop",
  parameters: [...STOP_PARAMETERS, ...GROUP_PARAMETERS, ...COMPARE_PARAMETERS],
};

export const stopCountAccount: MeasureAccount = {
  definition:
    "Searches of people and vehicles that police recorded in the area in the period, placed by the map point published for each.",
  caveats: [SEARCHES_NOT_PEOPLE, PERSON_SEARCHES, NOT_STATED_LEFT_OUT, SNAPPED_PLACES, CHANCE_ONLY],
  source: STOP_FILES,
  formula: FORMULA,
};
