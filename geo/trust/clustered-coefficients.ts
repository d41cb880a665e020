import { studentQuantile, studentTail } from "../measure/student-t.ts";
import { correctionOf, splitByCluster } from "./cluster-parts.ts";
import { apply, dot, type Matrix, multiply, transpose } from "./matrix.ts";
import type { Regression } from "./regression.ts";

/** A coefficient with what a small number of clusters allows to be said of it. */
export interface ClusteredCoefficient {
  readonly value: number;
  readonly standardError: number;
  /** Satterthwaite's degrees of freedom. */
  readonly df: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * The first `count` coefficients (all of them where it is left out), each with its CR2 standard error, Satterthwaite degrees of freedom, limits and p-value.
 *
 * Pustejovsky and Tipton (2018), "Small-sample methods for cluster-robust variance estimation and hypothesis testing in fixed
 * effects models", Journal of Business and Economic Statistics 36, 672-683.
 */
export function clusteredCoefficients(
  fit: Regression,
  clusters: readonly string[],
  count: number = fit.coefficients.length,
  confidence = 0.95,
): ClusteredCoefficient[] {
  const parts = splitByCluster(fit, clusters);
  const designs = parts.map(({ design }) => transpose(design));
  const reaches = parts.map((part) =>
    multiply(correctionOf(fit, part), multiply(part.design, fit.unscaled)),
  );
  return fit.coefficients.slice(0, count).map((value, j) => {
    const reach = reaches.map((part) => part.map((row) => row[j] ?? 0));
    // The diagonal of the CR2 covariance: each cluster's own pull on the coefficient, squared.
    const pulls = reach.map((u, g) => dot(u, parts[g]?.residuals ?? []));
    const standardError = Math.sqrt(dot(pulls, pulls));
    const df = satterthwaite(fit, reach, designs);
    const quantile = studentQuantile((1 + confidence) / 2, df);
    return {
      value,
      standardError,
      df,
      low: value - quantile * standardError,
      high: value + quantile * standardError,
      p: 2 * studentTail(Math.abs(value / standardError), df),
    };
  });
}

/** Twice the squared mean over the variance of the estimated variance, were all rows independent and alike. */
function satterthwaite(
  { unscaled }: Regression,
  reach: readonly (readonly number[])[],
  designs: readonly Matrix[],
): number {
  const scores = reach.map((u, g) => apply(designs[g] ?? [], u));
  const spread = scores.map((score) => apply(unscaled, score));
  let trace = 0;
  let squares = 0;
  for (const [g, u] of reach.entries()) {
    for (const [h, score] of scores.entries()) {
      const entry = (g === h ? dot(u, u) : 0) - dot(spread[g] ?? [], score);
      if (g === h) trace += entry;
      squares += entry * entry;
    }
  }
  return (trace * trace) / squares;
}
