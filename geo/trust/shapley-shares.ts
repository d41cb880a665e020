import { column, dot, type Matrix } from "./matrix.ts";

/** More predictors than this would take too long: every subset of them is fitted. */
const MOST_SHARED = 12;

/** How the R² of a regression is shared out among its predictors. */
export interface ShapleyShares {
  readonly r2: number;
  /** One per predictor; they add up to `r2`, and none is negative. */
  readonly shares: readonly number[];
}

/**
 * What each predictor adds to R² on average over all orders in which they could be added (Lindeman, Merenda and Gold's method, Shapley's value).
 *
 * Exact, by all subsets; `predictors` has one column each and no column of ones. Null when the outcome does not vary. Throws a
 * RangeError for more than 12 predictors. Grömping (2006), "Relative importance for linear regression in R: the package
 * relaimpo", Journal of Statistical Software 17(1).
 */
export function shapleyShares(
  predictors: Matrix,
  outcome: readonly number[],
): ShapleyShares | null {
  const width = predictors[0]?.length ?? 0;
  if (width > MOST_SHARED) {
    throw new RangeError(`expected at most ${MOST_SHARED} predictors, got ${width}: merge some`);
  }
  const columns = [...Array.from({ length: width }, (_, j) => column(predictors, j)), outcome];
  const correlations = correlate(columns);
  if (!correlations) return null;
  const r2 = allSubsets(correlations, width);
  const shares = Array.from({ length: width }, (_, j) => meanGain(r2, j, width));
  return { r2: r2.at(-1) ?? 0, shares };
}

/** What a predictor adds to the subsets without it, each size of subset counting alike. */
function meanGain(r2: readonly number[], j: number, width: number): number {
  let share = 0;
  for (let subset = 0; subset < r2.length; subset++) {
    if ((subset >> j) % 2 === 1) continue;
    const gain = (r2[subset + 2 ** j] ?? 0) - (r2[subset] ?? 0);
    share += gain / (width * choose(width - 1, bitCount(subset)));
  }
  return share;
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}

/** R² of every subset, by the number whose bits name its predictors. */
function allSubsets(correlations: Matrix, width: number): number[] {
  return Array.from({ length: 2 ** width }, (_, subset) => {
    const members = Array.from({ length: width }, (_m, j) => j).filter(
      (j) => (subset >> j) % 2 === 1,
    );
    return explainedBy(correlations, members, width);
  });
}

/** By elimination on the members' correlations with the outcome as last column; a member that others explain adds nothing. */
function explainedBy(correlations: Matrix, members: readonly number[], outcome: number): number {
  const rows = members.map((i) => [...members, outcome].map((j) => correlations[i]?.[j] ?? 0));
  let explained = 0;
  for (const [k, top] of rows.entries()) {
    const pivot = top[k] ?? 0;
    if (pivot < 1e-10) continue;
    explained += (top.at(-1) ?? 0) ** 2 / pivot;
    for (const row of rows.slice(k + 1)) {
      const factor = (row[k] ?? 0) / pivot;
      for (let j = k; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0);
    }
  }
  return explained;
}

function correlate(columns: Matrix): number[][] | null {
  const scaled = columns.map((values) => {
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    const rest = values.map((x) => x - mean);
    const length = Math.sqrt(dot(rest, rest));
    return length <= 1e-12 * Math.abs(mean) * values.length ? null : rest.map((x) => x / length);
  });
  if (!scaled.at(-1)) return null;
  return scaled.map((a) => scaled.map((b) => (a && b ? dot(a, b) : 0)));
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest >>= 1) count += rest % 2;
  return count;
}
