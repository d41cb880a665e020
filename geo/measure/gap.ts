import { stopGapAccount, stopGapDescription } from "./gap-description.ts";
import { compareGroups, needsOfComparison } from "./group-comparison.ts";
import type { AreaTallies, Estimate, Measure } from "./measure.ts";
import type { Question } from "./question.ts";
import { rateDifference } from "./rate-difference.ts";
import { ratePerThousand } from "./rate-per-thousand.ts";
import { verdictOn } from "./verdict.ts";

export const stopGap: Measure = {
  ...stopGapDescription,
  ...stopGapAccount,
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
