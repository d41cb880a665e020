import { CITY_OF_LONDON } from "../domain/area.ts";
import type { Reason } from "../domain/state.ts";
import {
  arrestRateAccount,
  arrestRateDescription,
  hitRateAccount,
  hitRateDescription,
} from "./hit-rate-description.ts";
import type { AreaTallies, Estimate, Measure, Needs } from "./measure.ts";
import { notStatedShare, notStatedTallies } from "./not-stated.ts";
import type { Question } from "./question.ts";
import {
  ARREST_OUTCOMES,
  hitsOf,
  OWN_OUTCOMES,
  outcomeTallies,
  POSITIVE_OUTCOMES,
} from "./search-outcomes.ts";
import { underSection60 } from "./section-60.ts";
import { selectPersons } from "./selection.ts";
import { FEW_EVENTS, NOT_STATED_REMARKED } from "./thresholds.ts";
import { verdictOn } from "./verdict.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** What shares of searches have in common. */
const SHARE_OF_SEARCHES = {
  estimate: (rows, question) => rows.map((row) => estimateShare(row, question)),
} satisfies Partial<Measure>;

export const hitRate: Measure = {
  ...hitRateDescription,
  ...hitRateAccount,
  ...SHARE_OF_SEARCHES,
  needs: (question) => needsOfShare(question, POSITIVE_OUTCOMES),
};

export const arrestRate: Measure = {
  ...arrestRateDescription,
  ...arrestRateAccount,
  ...SHARE_OF_SEARCHES,
  needs: (question) => needsOfShare(question, ARREST_OUTCOMES),
};

function needsOfShare(question: Question, hits: typeof POSITIVE_OUTCOMES): Needs {
  return {
    tallies: {
      ...outcomeTallies(question, question.group, hits, OWN_OUTCOMES),
      section60: underSection60(selectPersons(question, question.group)),
      ...(question.group === null ? {} : notStatedTallies(question)),
    },
    bases: {},
  };
}

function estimateShare(row: AreaTallies, question: Question): Estimate {
  const made = row.months > 0 ? hitsOf(row, OWN_OUTCOMES) : null;
  const limits = made && made.base > 0 ? wilsonInterval(made) : null;
  return {
    value: made && limits ? made.count / made.base : null,
    low: limits?.low ?? null,
    high: limits?.high ?? null,
    count: made?.count ?? null,
    base: made?.base ?? null,
    referenceCount: null,
    referenceBase: null,
    ...verdictOn({
      missing: whyNoShare(made),
      unstable: made && made.count < FEW_EVENTS ? ["count-under-10"] : [],
      remarks: remarksOn(row, question),
    }),
  };
}

function whyNoShare(made: { readonly base: number } | null): Reason[] {
  if (made === null) return ["no-data-for-period"];
  return made.base === 0 ? ["not-estimable"] : [];
}

function remarksOn(row: AreaTallies, { group }: Question): Reason[] {
  const reasons: Reason[] = [];
  if (row.borough === CITY_OF_LONDON) reasons.push("city-not-ranked");
  const grouped = group !== null && group !== "not-stated";
  if (grouped && notStatedShare(row) > NOT_STATED_REMARKED) reasons.push("not-stated-over-10");
  return reasons;
}
