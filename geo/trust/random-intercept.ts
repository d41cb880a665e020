import { goldenMaximum } from "../measure/golden-section.ts";
import { decorrelate, totalWeights } from "./decorrelate.ts";
import { interceptLikelihood } from "./intercept-likelihood.ts";
import { dot, type Matrix } from "./matrix.ts";
import { fitRegression, isNotEstimable, type NotEstimable, type Regression } from "./regression.ts";

/** Rows of a model with one random level per unit; the design carries its own column of ones. */
export interface RandomInterceptRows {
  readonly units: readonly string[];
  readonly outcome: readonly number[];
  readonly design: Matrix;
  /** Inverse variances up to a factor; all 1 where absent. */
  readonly weights?: readonly number[];
}

/** y = Xb + u + e, with u normal for each unit and e normal for each row. */
export interface RandomIntercept {
  /** Least squares on rows turned so that they vary alike and independently: clustered errors can be taken from it. */
  readonly fit: Regression;
  readonly betweenSd: number;
  readonly withinSd: number;
  /** Restricted for REML. */
  readonly logLikelihood: number;
  readonly predictedIntercepts: ReadonlyMap<string, number>;
}

/** Ratios of the two variances that are looked at, in logarithms. */
const RATIOS = { low: Math.log(1e-8), high: Math.log(1e6) };

/** Where units do not differ, no ratio above 0 has more than this over it. */
const NO_GAIN = 1e-6;

/**
 * The mixed model with random intercepts by REML (default) or maximum likelihood.
 *
 * The ratio of variances is the only number searched for, as all else has a closed form given it. Laird and Ware (1982),
 * "Random-effects models for longitudinal data", Biometrics 38, 963-974.
 */
export function fitRandomIntercept(
  rows: RandomInterceptRows,
  method: "REML" | "ML" = "REML",
): RandomIntercept | NotEstimable {
  const { units, outcome, design } = rows;
  const weights = rows.weights ?? outcome.map(() => 1);
  const plain = fitRegression(design, outcome, weights);
  if (isNotEstimable(plain)) return plain;
  if (plain.variance === null) return { notEstimable: "too-few-rows", column: null };
  const columns = design.map((row, i) => [...row, outcome[i] ?? 0]);
  const likelihood = interceptLikelihood(columns, units, weights, method);
  const top = Math.exp(
    goldenMaximum((log) => likelihood(Math.exp(log)), RATIOS.low, RATIOS.high, 1e-6),
  );
  const ratio = likelihood(top) > likelihood(0) + NO_GAIN ? top : 0;
  const turned = decorrelate(columns, units, weights, ratio);
  const fit = fitRegression(
    turned.map((row) => row.slice(0, -1)),
    turned.map((row) => row.at(-1) ?? 0),
  );
  if (isNotEstimable(fit)) return fit;
  const df = method === "REML" ? fit.n - fit.coefficients.length : fit.n;
  const withinSd = Math.sqrt(dot(fit.residuals, fit.residuals) / df);
  return {
    fit,
    withinSd,
    betweenSd: Math.sqrt(ratio) * withinSd,
    logLikelihood: likelihood(ratio),
    predictedIntercepts: predicted({ ...rows, weights }, fit.coefficients, ratio),
  };
}

/** Each unit's level, drawn towards 0 the more the less is known of it. */
function predicted(
  { units, outcome, design, weights }: Required<RandomInterceptRows>,
  coefficients: readonly number[],
  ratio: number,
): Map<string, number> {
  const totals = totalWeights(units, weights);
  const sums = new Map<string, number>();
  units.forEach((unit, i) => {
    const residual = (outcome[i] ?? 0) - dot(design[i] ?? [], coefficients);
    sums.set(unit, (sums.get(unit) ?? 0) + (weights[i] ?? 0) * residual);
  });
  return new Map(
    [...sums].map(([unit, sum]) => [unit, (ratio * sum) / (1 + ratio * (totals.get(unit) ?? 0))]),
  );
}
