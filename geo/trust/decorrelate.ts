import type { Matrix } from "./matrix.ts";

/**
 * Rows turned so that they vary alike and independently, where those of one unit share a random level.
 *
 * `ratio` is the variance of that level over that of a row of weight 1. A share of the unit's weighted mean is taken out of each
 * row, and the row is multiplied by the root of its weight: "quasi-demeaning" when all weights are 1.
 */
export function decorrelate(
  columns: Matrix,
  units: readonly string[],
  weights: readonly number[],
  ratio: number,
): number[][] {
  const totals = totalWeights(units, weights);
  const sums = weightedSums(columns, units, weights);
  return columns.map((row, i) => {
    const unit = units[i] ?? "";
    const root = Math.sqrt(weights[i] ?? 0);
    const share = shrinkage(totals.get(unit) ?? 0, ratio) * root;
    return row.map((x, j) => root * x - share * (sums.get(unit)?.[j] ?? 0));
  });
}

/** The weights of each unit's rows added up. */
export function totalWeights(
  units: readonly string[],
  weights: readonly number[],
): Map<string, number> {
  const totals = new Map<string, number>();
  units.forEach((unit, i) => {
    totals.set(unit, (totals.get(unit) ?? 0) + (weights[i] ?? 0));
  });
  return totals;
}

/** The factor on a unit's weighted sum that is taken out of its rows. */
function shrinkage(weight: number, ratio: number): number {
  return (1 - 1 / Math.sqrt(1 + ratio * weight)) / weight;
}

/** Each column times the weights, added up by unit. */
export function weightedSums(
  columns: Matrix,
  units: readonly string[],
  weights: readonly number[],
): Map<string, number[]> {
  const sums = new Map<string, number[]>();
  columns.forEach((row, i) => {
    const sum = sums.get(units[i] ?? "") ?? row.map(() => 0);
    row.forEach((x, j) => {
      sum[j] = (sum[j] ?? 0) + x * (weights[i] ?? 0);
    });
    sums.set(units[i] ?? "", sum);
  });
  return sums;
}
