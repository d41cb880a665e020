import { type ClusteredCoefficient, clusteredCoefficients } from "./clustered-coefficients.ts";
import { isNotEstimable } from "./regression.ts";
import { fitWithin, type PanelRows, withoutUnitMeans } from "./two-way-within.ts";

/**
 * Each predictor's coefficient with an effect for every unit and time, unweighted: a check on the within-between model by another road.
 *
 * Null for a predictor that does not change within units, and for all where the model cannot be fitted.
 */
export function twoWayCheck(panel: PanelRows): (ClusteredCoefficient | null)[] {
  const changes = withoutUnitMeans(panel.predictors, panel.units);
  const changing = (panel.predictors[0] ?? []).map((_, j) => changes.some((row) => row[j] !== 0));
  const predictors = panel.predictors.map((row) => row.filter((_, j) => changing[j]));
  const found = changing.some(Boolean) ? fitWithin({ ...panel, predictors }) : null;
  if (!found || isNotEstimable(found)) return changing.map(() => null);
  const coefficients = clusteredCoefficients(found.fit, panel.units, predictors[0]?.length ?? 0);
  let taken = 0;
  return changing.map((changes) => (changes ? (coefficients[taken++] ?? null) : null));
}
