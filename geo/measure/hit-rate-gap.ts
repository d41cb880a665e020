import { CITY_OF_LONDON } from "../domain/area.ts";
import type { Reason } from "../domain/state.ts";
import { comparedGroup } from "./group-comparison.ts";
import { hitRateGapAccount, hitRateGapDescription } from "./hit-rate-gap-description.ts";
import { gapWithin, strataTallies } from "./hit-rate-strata.ts";
import type { BoundedValue, EventsPerBase } from "./interval.ts";
import type { AreaTallies, Estimate, Measure, Needs } from "./measure.ts";
import { notStatedShare, notStatedTallies } from "./not-stated.ts";
import type { Question } from "./question.ts";
import { rateDifference } from "./rate-difference.ts";
import {
  hitsOf,
  OWN_OUTCOMES,
  outcomeTallies,
  POSITIVE_OUTCOMES,
  REFERENCE_OUTCOMES,
} from "./search-outcomes.ts";
import { underSection60 } from "./section-60.ts";
import { selectPersons } from "./selection.ts";
import { FEW_EVENTS, NOT_STATED_REMARKED } from "./thresholds.ts";
import { verdictOn } from "./verdict.ts";
import { wilsonInterval } from "./wilson-interval.ts";

export const hitRateGap: Measure = {
  ...hitRateGapDescription,
  ...hitRateGapAccount,
  needs: needsOfGap,
  strata: { tallies: strataTallies, of: gapWithin },
  estimate: (rows, question) => rows.map((row) => estimateGap(row, question)),
};

/**
 * The difference of two shares, first less second, between -1 and 1; both bases must be above 0.
 *
 * Newcombe (1998), "Interval estimation for the difference between independent proportions: comparison of eleven methods",
 * Statistics in Medicine 17, 873-890, method 10, without continuity correction.
 */
export function shareDifference(first: EventsPerBase, second: EventsPerBase): BoundedValue {
  return rateDifference(shareOf(first), shareOf(second));
}

function shareOf(part: EventsPerBase): BoundedValue {
  return { value: part.count / part.base, ...wilsonInterval(part) };
}

function needsOfGap(question: Question): Needs {
  const { reference } = question;
  const group = comparedGroup(question);
  return {
    tallies: {
      ...outcomeTallies(question, group, POSITIVE_OUTCOMES, OWN_OUTCOMES),
      ...outcomeTallies(question, reference, POSITIVE_OUTCOMES, REFERENCE_OUTCOMES),
      section60: underSection60(selectPersons(question, group)),
      referenceSection60: underSection60(selectPersons(question, reference)),
      ...notStatedTallies(question),
    },
    bases: {},
  };
}

function estimateGap(row: AreaTallies, question: Question): Estimate {
  const group = row.months > 0 ? hitsOf(row, OWN_OUTCOMES) : null;
  const reference = row.months > 0 ? hitsOf(row, REFERENCE_OUTCOMES) : null;
  const missing = whyMissing(row, question, [group, reference]);
  const gap = group && reference && missing.length === 0 ? shareDifference(group, reference) : null;
  return {
    value: gap && 100 * gap.value,
    low: gap && 100 * gap.low,
    high: gap && 100 * gap.high,
    count: group?.count ?? null,
    base: group?.base ?? null,
    referenceCount: reference?.count ?? null,
    referenceBase: reference?.base ?? null,
    ...verdictOn({
      missing,
      unstable: [group, reference].some(isFew) ? ["count-under-10"] : [],
      cannotTell: gap && gap.low <= 0 && gap.high >= 0 ? ["interval-includes-0"] : [],
      remarks: notStatedShare(row) > NOT_STATED_REMARKED ? ["not-stated-over-10"] : [],
    }),
  };
}

function whyMissing(
  row: AreaTallies,
  question: Question,
  sides: readonly (EventsPerBase | null)[],
): Reason[] {
  const reasons: Reason[] = [];
  if (row.borough === CITY_OF_LONDON) reasons.push("city-not-ranked");
  const withItself = comparedGroup(question) === question.reference;
  if (withItself || sides.some((side) => side?.base === 0)) reasons.push("not-estimable");
  if (row.months === 0) reasons.push("no-data-for-period");
  return reasons;
}

function isFew(side: EventsPerBase | null): boolean {
  return side !== null && side.count < FEW_EVENTS;
}
