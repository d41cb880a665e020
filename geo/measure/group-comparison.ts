import { CITY_OF_LONDON } from "../domain/area.ts";
import type { Group } from "../domain/group.ts";
import type { Reason } from "../domain/state.ts";
import type { EventsPerBase } from "./interval.ts";
import type { AreaTallies, Estimate, Needs } from "./measure.ts";
import { notStatedShare, notStatedTallies } from "./not-stated.ts";
import type { Question } from "./question.ts";
import { selectEvents, selectResidents } from "./selection.ts";
import { baseOf, tallyOf } from "./tallies.ts";
import {
  FEW_EVENTS,
  FEW_RESIDENTS,
  NOT_STATED_REMARKED,
  NOT_STATED_WITHHELD,
} from "./thresholds.ts";
import { whyNoRate } from "./why-no-rate.ts";

/** The group that ratios and gaps are about when the question names none. */
export const DEFAULT_COMPARED_GROUP: Group = "black";

/** The searches and residents of a group beside those of the reference, in one area. */
export interface GroupComparison {
  /** What the estimate is made of, as far as it is known. */
  readonly made: Pick<Estimate, "count" | "base" | "referenceCount" | "referenceBase">;
  /** Both sides, ready for a rate; null when `missing` says why there is none. */
  readonly sides: { readonly group: EventsPerBase; readonly reference: EventsPerBase } | null;
  readonly missing: readonly Reason[];
  readonly unstable: readonly Reason[];
  readonly remarks: readonly Reason[];
}

/** What a ratio or gap must have counted: both groups' searches and residents, and the share of persons in no group. */
export function needsOfComparison(question: Question): Needs {
  const group = comparedGroup(question);
  return {
    tallies: {
      count: selectEvents(question, group),
      referenceCount: selectEvents(question, question.reference),
      ...notStatedTallies(question),
    },
    bases: {
      group: selectResidents(question, group),
      reference: selectResidents(question, question.reference),
    },
  };
}

/** Sets the group beside the reference and says what stands in the way. A group compared with itself is `not-estimable`. */
export function compareGroups(row: AreaTallies, question: Question): GroupComparison {
  const made = {
    count: row.months > 0 ? tallyOf(row, "count") : null,
    base: baseOf(row, "group"),
    referenceCount: row.months > 0 ? tallyOf(row, "referenceCount") : null,
    referenceBase: baseOf(row, "reference"),
  };
  const notStated = notStatedShare(row);
  const withheld = question.ethnicity === "self" && notStated > NOT_STATED_WITHHELD;
  const missing = whyMissing(row, question, withheld);
  return {
    made,
    sides: missing.length > 0 ? null : sidesOf(made),
    missing,
    unstable: whyUnstable(made),
    remarks: notStated > NOT_STATED_REMARKED && !withheld ? ["not-stated-over-10"] : [],
  };
}

/** The group that a comparison is about. */
export function comparedGroup(question: Question): Group {
  return question.group ?? DEFAULT_COMPARED_GROUP;
}

/** The City comes first: its figure is kept back by policy, whatever its data would allow. */
function whyMissing(row: AreaTallies, question: Question, withheld: boolean): Reason[] {
  const reasons: Reason[] = [];
  if (row.borough === CITY_OF_LONDON) reasons.push("city-not-ranked");
  if (comparedGroup(question) === question.reference) reasons.push("not-estimable");
  reasons.push(...whyNoRate(row, [baseOf(row, "group"), baseOf(row, "reference")]));
  if (withheld) reasons.push("not-stated-over-25");
  return reasons;
}

function sidesOf(made: GroupComparison["made"]): GroupComparison["sides"] {
  const { count, base, referenceCount, referenceBase } = made;
  if (count === null || base === null || referenceCount === null || referenceBase === null) {
    return null;
  }
  return { group: { count, base }, reference: { count: referenceCount, base: referenceBase } };
}

function whyUnstable({ count, base, referenceCount, referenceBase }: GroupComparison["made"]) {
  const reasons: Reason[] = [];
  if (eitherUnder(FEW_EVENTS, count, referenceCount)) reasons.push("count-under-10");
  if (eitherUnder(FEW_RESIDENTS, base, referenceBase)) reasons.push("base-under-500");
  return reasons;
}

function eitherUnder(least: number, one: number | null, other: number | null): boolean {
  return (one !== null && one < least) || (other !== null && other < least);
}
