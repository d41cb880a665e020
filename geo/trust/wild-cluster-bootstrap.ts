import type { DrawBelow } from "../measure/random-stream.ts";
import { apply, column, dot, transpose } from "./matrix.ts";
import { fitRegression, isNotEstimable, type Regression } from "./regression.ts";

/** What a refit needs of a design that stays the same. */
interface Refit {
  readonly fit: Regression;
  /** Design with columns as rows. */
  readonly columns: readonly (readonly number[])[];
  /** What each row adds to the coefficient asked for. */
  readonly reach: readonly number[];
  /** The number of each row's cluster. */
  readonly groups: readonly number[];
}

/**
 * Two-sided p-value of one coefficient by the wild cluster bootstrap with the null imposed and signs drawn per cluster.
 *
 * A check on CR2 that rests on other assumptions; null when the model without the coefficient cannot be fitted. `repeats` samples
 * give a p of at least 1 / (repeats + 1). Cameron, Gelbach and Miller (2008), "Bootstrap-based improvements for inference with
 * clustered errors", Review of Economics and Statistics 90, 414-427.
 */
export function wildClusterP(
  fit: Regression,
  clusters: readonly string[],
  coefficient: number,
  draw: DrawBelow,
  repeats = 999,
): number | null {
  const fitted = apply(fit.design, fit.coefficients);
  const outcome = fitted.map((value, i) => value + (fit.residuals[i] ?? 0));
  const without = fit.design.map((row) => row.filter((_, j) => j !== coefficient));
  const restricted = fitRegression(without, outcome);
  if (isNotEstimable(restricted)) return null;
  const names = [...new Set(clusters)];
  const refit: Refit = {
    fit,
    columns: transpose(fit.design),
    reach: apply(fit.design, column(fit.unscaled, coefficient)),
    groups: clusters.map((name) => names.indexOf(name)),
  };
  const level = outcome.map((y, i) => y - (restricted.residuals[i] ?? 0));
  const observed = Math.abs(ratioOf(refit, outcome, names.length));
  let beyond = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const signs = names.map(() => (draw(2) === 0 ? -1 : 1));
    const sample = level.map(
      (value, i) => value + (signs[refit.groups[i] ?? 0] ?? 1) * (restricted.residuals[i] ?? 0),
    );
    if (Math.abs(ratioOf(refit, sample, names.length)) >= observed - 1e-12) beyond++;
  }
  return (beyond + 1) / (repeats + 1);
}

/** The coefficient over its clustered standard error, up to a constant. */
function ratioOf(
  { fit, columns, reach, groups }: Refit,
  outcome: readonly number[],
  count: number,
): number {
  const products = columns.map((values) => dot(values, outcome));
  const coefficients = apply(fit.unscaled, products);
  const scores = new Array<number>(count).fill(0);
  fit.design.forEach((row, i) => {
    const group = groups[i] ?? 0;
    const residual = (outcome[i] ?? 0) - dot(row, coefficients);
    scores[group] = (scores[group] ?? 0) + (reach[i] ?? 0) * residual;
  });
  return dot(reach, outcome) / Math.sqrt(dot(scores, scores));
}
