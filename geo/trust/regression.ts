import { apply, dot, identity, type Matrix, multiply, transpose } from "./matrix.ts";
import { orthogonalFactor, solveTriangle } from "./orthogonal-factor.ts";

/** A linear model fitted by least squares. */
export interface Regression {
  /** One for each column of the design. */
  readonly coefficients: readonly number[];
  /** What was fitted: design and outcome times the root of each row's weight. */
  readonly design: Matrix;
  readonly residuals: readonly number[];
  /** Inverse of X'WX. */
  readonly unscaled: Matrix;
  /** Weighted sum of squared residuals over the degrees of freedom; null when there are none. */
  readonly variance: number | null;
  readonly n: number;
}

/** What cannot be estimated, and why. */
export interface NotEstimable {
  readonly notEstimable: "too-few-rows" | "column-explained-by-others";
  /** The number, from 0, of the column at fault; null when rows are too few. */
  readonly column: number | null;
}

/** Whether a fit failed. */
export function isNotEstimable<T extends object>(fit: T | NotEstimable): fit is NotEstimable {
  return "notEstimable" in fit;
}

/**
 * Least squares of an outcome on the columns of a design, which carries its own column of ones if it wants one.
 *
 * With weights (all above 0) each row counts as the inverse of its variance. Worked out by orthogonal factors, not by squaring
 * the design. `NotEstimable` with fewer rows than columns, or where a column is explained by those before it.
 */
export function fitRegression(
  design: Matrix,
  outcome: readonly number[],
  weights?: readonly number[],
): Regression | NotEstimable {
  const n = outcome.length;
  const width = design[0]?.length ?? 0;
  if (n < width || width === 0) return { notEstimable: "too-few-rows", column: null };
  const roots = weights?.map(Math.sqrt);
  const rows = roots ? design.map((row, i) => row.map((x) => x * (roots[i] ?? 0))) : design;
  const target = roots ? outcome.map((y, i) => y * (roots[i] ?? 0)) : outcome;
  const factor = orthogonalFactor(rows);
  if (typeof factor === "number") {
    return { notEstimable: "column-explained-by-others", column: factor };
  }
  const { columns, triangle } = factor;
  const coefficients = solveTriangle(
    triangle,
    columns.map((column) => dot(column, target)),
  );
  const fitted = apply(rows, coefficients);
  const residuals = target.map((y, i) => y - (fitted[i] ?? 0));
  const inverse = transpose(identity(width).map((unit) => solveTriangle(triangle, unit)));
  return {
    coefficients,
    design: rows,
    residuals,
    unscaled: multiply(inverse, transpose(inverse)),
    variance: n > width ? dot(residuals, residuals) / (n - width) : null,
    n,
  };
}

/** How much of each row's fitted value is that row's own outcome, 0 to 1. */
export function leverages({ design, unscaled }: Regression): number[] {
  return design.map((row) => dot(row, apply(unscaled, row)));
}

/** The share of the outcome's variance about its mean that the model takes up; for unweighted models with a column of ones. */
export function shareExplained({ residuals }: Regression, outcome: readonly number[]): number {
  const mean = outcome.reduce((sum, y) => sum + y, 0) / outcome.length;
  const total = outcome.reduce((sum, y) => sum + (y - mean) ** 2, 0);
  return 1 - dot(residuals, residuals) / total;
}
