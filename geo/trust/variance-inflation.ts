import { column, type Matrix } from "./matrix.ts";
import { fitRegression, isNotEstimable, shareExplained } from "./regression.ts";

/**
 * How many times each predictor's variance is blown up by what it shares with the others, 1 or more; infinite where they explain it.
 *
 * `predictors` has one column each and no column of ones. Above 5 two predictors should be merged or one left out.
 */
export function varianceInflation(predictors: Matrix): number[] {
  return (predictors[0] ?? []).map((_, j) => {
    const own = column(predictors, j);
    const others = predictors.map((row) => [1, ...row.filter((_x, k) => k !== j)]);
    const fit = fitRegression(others, own);
    if (isNotEstimable(fit)) return Number.POSITIVE_INFINITY;
    const explained = shareExplained(fit, own);
    return explained > 1 - 1e-12 ? Number.POSITIVE_INFINITY : 1 / (1 - explained);
  });
}
