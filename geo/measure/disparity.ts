import { alternativesTo, needsOfAlternatives } from "./disparity-alternatives.ts";
import { stopDisparityAccount, stopDisparityDescription } from "./disparity-description.ts";
import { compareGroups, needsOfComparison } from "./group-comparison.ts";
import type { AreaTallies, Estimate, Measure } from "./measure.ts";
import type { Question } from "./question.ts";
import { type RateRatio, rateRatio } from "./rate-ratio.ts";
import { WIDE_FACTOR } from "./thresholds.ts";
import { verdictOn } from "./verdict.ts";

export const stopDisparity: Measure = {
  ...stopDisparityDescription,
  ...stopDisparityAccount,
  needs: needsOfComparison,
  alternatives: { needs: needsOfAlternatives, of: alternativesTo },
  estimate: (rows, question) => rows.map((row) => estimateRatio(row, question)),
};

function estimateRatio(row: AreaTallies, question: Question): Estimate {
  const { made, sides, missing, unstable, remarks } = compareGroups(row, question);
  const ratio: RateRatio = sides
    ? rateRatio(sides.group, sides.reference)
    : { value: null, low: null, high: null };
  const { value, low, high } = ratio;
  const { count, base, referenceCount, referenceBase } = made;
  const { state, reason, notes } = verdictOn({
    missing: sides && value === null ? ["not-estimable"] : missing,
    unstable: isWide(ratio) ? [...unstable, "wide-interval"] : unstable,
    cannotTell: includesOne(ratio) ? ["interval-includes-1"] : [],
    remarks,
  });
  // Named one by one: a record that begins with another one spread takes a hundred times as long to make, and every area has one.
  return { value, low, high, count, base, referenceCount, referenceBase, state, reason, notes };
}

/** Whether the upper limit is so many times the lower that the ratio says little; an infinite one always is. */
export function isWide({ low, high }: RateRatio): boolean {
  return low !== null && (high === null || high > WIDE_FACTOR * low);
}

/** Whether the limits leave open which of the two rates is higher. */
export function includesOne({ low, high }: RateRatio): boolean {
  return low !== null && low <= 1 && (high === null || high >= 1);
}
