import {
  ANTI_SOCIAL_BEHAVIOUR,
  CHANCE_ONLY,
  NOT_STATED_LEFT_OUT,
  NOT_STATED_SAID,
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

const CHANGE_CAVEATS = [
  "A change in what is recorded, in where it is placed or in how much is published moves the figure as surely as a change in what happened. The notes name the breaks in the series that lie between the two periods.",
  "Residents play no part: where the population grew or fell much between the periods, so would the number of events.",
  "Where nothing was recorded in the period compared with there is no ratio, and so no percentage, however much was recorded since.",
] as const;

/** What changes in crime and stops have in common. */
const CHANGE = {
  unit: "times the period compared with",
  scale: "ratio",
  setAgainst: null,
  comparesPeriods: true,
  levels: ["borough", "ward", "lsoa"],
  keepsPartialMonths: false,
  londonIncludesCity: true,
} satisfies Partial<MeasureDescription>;

const FORMULA =
  "Events in the period ÷ events in the period compared with, over like months that are complete in both: a month that is missing on one side takes out the same month on the other. Limits: log ratio ± 1.96 × √(1/events + 1/events compared with); exact limits given the sum of both counts (Clopper-Pearson) when either count is below 20.";

export const crimeChangeDescription: MeasureDescription = {
  ...CHANGE,
  id: "crime-change",
  label: "Change in recorded crime",
  kind: "incident",
  parameters: [...CRIME_PARAMETERS, ...COMPARE_PARAMETERS],
};

export const crimeChangeAccount: MeasureAccount = {
  definition:
    "How many times as many crimes and incidents police recorded in the area in the period as in the one compared with, by default the same months a year earlier. 1 means as many.",
  caveats: [...CHANGE_CAVEATS, RECORDED_ONLY, ANTI_SOCIAL_BEHAVIOUR, SNAPPED_PLACES, CHANCE_ONLY],
  source: STREET_FILES,
  formula: FORMULA,
};

export const stopChangeDescription: MeasureDescription = {
  ...CHANGE,
  id: "stop-change",
  label: "Change in stop and search",
  kind: "stop",
  parameters: [...STOP_PARAMETERS, ...GROUP_PARAMETERS, ...COMPARE_PARAMETERS],
};

export const stopChangeAccount: MeasureAccount = {
  definition:
    "How many times as many searches police recorded in the area in the period as in the one compared with, by default the same months a year earlier. 1 means as many. With a group chosen: searches of people of that group.",
  caveats: [
    ...CHANGE_CAVEATS,
    SEARCHES_NOT_PEOPLE,
    PERSON_SEARCHES,
    NOT_STATED_LEFT_OUT,
    NOT_STATED_SAID,
    SNAPPED_PLACES,
    CHANCE_ONLY,
  ],
  source: STOP_FILES,
  formula: FORMULA,
};
