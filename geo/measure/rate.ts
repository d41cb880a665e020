import { CITY_OF_LONDON } from "../domain/area.ts";
import type { Reason } from "../domain/state.ts";
import {
  ANTI_SOCIAL_BEHAVIOUR,
  CHANCE_ONLY,
  CITY_RATES,
  NOT_STATED_LEFT_OUT,
  NOT_STATED_SAID,
  OFFICER_DEFINED,
  PART_YEARS,
  PER_KM2,
  PERSON_SEARCHES,
  RECORDED_ONLY,
  RESIDENTS_NOT_PRESENT,
  SEARCHES_NOT_PEOPLE,
  SNAPPED_PLACES,
  WARD_GROUP_ESTIMATES,
} from "./caveats.ts";
import { denominatorNeed, denominatorOf, unitsOf } from "./denominator.ts";
import type { AreaTallies, Estimate, Measure, Needs } from "./measure.ts";
import { notStatedShare, notStatedTallies } from "./not-stated.ts";
import {
  COMPARE_PARAMETERS,
  CRIME_PARAMETERS,
  DENOMINATOR_PARAMETERS,
  GROUP_PARAMETERS,
  STOP_PARAMETERS,
} from "./parameters.ts";
import { RESIDENTS, RESIDENTS_BY_GROUP, STOP_FILES, STREET_FILES } from "./provenance.ts";
import type { Question } from "./question.ts";
import { yearlyRate } from "./rate-per-thousand.ts";
import { selectEvents } from "./selection.ts";
import { baseOf, tallyOf } from "./tallies.ts";
import { FEW_EVENTS, FEW_RESIDENTS, NOT_STATED_REMARKED } from "./thresholds.ts";
import { verdictOn } from "./verdict.ts";
import { whyNoRate } from "./why-no-rate.ts";

/** What crime and stop rates have in common. */
const RATE = {
  unit: "per 1,000 residents a year",
  scale: "rate",
  setAgainst: "residents",
  levels: ["borough", "ward", "lsoa"],
  formula:
    "1,000 × count ÷ (residents × months ÷ 12); per km², count ÷ (km² × months ÷ 12). Limits: those of the count (Garwood, exact for a Poisson count), divided in the same way.",
  keepsPartialMonths: false,
  londonIncludesCity: true,
  needs: needsOfRate,
  estimate: (rows, question) => rows.map((row) => estimateRate(row, question)),
} satisfies Partial<Measure>;

export const crimeRate: Measure = {
  ...RATE,
  id: "crime-rate",
  label: "Recorded crime rate",
  kind: "incident",
  parameters: [...CRIME_PARAMETERS, ...DENOMINATOR_PARAMETERS, ...COMPARE_PARAMETERS],
  definition:
    "Crimes and incidents that police recorded in the area, per 1,000 of its residents, as a yearly rate over the months for which the force published complete files.",
  caveats: [
    RECORDED_ONLY,
    ANTI_SOCIAL_BEHAVIOUR,
    RESIDENTS_NOT_PRESENT,
    PER_KM2,
    CITY_RATES,
    PART_YEARS,
    SNAPPED_PLACES,
    CHANCE_ONLY,
  ],
  source: `${STREET_FILES} ${RESIDENTS}`,
};

export const stopRate: Measure = {
  ...RATE,
  id: "stop-rate",
  label: "Stop and search rate",
  kind: "stop",
  parameters: [
    ...STOP_PARAMETERS,
    ...GROUP_PARAMETERS,
    ...DENOMINATOR_PARAMETERS,
    ...COMPARE_PARAMETERS,
  ],
  definition:
    "Searches that police recorded in the area, per 1,000 of its residents, as a yearly rate over the months for which the force published complete files. With a group chosen: searches of people of that group per 1,000 residents of the same group.",
  caveats: [
    SEARCHES_NOT_PEOPLE,
    PERSON_SEARCHES,
    RESIDENTS_NOT_PRESENT,
    PER_KM2,
    OFFICER_DEFINED,
    NOT_STATED_LEFT_OUT,
    NOT_STATED_SAID,
    WARD_GROUP_ESTIMATES,
    CITY_RATES,
    PART_YEARS,
    SNAPPED_PLACES,
    CHANCE_ONLY,
  ],
  source: `${STOP_FILES} ${RESIDENTS} ${RESIDENTS_BY_GROUP}`,
};

function needsOfRate(question: Question): Needs {
  const { group } = question;
  return {
    tallies: {
      count: selectEvents(question, group),
      ...(group === null ? {} : notStatedTallies(question)),
    },
    bases: { [denominatorOf(question)]: denominatorNeed(question, group) },
  };
}

function estimateRate(row: AreaTallies, question: Question): Estimate {
  const per = denominatorOf(question);
  const base = baseOf(row, per);
  const count = row.months > 0 ? tallyOf(row, "count") : null;
  const rate =
    count !== null && base ? yearlyRate({ count, base }, row.months, unitsOf(per)) : null;
  return {
    value: rate?.value ?? null,
    low: rate?.low ?? null,
    high: rate?.high ?? null,
    count,
    base,
    referenceCount: null,
    referenceBase: null,
    ...verdictOn({
      missing: whyNoRate(row, [base]),
      unstable: whyUnstable(count, base, question),
      remarks: remarksOn(row, question),
    }),
  };
}

function whyUnstable(count: number | null, base: number | null, question: Question): Reason[] {
  const reasons: Reason[] = [];
  if (count !== null && count < FEW_EVENTS) reasons.push("count-under-10");
  const ofGroup = question.group !== null && denominatorOf(question) === "residents";
  if (ofGroup && base !== null && base < FEW_RESIDENTS) reasons.push("base-under-500");
  return reasons;
}

function remarksOn(row: AreaTallies, question: Question): Reason[] {
  const reasons: Reason[] = [];
  if (row.borough === CITY_OF_LONDON) reasons.push("city-not-ranked");
  const grouped = question.group !== null && question.group !== "not-stated";
  if (grouped && notStatedShare(row) > NOT_STATED_REMARKED) reasons.push("not-stated-over-10");
  return reasons;
}
