import { CITY_OF_LONDON } from "../domain/area.ts";
import type { Reason } from "../domain/state.ts";
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
import { comparedName, comparedRow, withComparedPeriod } from "./compared-period.ts";
import { includesOne, isWide } from "./disparity.ts";
import type { AreaTallies, Estimate, Measure, Needs } from "./measure.ts";
import { notStatedShare, notStatedTallies } from "./not-stated.ts";
import {
  COMPARE_PARAMETERS,
  CRIME_PARAMETERS,
  GROUP_PARAMETERS,
  STOP_PARAMETERS,
} from "./parameters.ts";
import { STOP_FILES, STREET_FILES } from "./provenance.ts";
import type { Question } from "./question.ts";
import { type RateRatio, rateRatio } from "./rate-ratio.ts";
import { selectEvents } from "./selection.ts";
import { tallyOf } from "./tallies.ts";
import { FEW_EVENTS, NOT_STATED_REMARKED } from "./thresholds.ts";
import { verdictOn } from "./verdict.ts";

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
  formula:
    "Events in the period ÷ events in the period compared with, over like months that are complete in both: a month that is missing on one side takes out the same month on the other. Limits: log ratio ± 1.96 × √(1/events + 1/events compared with); exact limits given the sum of both counts (Clopper-Pearson) when either count is below 20.",
  keepsPartialMonths: false,
  londonIncludesCity: true,
  needs: needsOfChange,
  estimate: (rows, question) => rows.map((row) => estimateChange(row, question)),
} satisfies Partial<Measure>;

export const crimeChange: Measure = {
  ...CHANGE,
  id: "crime-change",
  label: "Change in recorded crime",
  kind: "incident",
  parameters: [...CRIME_PARAMETERS, ...COMPARE_PARAMETERS],
  definition:
    "How many times as many crimes and incidents police recorded in the area in the period as in the one compared with, by default the same months a year earlier. 1 means as many.",
  caveats: [...CHANGE_CAVEATS, RECORDED_ONLY, ANTI_SOCIAL_BEHAVIOUR, SNAPPED_PLACES, CHANCE_ONLY],
  source: STREET_FILES,
};

export const stopChange: Measure = {
  ...CHANGE,
  id: "stop-change",
  label: "Change in stop and search",
  kind: "stop",
  parameters: [...STOP_PARAMETERS, ...GROUP_PARAMETERS, ...COMPARE_PARAMETERS],
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
};

function needsOfChange(question: Question): Needs {
  return {
    tallies: withComparedPeriod({
      count: selectEvents(question, question.group),
      ...(question.group === null ? {} : notStatedTallies(question)),
    }),
    bases: {},
  };
}

/** Both sides cover as many months, so that the months cancel out of the ratio. */
function estimateChange(row: AreaTallies, question: Question): Estimate {
  const held = row.months > 0;
  const count = held ? tallyOf(row, "count") : null;
  const referenceCount = held ? tallyOf(row, comparedName("count")) : null;
  const ratio: RateRatio =
    count !== null && referenceCount !== null
      ? rateRatio({ count, base: 1 }, { count: referenceCount, base: 1 })
      : { value: null, low: null, high: null };
  return {
    ...ratio,
    count,
    base: null,
    referenceCount,
    referenceBase: null,
    ...verdictOn({
      missing: held ? (ratio.value === null ? ["not-estimable"] : []) : ["no-data-for-period"],
      unstable: whyUnstable(ratio, [count, referenceCount]),
      cannotTell: includesOne(ratio) ? ["interval-includes-1"] : [],
      remarks: remarksOn(row, question),
    }),
  };
}

function whyUnstable(ratio: RateRatio, counts: readonly (number | null)[]): Reason[] {
  const reasons: Reason[] = [];
  if (counts.some((count) => count !== null && count < FEW_EVENTS)) reasons.push("count-under-10");
  if (isWide(ratio)) reasons.push("wide-interval");
  return reasons;
}

/** Of either period: a change in how many are in no group passes for a change in the groups. */
function remarksOn(row: AreaTallies, { group }: Question): Reason[] {
  const reasons: Reason[] = [];
  if (row.borough === CITY_OF_LONDON) reasons.push("city-not-ranked");
  if (group !== null && group !== "not-stated") {
    const share = Math.max(notStatedShare(row), notStatedShare(comparedRow(row)));
    if (share > NOT_STATED_REMARKED) reasons.push("not-stated-over-10");
  }
  return reasons;
}
