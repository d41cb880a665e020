import type { DrawBelow } from "../measure/random-stream.ts";
import { type DriverEstimate, driverEstimate, notEstimable } from "./driver-estimate.ts";
import type { DriverPanel } from "./driver-panel.ts";
import type { DriverPredictor } from "./driver-predictors.ts";
import { isNotEstimable, type NotEstimable } from "./regression.ts";
import { twoWayCheck } from "./two-way-check.ts";
import { fitWithinBetween } from "./within-between.ts";

/** Fewer boroughs than this do not bear a clustered model. */
export const FEWEST_BOROUGHS = 10;

/** A predictor's two answers: what goes with its changes in a borough, and with its level between boroughs. */
export interface WithinAndBetween {
  readonly within: DriverEstimate;
  readonly between: DriverEstimate;
  /** The within answer by two-way fixed effects, in points and without weights: a check; null where there is none or none was asked for. */
  readonly fixedEffects: number | null;
}

/** What a model of some predictors gave. */
export interface DriverModel {
  /** By the predictor's id. */
  readonly answers: ReadonlyMap<string, WithinAndBetween>;
  /** What it leaves of each borough's level, in log odds: for a map, and a test, of what lies side by side. */
  readonly levelsLeft: ReadonlyMap<string, number>;
}

/**
 * Both answers for every column of the panel, each with the checks (bootstrap, two-way fixed effects) when `draw` is given; empty for a panel without rows.
 */
export function estimateDrivers(
  panel: DriverPanel,
  predictors: readonly DriverPredictor[],
  draw: DrawBelow | null = null,
): DriverModel {
  if (panel.boroughs === 0 || panel.ids.length === 0)
    return { answers: new Map(), levelsLeft: new Map() };
  const levels = panel.ids.flatMap((id, j) =>
    predictors.some((predictor) => predictor.id === id && predictor.level) ? [j] : [],
  );
  const fit = panel.boroughs < FEWEST_BOROUGHS ? null : fitWithinBetween(panel, levels, draw);
  const checks = fit === null || draw === null ? [] : twoWayCheck(panel);
  const answers = new Map(
    panel.ids.map((id, j): [string, WithinAndBetween] => {
      if (fit === null || isNotEstimable(fit)) {
        const why = notEstimable(fit ? WHY[fit.notEstimable] : tooFew(panel.boroughs));
        return [id, { within: why, between: why, fixedEffects: null }];
      }
      const [within, between] = [fit.within[j] ?? null, fit.between[levels.indexOf(j)] ?? null];
      const { meanShare, years } = panel;
      const check = checks[j];
      return [
        id,
        {
          within: driverEstimate(within, meanShare, years.length < 2 ? ONE_YEAR : NO_CHANGE),
          between: driverEstimate(between, meanShare, NOT_CHOSEN),
          fixedEffects: check ? 100 * meanShare * (1 - meanShare) * check.value : null,
        },
      ];
    }),
  );
  const levelsLeft = fit && !isNotEstimable(fit) ? fit.levelsLeft : new Map<string, number>();
  return { answers, levelsLeft };
}

const ONE_YEAR = "only one year has it, so there is no change";

const NO_CHANGE = "it does not change";

const NOT_CHOSEN = "its level was not chosen beforehand";

const WHY: Readonly<Record<NotEstimable["notEstimable"], string>> = {
  "too-few-rows": "there are fewer borough-years than the model has coefficients",
  "column-explained-by-others": "the other predictors and the year effects tell all of it",
};

function tooFew(boroughs: number): string {
  return `only ${boroughs} boroughs have it, ${FEWEST_BOROUGHS} are needed`;
}
