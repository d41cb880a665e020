import type { Matrix } from "./matrix.ts";
import { fitRegression, type NotEstimable, type Regression } from "./regression.ts";

/** Rows of a panel: each is one unit (a borough) at one time (a year). */
export interface PanelRows {
  readonly units: readonly string[];
  readonly times: readonly string[];
  readonly outcome: readonly number[];
  /** One column per predictor, no column of ones. */
  readonly predictors: Matrix;
}

/** A fit on what is left when each unit's own level is taken out. */
export interface WithinFit {
  /** The predictors' columns come first, then one for each time but the first, unless they were left out. */
  readonly fit: Regression;
  /** Effects taken out beforehand: the number of units. */
  readonly absorbed: number;
}

/**
 * Least squares with one effect for each unit and, unless told otherwise, each time: what goes with *changes* in the outcome.
 *
 * Units are taken out by their means, so that clustered errors by unit come out as with a column for every unit; times are
 * columns. Panels need not be complete. `NotEstimable` where a predictor does not vary within units, or only with time.
 */
export function fitWithin(
  { units, times, outcome, predictors }: PanelRows,
  { timeEffects = true } = {},
): WithinFit | NotEstimable {
  const dummies = timeEffects ? timeColumns(times) : times.map(() => []);
  const design = withoutUnitMeans(
    predictors.map((row, i) => [...row, ...(dummies[i] ?? [])]),
    units,
  );
  const y = withoutUnitMeans(
    outcome.map((value) => [value]),
    units,
  ).map(([value = 0]) => value);
  const absorbed = new Set(units).size;
  if (outcome.length - absorbed < (design[0]?.length ?? 0)) {
    return { notEstimable: "too-few-rows", column: null };
  }
  const fit = fitRegression(design, y);
  return "notEstimable" in fit ? fit : { fit, absorbed };
}

/** A column of 0 and 1 for each time but the first in order. */
export function timeColumns(times: readonly string[]): number[][] {
  const later = [...new Set(times)].sort().slice(1);
  return times.map((time) => later.map((name) => (name === time ? 1 : 0)));
}

/** Each number less the mean of its column within its unit. */
export function withoutUnitMeans(columns: Matrix, units: readonly string[]): number[][] {
  const means = unitMeans(columns, units);
  return columns.map((row, i) =>
    row.map((x, j) => {
      const rest = x - (means[i]?.[j] ?? 0);
      // A number that never changes must leave nothing, not the rounding error of its mean.
      return Math.abs(rest) <= 1e-12 * Math.abs(x) ? 0 : rest;
    }),
  );
}

/** For each row the mean of every column within the row's unit. */
export function unitMeans(columns: Matrix, units: readonly string[]): number[][] {
  const sums = new Map<string, { total: number[]; count: number }>();
  columns.forEach((row, i) => {
    const unit = units[i] ?? "";
    const sum = sums.get(unit) ?? { total: row.map(() => 0), count: 0 };
    sums.set(unit, {
      total: sum.total.map((x, j) => x + (row[j] ?? 0)),
      count: sum.count + 1,
    });
  });
  return units.map((unit) => {
    const { total, count } = sums.get(unit) ?? { total: [], count: 1 };
    return total.map((x) => x / count);
  });
}
