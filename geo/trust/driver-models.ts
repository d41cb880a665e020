import { type DriverEstimate, driverEstimate, notEstimable } from "./driver-estimate.ts";
import type { DriverPanel } from "./driver-panel.ts";
import type { DriverPredictor } from "./driver-predictors.ts";
import { fitWithinBetween } from "./within-between.ts";

/** Fewer boroughs than this do not bear a clustered model. */
export const FEWEST_BOROUGHS = 10;

/** A predictor's two answers: what goes with its changes in a borough, and with its level between boroughs. */
export interface WithinAndBetween {
  readonly within: DriverEstimate;
  readonly between: DriverEstimate;
}

/** Both answers for every column of the panel; empty with too few boroughs. */
export function estimateDrivers(
  panel: DriverPanel,
  predictors: readonly DriverPredictor[],
): Map<string, WithinAndBetween> {
  if (panel.boroughs === 0 || panel.ids.length === 0) return new Map();
  const levels = panel.ids.flatMap((id, j) =>
    predictors.some((predictor) => predictor.id === id && predictor.level) ? [j] : [],
  );
  const fit =
    panel.boroughs < FEWEST_BOROUGHS
      ? { notEstimable: `only ${panel.boroughs} boroughs have it, ${FEWEST_BOROUGHS} are needed` }
      : fitWithinBetween(panel, levels);
  return new Map(
    panel.ids.map((id, j) => {
      if (isFailed(fit)) {
        const reason = notEstimable(fit.notEstimable);
        return [id, { within: reason, between: reason }];
      }
      const between = fit.between[levels.indexOf(j)] ?? null;
      const whyNoChange =
        panel.years.length < 2
          ? "only one year has it, so there is no change"
          : "it does not change";
      return [
        id,
        {
          within: driverEstimate(fit.within[j] ?? null, panel.meanShare, whyNoChange),
          between: driverEstimate(between, panel.meanShare, "its level was not chosen beforehand"),
        },
      ];
    }),
  );
}

function isFailed<T extends object>(
  fit: T | { readonly notEstimable: string },
): fit is { readonly notEstimable: string } {
  return "notEstimable" in fit;
}
