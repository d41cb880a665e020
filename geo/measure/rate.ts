import { CITY_OF_LONDON } from "../domain/area.ts";
import type { Reason } from "../domain/state.ts";
import { denominatorNeed, denominatorOf, unitsOf } from "./denominator.ts";
import type { AreaTallies, Estimate, Measure, Needs } from "./measure.ts";
import { notStatedShare, notStatedTallies } from "./not-stated.ts";
import type { Question } from "./question.ts";
import {
  crimeRateAccount,
  crimeRateDescription,
  stopRateAccount,
  stopRateDescription,
} from "./rate-description.ts";
import { yearlyRate } from "./rate-per-thousand.ts";
import { selectEvents } from "./selection.ts";
import { baseOf, tallyOf } from "./tallies.ts";
import { FEW_EVENTS, FEW_RESIDENTS, MOST_BY_DAY, NOT_STATED_REMARKED } from "./thresholds.ts";
import { verdictOn } from "./verdict.ts";
import { whyNoRate } from "./why-no-rate.ts";

/** What crime and stop rates have in common. */
const RATE = {
  needs: needsOfRate,
  estimate: (rows, question) => rows.map((row) => estimateRate(row, question)),
} satisfies Partial<Measure>;

export const crimeRate: Measure = {
  ...crimeRateDescription,
  ...crimeRateAccount,
  ...RATE,
};

export const stopRate: Measure = {
  ...stopRateDescription,
  ...stopRateAccount,
  ...RATE,
};

function needsOfRate(question: Question): Needs {
  const { group } = question;
  return {
    tallies: {
      count: selectEvents(question, group),
      ...(group === null ? {} : notStatedTallies(question)),
    },
    bases: {
      [denominatorOf(question)]: denominatorNeed(question, group),
      ...(perEverybody(question) && { workday: { figure: "workday", remarked: true } }),
    },
  };
}

/** Nobody counts a working day's people by group. */
function perEverybody(question: Question): boolean {
  return question.group === null && denominatorOf(question) === "residents";
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
  const { residents = null, workday = null } = row.base;
  const crowded = residents !== null && workday !== null && workday > MOST_BY_DAY * residents;
  if (perEverybody(question) && crowded) reasons.push("not-comparable");
  const grouped = question.group !== null && question.group !== "not-stated";
  if (grouped && notStatedShare(row) > NOT_STATED_REMARKED) reasons.push("not-stated-over-10");
  return reasons;
}
