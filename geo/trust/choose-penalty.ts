import { fitElasticNet, largestLambda, type Penalty, predictElasticNet } from "./elastic-net.ts";
import { leaveUnitsOut } from "./folds.ts";
import type { Matrix } from "./matrix.ts";

const ALPHA = 0.5;
const LAMBDAS = 10;
const INNER_FOLDS = 5;

/** The penalty that predicts best within these rows, from one that leaves nothing down to a thousandth of it. */
export function choosePenalty(
  predictors: Matrix,
  outcome: readonly number[],
  units: readonly string[],
): Penalty {
  const top = largestLambda(predictors, outcome, ALPHA);
  const folds = leaveUnitsOut(units, INNER_FOLDS);
  let best = { penalty: { lambda: top, alpha: ALPHA }, error: Number.POSITIVE_INFINITY };
  for (let step = 0; step < LAMBDAS; step++) {
    const penalty = { lambda: top * 10 ** ((-3 * step) / (LAMBDAS - 1)), alpha: ALPHA };
    let error = 0;
    for (const { train, test } of folds) {
      const model = fitElasticNet(
        train.map((i) => predictors[i] ?? []),
        train.map((i) => outcome[i] ?? 0),
        penalty,
      );
      const predicted = predictElasticNet(
        model,
        test.map((i) => predictors[i] ?? []),
      );
      test.forEach((i, k) => {
        error += ((outcome[i] ?? 0) - (predicted[k] ?? 0)) ** 2;
      });
    }
    if (error < best.error) best = { penalty, error };
  }
  return best.penalty;
}
