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
    const explained = explainedBy(
      predictors.map((row) => [1, ...row.filter((_x, k) => k !== j)]),
      own,
    );
    return explained > 1 - 1e-12 ? Number.POSITIVE_INFINITY : 1 / (1 - explained);
  });
}

/** R² of a column on others, of which those that tell nothing of their own are dropped. */
function explainedBy(others: Matrix, own: readonly number[]): number {
  const fit = fitRegression(others, own);
  if (!isNotEstimable(fit)) return shareExplained(fit, own);
  if (fit.column === null) return 1;
  return explainedBy(
    others.map((row) => row.filter((_, k) => k !== fit.column)),
    own,
  );
}
