import { type ClusteredCoefficient, clusteredCoefficients } from "./clustered-coefficients.ts";
import type { Matrix } from "./matrix.ts";
import { fitRandomIntercept } from "./random-intercept.ts";
import { isNotEstimable, type NotEstimable } from "./regression.ts";
import { type PanelRows, timeColumns, unitMeans, withoutUnitMeans } from "./two-way-within.ts";

/** Rows of a panel whose outcome has a known relative precision. */
export interface WeightedPanel extends PanelRows {
  /** Inverse variances of the outcome up to a factor. */
  readonly weights: readonly number[];
}

/** What goes with changes within a unit, and what goes with differences between units: two questions, never mixed. */
export interface WithinBetween {
  /** One per predictor; null for one that hardly changes within units. */
  readonly within: readonly (ClusteredCoefficient | null)[];
  /** One per predictor that was chosen for it, in the order of `betweenColumns`. */
  readonly between: readonly ClusteredCoefficient[];
  readonly betweenSd: number;
  readonly withinSd: number;
}

/**
 * y = b_W (x − x̄_unit) + b_B x̄_unit + time effects + u_unit + e by REML, with CR2 errors clustered by unit.
 *
 * `betweenColumns` names the predictors, by number, whose unit means enter: with some thirty units, at most three. Mundlak (1978),
 * "On the pooling of time series and cross section data", Econometrica 46, 69-85; Bell and Jones (2015), "Explaining fixed
 * effects", Political Science Research and Methods 3, 133-153.
 */
export function fitWithinBetween(
  panel: WeightedPanel,
  betweenColumns: readonly number[],
): WithinBetween | NotEstimable {
  const { units, times, outcome, predictors, weights } = panel;
  const changes = withoutUnitMeans(predictors, units);
  const changing = (predictors[0] ?? []).map((_, j) => changes.some((row) => row[j] !== 0));
  const means = unitMeans(predictors, units);
  const dummies = timeColumns(times);
  const design: Matrix = outcome.map((_, i) => [
    1,
    ...(changes[i] ?? []).filter((_x, j) => changing[j]),
    ...betweenColumns.map((j) => means[i]?.[j] ?? 0),
    ...(dummies[i] ?? []),
  ]);
  const model = fitRandomIntercept({ units, outcome, design, weights });
  if (isNotEstimable(model)) return model;
  const [, ...found] = clusteredCoefficients(model.fit, units);
  const ownChange = found.slice(0, changing.filter(Boolean).length);
  let taken = 0;
  return {
    within: changing.map((changes) => (changes ? (ownChange[taken++] ?? null) : null)),
    between: found.slice(ownChange.length, ownChange.length + betweenColumns.length),
    betweenSd: model.betweenSd,
    withinSd: model.withinSd,
  };
}
