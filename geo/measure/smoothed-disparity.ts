import { includesOne, isWide, stopDisparity } from "./disparity.ts";
import { stopDisparityAccount } from "./disparity-description.ts";
import { compareGroups, type GroupComparison } from "./group-comparison.ts";
import type { AreaTallies, Estimate, Measure } from "./measure.ts";
import type { Question } from "./question.ts";
import { logRatioOf, poolRatios, type RatioPool, shrunkRatio } from "./shrink-ratios.ts";
import {
  smoothedDisparityAccount,
  stopDisparitySmoothedDescription,
} from "./smoothed-disparity-description.ts";
import { verdictOn } from "./verdict.ts";

export const stopDisparitySmoothed: Measure = {
  ...stopDisparity,
  ...stopDisparitySmoothedDescription,
  ...smoothedDisparityAccount(stopDisparityAccount),
  estimate: smooth,
};

/** An area alone has nothing to be drawn to and keeps its ratio. */
function smooth(rows: readonly AreaTallies[], question: Question): Estimate[] {
  const raw = stopDisparity.estimate(rows, question);
  const compared = rows.map((row) => compareGroups(row, question));
  const pool = poolRatios(
    compared.flatMap(({ sides }) =>
      sides && hasEvents(sides) ? [logRatioOf(sides.group, sides.reference)] : [],
    ),
  );
  if (!pool) return raw;
  return raw.map((estimate, i) => {
    const own = compared[i];
    return own?.sides && hasEvents(own.sides) ? smoothed(estimate, own, own.sides, pool) : estimate;
  });
}

type Sides = NonNullable<GroupComparison["sides"]>;

/** Without a search of either group there is nothing to say of their ratio here. */
function hasEvents({ group, reference }: Sides): boolean {
  return group.count + reference.count > 0;
}

function smoothed(
  raw: Estimate,
  { unstable, remarks }: GroupComparison,
  { group, reference }: Sides,
  pool: RatioPool,
): Estimate {
  const ratio = shrunkRatio(logRatioOf(group, reference), pool);
  return {
    ...raw,
    ...ratio,
    ...verdictOn({
      unstable: isWide(ratio) ? [...unstable, "wide-interval"] : unstable,
      cannotTell: includesOne(ratio) ? ["interval-includes-1"] : [],
      remarks,
    }),
  };
}
