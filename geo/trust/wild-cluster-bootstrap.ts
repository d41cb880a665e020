import type { DrawBelow } from "../measure/random-stream.ts";
import { apply, column, dot, type Matrix } from "./matrix.ts";
import { fitRegression, isNotEstimable, type Regression } from "./regression.ts";

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
  const reach = apply(fit.design, column(fit.unscaled, coefficient));
  const own = sumsOf(fit.design, reach, fit.residuals, clusters);
  const observed = Math.abs(dot(reach, outcome)) / Math.sqrt(dot(own.scores, own.scores));
  const imposed = sumsOf(fit.design, reach, restricted.residuals, clusters);
  const pulls = pullsBetween(fit, imposed);
  let beyond = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const signs = imposed.scores.map(() => (draw(2) === 0 ? -1 : 1));
    const scores = apply(pulls, signs);
    const ratio = Math.abs(dot(imposed.scores, signs)) / Math.sqrt(dot(scores, scores));
    if (ratio >= observed * (1 - 1e-12)) beyond++;
  }
  return (beyond + 1) / (repeats + 1);
}

/** Sums over each cluster's rows. */
interface ClusterSums {
  /** Reach times residual: what the cluster's residuals add to the coefficient. */
  readonly scores: readonly number[];
  /** Design times reach, and design times residual. */
  readonly reaches: Matrix;
  readonly products: Matrix;
}

function sumsOf(
  design: Matrix,
  reach: readonly number[],
  residuals: readonly number[],
  clusters: readonly string[],
): ClusterSums {
  const names = [...new Set(clusters)];
  const width = design[0]?.length ?? 0;
  const scores = names.map(() => 0);
  const reaches = names.map(() => new Array<number>(width).fill(0));
  const products = names.map(() => new Array<number>(width).fill(0));
  design.forEach((row, i) => {
    const cluster = names.indexOf(clusters[i] ?? "");
    const [own = 0, residual = 0] = [reach[i], residuals[i]];
    scores[cluster] = (scores[cluster] ?? 0) + own * residual;
    const [toReach = [], toProduct = []] = [reaches[cluster], products[cluster]];
    row.forEach((x, j) => {
      toReach[j] = (toReach[j] ?? 0) + x * own;
      toProduct[j] = (toProduct[j] ?? 0) + x * residual;
    });
  });
  return { scores, reaches, products };
}

/**
 * How each cluster's sign moves every cluster's score once the model is fitted again: a sample is a sum of its clusters' residuals,
 * so that a refit is a sum too and none is needed. What the restricted model fits drops out.
 */
function pullsBetween({ unscaled }: Regression, sums: ClusterSums): number[][] {
  const moved = sums.products.map((product) => apply(unscaled, product));
  return sums.reaches.map((reach, g) =>
    moved.map((move, k) => (g === k ? (sums.scores[g] ?? 0) : 0) - dot(reach, move)),
  );
}
