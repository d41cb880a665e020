import type { DrawBelow } from "../measure/random-stream.ts";
import { type ClusteredCoefficient, clusteredCoefficients } from "./clustered-coefficients.ts";
import type { Matrix } from "./matrix.ts";
import { fitRandomIntercept } from "./random-intercept.ts";
import { isNotEstimable, type NotEstimable } from "./regression.ts";
import { type PanelRows, timeColumns, unitMeans, withoutUnitMeans } from "./two-way-within.ts";
import { wildClusterP } from "./wild-cluster-bootstrap.ts";

/** Samples of the bootstrap's check. */
const REPEATS = 499;

/** Rows of a panel whose outcome has a known relative precision. */
export interface WeightedPanel extends PanelRows {
  /** Inverse variances of the outcome up to a factor. */
  readonly weights: readonly number[];
}

/** A coefficient with the p-value of the wild cluster bootstrap beside that of CR2; null where it was not asked for. */
export interface CheckedCoefficient extends ClusteredCoefficient {
  readonly bootstrapP: number | null;
}

/** What goes with changes within a unit, and what goes with differences between units: two questions, never mixed. */
export interface WithinBetween {
  /** One per predictor; null for one that does not change within units. */
  readonly within: readonly (CheckedCoefficient | null)[];
  /** One per predictor that was chosen for it, in the order of `betweenColumns`. */
  readonly between: readonly CheckedCoefficient[];
  /** What the model leaves of each unit's level, drawn towards 0. */
  readonly levelsLeft: ReadonlyMap<string, number>;
  readonly betweenSd: number;
  readonly withinSd: number;
}

/**
 * y = b_W (x − x̄_unit) + b_B x̄_unit + time effects + u_unit + e by REML, with CR2 errors clustered by unit.
 *
 * `draw` asks for the bootstrap's check. `betweenColumns` names the predictors, by number, whose unit means enter: with some
 * thirty units, at most three.
 *
 * Mundlak (1978), "On the pooling of time series and cross section data", Econometrica 46, 69-85; Bell and Jones (2015),
 * "Explaining fixed effects", Political Science Research and Methods 3, 133-153.
 */
export function fitWithinBetween(
  panel: WeightedPanel,
  betweenColumns: readonly number[],
  draw: DrawBelow | null = null,
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
  // What goes with the years themselves is not asked for, and would take most of the time.
  const asked = (design[0]?.length ?? 0) - (dummies[0]?.length ?? 0);
  const found = clusteredCoefficients(model.fit, units, asked)
    .slice(1)
    .map((coefficient, j) => ({
      ...coefficient,
      bootstrapP: draw && wildClusterP(model.fit, units, j + 1, draw, REPEATS),
    }));
  const ownChange = found.slice(0, changing.filter(Boolean).length);
  let taken = 0;
  return {
    within: changing.map((changes) => (changes ? (ownChange[taken++] ?? null) : null)),
    between: found.slice(ownChange.length, ownChange.length + betweenColumns.length),
    levelsLeft: model.predictedIntercepts,
    betweenSd: model.betweenSd,
    withinSd: model.withinSd,
  };
}
