import { CITY_OF_LONDON } from "../domain/area.ts";
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
import type { AreaTallies, Estimate, Measure } from "./measure.ts";
import {
  COMPARE_PARAMETERS,
  CRIME_PARAMETERS,
  GROUP_PARAMETERS,
  STOP_PARAMETERS,
} from "./parameters.ts";
import { poissonInterval } from "./poisson-interval.ts";
import { STOP_FILES, STREET_FILES } from "./provenance.ts";
import { selectEvents } from "./selection.ts";
import { tallyOf } from "./tallies.ts";
import { verdictOn } from "./verdict.ts";

/** What crime and stop counts have in common. */
const COUNT = {
  unit: "events",
  scale: "count",
  setAgainst: null,
  levels: LEVELS,
  formula:
    "The number of events. Limits: exact for a Poisson count (Garwood), gamma quantiles at 2.5 % of shape count and at 97.5 % of shape count + 1.",
  keepsPartialMonths: true,
  londonIncludesCity: true,
  needs: (question) => ({
    tallies: { count: selectEvents(question, question.group) },
    bases: {},
  }),
  estimate: (rows) => rows.map(estimateCount),
} satisfies Partial<Measure>;

export const crimeCount: Measure = {
  ...COUNT,
  id: "crime-count",
  label: "Recorded crime",
  kind: "incident",
  parameters: [...CRIME_PARAMETERS, ...COMPARE_PARAMETERS],
  definition:
    "Crimes and incidents that police recorded in the area in the period, placed by the map point published for each.",
  caveats: [RECORDED_ONLY, ANTI_SOCIAL_BEHAVIOUR, SNAPPED_PLACES, CHANCE_ONLY],
  source: STREET_FILES,
};

export const stopCount: Measure = {
  ...COUNT,
  id: "stop-count",
  label: "Stop and search",
  kind: "stop",
  parameters: [...STOP_PARAMETERS, ...GROUP_PARAMETERS, ...COMPARE_PARAMETERS],
  definition:
    "Searches of people and vehicles that police recorded in the area in the period, placed by the map point published for each.",
  caveats: [SEARCHES_NOT_PEOPLE, PERSON_SEARCHES, NOT_STATED_LEFT_OUT, SNAPPED_PLACES, CHANCE_ONLY],
  source: STOP_FILES,
};

function estimateCount(row: AreaTallies): Estimate {
  const count = row.months > 0 ? tallyOf(row, "count") : null;
  const limits = count === null ? null : poissonInterval(count);
  return {
    value: count,
    low: limits?.low ?? null,
    high: limits?.high ?? null,
    count,
    base: null,
    referenceCount: null,
    referenceBase: null,
    ...verdictOn({
      missing: row.months > 0 ? [] : ["no-data-for-period"],
      remarks: row.borough === CITY_OF_LONDON ? ["city-not-ranked"] : [],
    }),
  };
}
