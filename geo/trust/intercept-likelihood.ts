import { totalWeights, weightedSums } from "./decorrelate.ts";
import { add, type Matrix, outer, zeros } from "./matrix.ts";

/**
 * The log-likelihood of a random-intercept model as a function of its ratio of variances (between units over within), all else at its best.
 *
 * `columns` is the design with the outcome as its last column. Sums of products are taken once, so that each value costs as much as
 * there are units, not rows. Restricted likelihood for REML.
 */
export function interceptLikelihood(
  columns: Matrix,
  units: readonly string[],
  weights: readonly number[],
  method: "REML" | "ML",
): (ratio: number) => number {
  const width = columns[0]?.length ?? 1;
  const products = columns.reduce<Matrix>(
    (sum, row, i) => add(sum, outer(row, row), weights[i] ?? 0),
    zeros(width, width),
  );
  const totals = totalWeights(units, weights);
  const squares = [...weightedSums(columns, units, weights)].map(([unit, sum]) => ({
    weight: totals.get(unit) ?? 0,
    square: outer(sum, sum),
  }));
  const logWeights = weights.reduce((sum, weight) => sum + Math.log(weight), 0);
  const df = method === "REML" ? columns.length - width + 1 : columns.length;
  return (ratio) => {
    const left = products.map((row) => [...row]);
    let spread = -logWeights;
    for (const { weight, square } of squares) {
      const share = ratio / (1 + ratio * weight);
      left.forEach((row, i) => {
        for (let j = 0; j < width; j++) row[j] = (row[j] ?? 0) - share * (square[i]?.[j] ?? 0);
      });
      spread += Math.log1p(ratio * weight);
    }
    const pivots = eliminate(left);
    const rest = pivots.pop() ?? 0;
    if (method === "REML") spread += pivots.reduce((sum, pivot) => sum + Math.log(pivot), 0);
    return -(df * (Math.log((2 * Math.PI * rest) / df) + 1) + spread) / 2;
  };
}

/** Gauss's pivots of a symmetric matrix, which is overwritten: the last is what the other columns leave of the last column's square. */
function eliminate(matrix: number[][]): number[] {
  return matrix.map((top, k) => {
    const pivot = top[k] ?? 0;
    for (const row of matrix.slice(k + 1)) {
      const factor = (row[k] ?? 0) / pivot;
      for (let j = k; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0);
    }
    return pivot;
  });
}
