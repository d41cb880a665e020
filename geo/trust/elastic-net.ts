import { apply, column, dot, type Matrix, transpose } from "./matrix.ts";

/** How strongly coefficients are drawn to 0, and in which way. */
export interface Penalty {
  /** 0 or more, in units of the outcome. */
  readonly lambda: number;
  /** 1 sets coefficients to 0 (lasso), 0 only shrinks them (ridge). */
  readonly alpha: number;
}

export interface ElasticNet {
  readonly intercept: number;
  /** In units of the outcome per unit of the predictor; exactly 0 for a predictor left out. */
  readonly coefficients: readonly number[];
}

const ROUNDS = 10_000;

/** A round that moves no standardised coefficient further ends the descent. */
const STILL = 1e-10;

/**
 * Least squares with coefficients drawn to 0, one coordinate at a time.
 *
 * As in glmnet, predictors and outcome are put on a scale of standard deviation 1 (divisor n) first, so that the ridge part acts
 * as lambda over the outcome's standard deviation. A predictor that does not vary gets 0.
 *
 * Friedman, Hastie and Tibshirani (2010), "Regularization paths for generalized linear models via
 * coordinate descent", Journal of Statistical Software 33(1).
 */
export function fitElasticNet(
  predictors: Matrix,
  outcome: readonly number[],
  penalty: Penalty,
): ElasticNet {
  const n = outcome.length;
  const y = standardised(outcome);
  const columns = transpose(predictors).map(standardised);
  const scale = y.sd === 0 ? 1 : y.sd;
  const lambda = penalty.lambda / scale;
  const products = columns.map((a) => columns.map((b) => dot(a.values, b.values) / n));
  const targets = columns.map((a) => dot(a.values, y.values) / n);
  const found = descend(products, targets, lambda * penalty.alpha, lambda * (1 - penalty.alpha));
  const coefficients = columns.map(({ sd }, j) => (sd === 0 ? 0 : ((found[j] ?? 0) * scale) / sd));
  const shift = columns.reduce((sum, { mean }, j) => sum + mean * (coefficients[j] ?? 0), 0);
  return { intercept: y.mean - shift, coefficients };
}

/** What the model expects for each row. */
export function predictElasticNet(model: ElasticNet, predictors: Matrix): number[] {
  return apply(predictors, model.coefficients).map((value) => value + model.intercept);
}

/** The least lambda that sets every coefficient to 0, for `alpha` above 0. */
export function largestLambda(
  predictors: Matrix,
  outcome: readonly number[],
  alpha: number,
): number {
  const y = standardised(outcome);
  const pulls = (predictors[0] ?? []).map((_, j) =>
    Math.abs(dot(standardised(column(predictors, j)).values, y.values) / outcome.length),
  );
  return (Math.max(0, ...pulls) * y.sd) / alpha;
}

/** Round after round over the coefficients, each set to its best with the others held. */
function descend(
  products: Matrix,
  targets: readonly number[],
  lasso: number,
  ridge: number,
): number[] {
  const found = targets.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    for (const [j, row] of products.entries()) {
      const own = row[j] ?? 0;
      if (own === 0) continue;
      const before = found[j] ?? 0;
      const pull = (targets[j] ?? 0) - dot(row, found) + own * before;
      const size = Math.max(0, Math.abs(pull) - lasso) / (own + ridge);
      const after = size === 0 ? 0 : Math.sign(pull) * size;
      found[j] = after;
      moved = Math.max(moved, Math.abs(after - before));
    }
    if (moved < STILL) break;
  }
  return found;
}

function standardised(values: readonly number[]): { mean: number; sd: number; values: number[] } {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
  const sd = spread <= 1e-12 * Math.abs(mean) ? 0 : spread;
  return { mean, sd, values: values.map((x) => (sd === 0 ? 0 : (x - mean) / sd)) };
}
