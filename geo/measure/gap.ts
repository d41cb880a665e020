import { COMPARISON_CAVEATS, PART_YEARS } from "./caveats.ts";
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
import { rateDifference } from "./rate-difference.ts";
import { ratePerThousand } from "./rate-per-thousand.ts";
import { verdictOn } from "./verdict.ts";

export const stopGap: Measure = {
  id: "stop-gap",
  label: "Stop and search gap",
  unit: "per 1,000 residents a year",
  kind: "stop",
  scale: "difference",
  setAgainst: "residents",
  levels: ["borough", "ward"],
  parameters: [
    ...STOP_PARAMETERS,
    ...COMPARISON_PARAMETERS,
    ...DENOMINATOR_PARAMETERS,
    ...COMPARE_PARAMETERS,
  ],
  definition:
    "How many more searches a year there were of people of one ethnic group than of people of a reference group, each per 1,000 residents of the same group. 0 means equally many; below 0, fewer.",
  formula:
    "1,000 × searches of the group ÷ (residents of the group × months ÷ 12), less the same for the reference group. Limits: recovered from the exact limits of the two rates (Zou and Donner 2008).",
  caveats: [
    "A gap hides proportion: it is wide wherever there are many searches. Read it beside the ratio of the two rates.",
    ...COMPARISON_CAVEATS,
    PART_YEARS,
  ],
  source: `${STOP_FILES} ${RESIDENTS_BY_GROUP}`,
  keepsPartialMonths: false,
  londonIncludesCity: false,
  needs: needsOfComparison,
  estimate: (rows, question) => rows.map((row) => estimateGap(row, question)),
};

function estimateGap(row: AreaTallies, question: Question): Estimate {
  const { made, sides, missing, unstable, remarks } = compareGroups(row, question);
  const gap = sides
    ? rateDifference(
        ratePerThousand(sides.group, row.months),
        ratePerThousand(sides.reference, row.months),
      )
    : null;
  return {
    value: gap?.value ?? null,
    low: gap?.low ?? null,
    high: gap?.high ?? null,
    ...made,
    ...verdictOn({
      missing,
      unstable,
      cannotTell: gap && gap.low <= 0 && gap.high >= 0 ? ["interval-includes-0"] : [],
      remarks,
    }),
  };
}
