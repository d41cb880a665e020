import { CITY_OF_LONDON } from "../domain/area.ts";
import type { Reason } from "../domain/state.ts";
import {
  crimeChangeAccount,
  crimeChangeDescription,
  stopChangeAccount,
  stopChangeDescription,
} from "./change-description.ts";
import { comparedName, comparedRow, withComparedPeriod } from "./compared-period.ts";
import { includesOne, isWide } from "./disparity.ts";
import type { AreaTallies, Estimate, Measure, Needs } from "./measure.ts";
import { notStatedShare, notStatedTallies } from "./not-stated.ts";
import type { Question } from "./question.ts";
import { type RateRatio, rateRatio } from "./rate-ratio.ts";
import { selectEvents } from "./selection.ts";
import { tallyOf } from "./tallies.ts";
import { FEW_EVENTS, NOT_STATED_REMARKED } from "./thresholds.ts";
import { verdictOn } from "./verdict.ts";

/** What changes in crime and stops have in common. */
const CHANGE = {
  needs: needsOfChange,
  estimate: (rows, question) => rows.map((row) => estimateChange(row, question)),
} satisfies Partial<Measure>;

export const crimeChange: Measure = {
  ...crimeChangeDescription,
  ...crimeChangeAccount,
  ...CHANGE,
};

export const stopChange: Measure = {
  ...stopChangeDescription,
  ...stopChangeAccount,
  ...CHANGE,
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
  const { value, low, high } = ratio;
  const { state, reason, notes } = verdictOn({
    missing: held ? (value === null ? ["not-estimable"] : []) : ["no-data-for-period"],
    unstable: whyUnstable(ratio, [count, referenceCount]),
    cannotTell: includesOne(ratio) ? ["interval-includes-1"] : [],
    remarks: remarksOn(row, question),
  });
  const [base, referenceBase] = [null, null];
  return { value, low, high, count, base, referenceCount, referenceBase, state, reason, notes };
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
