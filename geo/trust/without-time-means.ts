import type { Matrix } from "./matrix.ts";
import { plainBaseline } from "./plain-baseline.ts";
import type { PanelRows } from "./two-way-within.ts";

/** Outcome and predictors of a panel, each less its mean over the rows of the same time. */
export function withoutTimeMeans({ units, times, outcome, predictors }: PanelRows): {
  outcome: number[];
  predictors: Matrix;
} {
  const all = { train: outcome.map((_, i) => i), test: [] };
  const rest = (values: readonly number[]) => {
    const means = plainBaseline(values, units, times, all, "time-mean");
    return values.map((value, i) => value - (means[i] ?? 0));
  };
  const columns = (predictors[0] ?? []).map((_, j) => rest(predictors.map((row) => row[j] ?? 0)));
  return {
    outcome: rest(outcome),
    predictors: outcome.map((_, i) => columns.map((column) => column[i] ?? 0)),
  };
}
