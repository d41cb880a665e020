import type { DrawBelow } from "../measure/random-stream.ts";
import { choosePenalty } from "./choose-penalty.ts";
import { fitElasticNet } from "./elastic-net.ts";
import type { Matrix } from "./matrix.ts";
import { halfOfUnits, rowsByUnit } from "./resample-units.ts";

/**
 * In what share of random halves of the boroughs an elastic net keeps each predictor, the penalty being that chosen for all.
 *
 * Meinshausen and Bühlmann (2010), "Stability selection", Journal of the Royal Statistical Society B 72, 417-473.
 */
export function selectionShares(
  predictors: Matrix,
  outcome: readonly number[],
  units: readonly string[],
  draw: DrawBelow,
  repeats = 100,
): number[] {
  const penalty = choosePenalty(predictors, outcome, units);
  const byUnit = rowsByUnit(units);
  const kept = (predictors[0] ?? []).map(() => 0);
  for (let repeat = 0; repeat < repeats; repeat++) {
    const rows = halfOfUnits(byUnit, draw);
    const { coefficients } = fitElasticNet(
      rows.map((i) => predictors[i] ?? []),
      rows.map((i) => outcome[i] ?? 0),
      penalty,
    );
    coefficients.forEach((coefficient, j) => {
      if (coefficient !== 0) kept[j] = (kept[j] ?? 0) + 1;
    });
  }
  return kept.map((count) => count / repeats);
}
