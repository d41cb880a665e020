import { COMPARISON_CAVEATS } from "./caveats.ts";
import { alternativesTo, needsOfAlternatives } from "./disparity-alternatives.ts";
import { compareGroups, needsOfComparison } from "./group-comparison.ts";
import type { AreaTallies, Estimate, Measure } from "./measure.ts";
import {
  COMPARE_PARAMETERS,
  COMPARISON_PARAMETERS,
  DENOMINATOR_PARAMETERS,
  STOP_PARAMETERS,
} from "./parameters.ts";
import { RESIDENTS_BY_GROUP, STOP_FILES } from "./provenance.ts";
import type { Question } from "./question.ts";
import { type RateRatio, rateRatio } from "./rate-ratio.ts";
import { WIDE_FACTOR } from "./thresholds.ts";
import { verdictOn } from "./verdict.ts";

export const stopDisparity: Measure = {
  id: "stop-disparity",
  label: "Stop and search disparity",
  unit: "times",
  kind: "stop",
  scale: "ratio",
  setAgainst: "residents",
  levels: ["borough", "ward"],
  parameters: [
    ...STOP_PARAMETERS,
    ...COMPARISON_PARAMETERS,
    ...DENOMINATOR_PARAMETERS,
    ...COMPARE_PARAMETERS,
  ],
  definition:
    "How many times as often people of one ethnic group were searched in the area as people of a reference group, each per resident of the same group. 1 means equally often.",
  formula:
    "(searches of the group ÷ residents of the group) ÷ (searches of the reference group ÷ residents of the reference group). Limits: log ratio ± 1.96 × √(1/searches + 1/reference searches); exact limits given the sum of both counts (Clopper-Pearson) when either count is below 20. Beside London's ratio: the Mantel-Haenszel ratio over the 32 boroughs.",
  caveats: [
    "A ratio hides scale: the same ratio may stand for a handful of searches or for thousands. Read it beside the two rates and the gap between them.",
    ...COMPARISON_CAVEATS,
    "London's ratio mixes where people live with how often they are searched there; the Mantel-Haenszel ratio beside it compares people within the same borough.",
  ],
  source: `${STOP_FILES} ${RESIDENTS_BY_GROUP}`,
  keepsPartialMonths: false,
  londonIncludesCity: false,
  needs: needsOfComparison,
  alternatives: { needs: needsOfAlternatives, of: alternativesTo },
  estimate: (rows, question) => rows.map((row) => estimateRatio(row, question)),
};

function estimateRatio(row: AreaTallies, question: Question): Estimate {
  const { made, sides, missing, unstable, remarks } = compareGroups(row, question);
  const ratio: RateRatio = sides
    ? rateRatio(sides.group, sides.reference)
    : { value: null, low: null, high: null };
  return {
    ...ratio,
    ...made,
    ...verdictOn({
      missing: sides && ratio.value === null ? ["not-estimable"] : missing,
      unstable: isWide(ratio) ? [...unstable, "wide-interval"] : unstable,
      cannotTell: includesOne(ratio) ? ["interval-includes-1"] : [],
      remarks,
    }),
  };
}

/** Whether the upper limit is so many times the lower that the ratio says little; an infinite one always is. */
export function isWide({ low, high }: RateRatio): boolean {
  return low !== null && (high === null || high > WIDE_FACTOR * low);
}

/** Whether the limits leave open which of the two rates is higher. */
export function includesOne({ low, high }: RateRatio): boolean {
  return low !== null && low <= 1 && (high === null || high >= 1);
}
