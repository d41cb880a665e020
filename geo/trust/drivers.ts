import { randomStream } from "../measure/random-stream.ts";
import { notEstimable } from "./driver-estimate.ts";
import { estimateDrivers, FEWEST_BOROUGHS, type WithinAndBetween } from "./driver-models.ts";
import { type BoroughYear, buildDriverPanel, type DriverPanel } from "./driver-panel.ts";
import { DRIVER_CAVEATS, DRIVER_PREDICTORS, type DriverPredictor } from "./driver-predictors.ts";
import { jointFactors } from "./joint-factors.ts";
import { mergedPredictors } from "./merged-predictors.ts";
import { checkOutOfSample, type OutOfSample } from "./out-of-sample.ts";
import { type StableShares, stableShares } from "./share-stability.ts";
import { selectionShares } from "./stability-selection.ts";
import type { SurveyDesign } from "./survey-design.ts";
import { ROLLING_MONTHS } from "./survey-quarter.ts";
import { withoutTimeMeans } from "./without-time-means.ts";

/** One predictor's two answers, alone beside the year effects and together with the others. */
interface Driver {
  readonly predictor: DriverPredictor;
  readonly alone: WithinAndBetween & {
    readonly boroughs: number;
    readonly years: readonly string[];
  };
  /** Null for same-survey items, and where the joint model leaves the predictor out. */
  readonly together: WithinAndBetween | null;
  /** Share of half-samples of boroughs in which an elastic net keeps it; null where not worked out. */
  readonly kept: number | null;
}

/** What the data say of what goes with one survey measure. */
export interface DriverReport {
  readonly drivers: readonly Driver[];
  /** The joint panel of the external predictors. */
  readonly panel: Pick<DriverPanel, "ids" | "boroughs" | "years" | "leftOut" | "constant"> & {
    readonly n: number;
  };
  /** What the joint model leaves of each borough's level, in log odds. */
  readonly levelsLeft: ReadonlyMap<string, number>;
  /** External predictors that would cost the joint model too many borough-years; they are only answered alone. */
  readonly notHeld: readonly string[];
  /** Left out of the joint model as the others tell the same. */
  readonly merged: readonly string[];
  readonly boroughsLeftOut: OutOfSample | null;
  readonly yearsAhead: OutOfSample | null;
  /** In the order of `panel.ids`; null where there is nothing to share. */
  readonly shares: StableShares | null;
  /** `help` when unseen boroughs or years are predicted better with the factors than without; said first. */
  readonly verdict: "help" | "do-not-help" | "cannot-tell";
  readonly caveats: readonly string[];
}

/** What goes with a survey measure, by the recipe of methods 2.4. Deterministic for one seed; never throws on data. */
export function reportDrivers(
  rows: readonly BoroughYear[],
  design: SurveyDesign,
  seed: number,
  predictors: readonly DriverPredictor[] = DRIVER_PREDICTORS,
  fewestMonths: number = ROLLING_MONTHS,
): DriverReport {
  const external = predictors.filter(({ block }) => block === "external");
  const joint = jointFactors(rows, external, design, fewestMonths);
  const notHeld = external.map(({ id }) => id).filter((id) => !joint.includes(id));
  const held = external.filter(({ id }) => joint.includes(id));
  const whole = buildDriverPanel(rows, held, design, fewestMonths);
  const merged = mergedPredictors(whole);
  const chosen = held.filter(({ id }) => !merged.includes(id));
  const panel = buildDriverPanel(chosen.length === 0 ? [] : rows, chosen, design, fewestMonths);
  const together = estimateDrivers(panel, predictors, randomStream(seed));
  const rests = withoutTimeMeans(panel);
  const usable = panel.boroughs >= FEWEST_BOROUGHS && panel.ids.length > 0;
  const checks = usable ? checkOutOfSample(panel, randomStream(seed)) : null;
  const kept = usable
    ? selectionShares(rests.predictors, rests.outcome, panel.units, randomStream(seed))
    : [];
  return {
    drivers: predictors.map((predictor) => {
      const own = buildDriverPanel(rows, [predictor], design, fewestMonths);
      const lone = estimateDrivers(own, [{ ...predictor, level: true }], randomStream(seed));
      const alone = lone.answers.get(predictor.id) ?? whyNeither(own, predictor);
      return {
        predictor,
        alone: { ...alone, boroughs: own.boroughs, years: own.years },
        together: together.answers.get(predictor.id) ?? null,
        kept: kept[panel.ids.indexOf(predictor.id)] ?? null,
      };
    }),
    panel: { ...pick(panel), n: panel.outcome.length },
    levelsLeft: together.levelsLeft,
    notHeld,
    merged,
    boroughsLeftOut: checks?.boroughsLeftOut ?? null,
    yearsAhead: checks?.yearsAhead ?? null,
    shares: usable
      ? stableShares(rests.predictors, rests.outcome, panel.units, randomStream(seed))
      : null,
    verdict: verdictOf(checks?.boroughsLeftOut ?? null, checks?.yearsAhead ?? null),
    caveats: DRIVER_CAVEATS,
  };
}

/** Without a column of its own a predictor has no model. */
function whyNeither({ constant }: DriverPanel, { id }: DriverPredictor): WithinAndBetween {
  const why = notEstimable(constant.includes(id) ? SAME : NONE);
  return { within: why, between: why, fixedEffects: null };
}

const SAME = "it is the same in every borough-year that has it";

const NONE = "no borough-year has the outcome and enough months of it";

function pick({ ids, boroughs, years, leftOut, constant }: DriverPanel) {
  return { ids, boroughs, years, leftOut, constant };
}

function verdictOf(left: OutOfSample | null, ahead: OutOfSample | null): DriverReport["verdict"] {
  if (!left && !ahead) return "cannot-tell";
  return left?.helps || ahead?.helps ? "help" : "do-not-help";
}
