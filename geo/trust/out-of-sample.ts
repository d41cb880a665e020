import type { DrawBelow } from "../measure/random-stream.ts";
import { choosePenalty } from "./choose-penalty.ts";
import { fitElasticNet, predictElasticNet } from "./elastic-net.ts";
import { type Fold, forwardChained, leaveUnitsOut } from "./folds.ts";
import { type BaselineKind, plainBaseline } from "./plain-baseline.ts";
import { middleOf } from "./quantile.ts";
import { rowsByUnit } from "./resample-units.ts";
import type { PanelRows } from "./two-way-within.ts";

/** How well the factors predict rows that the model has not seen, beside what needs no factors. */
export interface OutOfSample {
  /** Rows predicted. */
  readonly n: number;
  readonly mae: number;
  readonly baselineMae: number;
  /** 1 − squared error over the spread about the mean of the rows predicted; below 0 where the mean does better. */
  readonly r2: number;
  readonly baselineR2: number;
  /** 1 − squared error over the baseline's, with the middle 95 % over samples of boroughs. */
  readonly skill: number;
  readonly low: number;
  readonly high: number;
  /** Whether the factors help: the skill's limits lie above 0. */
  readonly helps: boolean;
}

const REPEATS = 500;

/** The two checks of methods 2.4: boroughs left out, and years predicted from those before; null where there are too few. */
export function checkOutOfSample(
  panel: PanelRows,
  draw: DrawBelow,
): { readonly boroughsLeftOut: OutOfSample | null; readonly yearsAhead: OutOfSample | null } {
  return {
    boroughsLeftOut: outOfSample(panel, leaveUnitsOut(panel.units), "time-mean", draw),
    yearsAhead: outOfSample(panel, forwardChained(panel.times), "unit-and-time-mean", draw),
  };
}

/**
 * An elastic net on what a plain baseline leaves of outcome and predictors, tried on each fold's test rows; null without any.
 *
 * Lambda is chosen within each fold's training rows, by units left out. The limits come from resampling boroughs.
 */
function outOfSample(
  panel: PanelRows,
  folds: readonly Fold[],
  baseline: BaselineKind,
  draw: DrawBelow,
): OutOfSample | null {
  const tries = folds.flatMap((fold) => tryFold(panel, fold, baseline));
  if (tries.length === 0) return null;
  const mean = tries.reduce((sum, { actual }) => sum + actual, 0) / tries.length;
  const spread = tries.reduce((sum, { actual }) => sum + (actual - mean) ** 2, 0);
  const errors = total(tries);
  const skill = 1 - errors.model / errors.plain;
  const middle = middleOf(skillsOfSamples(tries, draw)) ?? { low: skill, high: skill };
  return {
    n: tries.length,
    mae: tries.reduce((sum, { model }) => sum + Math.abs(model), 0) / tries.length,
    baselineMae: tries.reduce((sum, { plain }) => sum + Math.abs(plain), 0) / tries.length,
    r2: 1 - errors.model / spread,
    baselineR2: 1 - errors.plain / spread,
    skill,
    ...middle,
    helps: middle.low > 0,
  };
}

/** One row predicted: its outcome, and the errors of both predictions. */
interface Try {
  readonly unit: string;
  readonly actual: number;
  readonly model: number;
  readonly plain: number;
}

function tryFold(panel: PanelRows, fold: Fold, kind: BaselineKind): Try[] {
  const { units, times, outcome, predictors } = panel;
  if (fold.train.length < 2 * (predictors[0]?.length ?? 0)) return [];
  const expected = plainBaseline(outcome, units, times, fold, kind);
  const rest = predictors.map((row) => [...row]);
  (predictors[0] ?? []).forEach((_, j) => {
    const values = predictors.map((row) => row[j] ?? 0);
    plainBaseline(values, units, times, fold, kind).forEach((value, i) => {
      rest[i]?.splice(j, 1, (values[i] ?? 0) - value);
    });
  });
  const left = outcome.map((y, i) => y - (expected[i] ?? 0));
  const pick = <T>(from: readonly T[], rows: readonly number[]) =>
    rows.flatMap((i) => from.slice(i, i + 1));
  const [x, y] = [pick(rest, fold.train), pick(left, fold.train)];
  const model = fitElasticNet(x, y, choosePenalty(x, y, pick(units, fold.train)));
  const predicted = predictElasticNet(model, pick(rest, fold.test));
  return fold.test.map((i, k) => ({
    unit: units[i] ?? "",
    actual: outcome[i] ?? 0,
    model: (left[i] ?? 0) - (predicted[k] ?? 0),
    plain: left[i] ?? 0,
  }));
}

function skillsOfSamples(tries: readonly Try[], draw: DrawBelow): number[] {
  const units = rowsByUnit(tries.map(({ unit }) => unit)).map((rows) =>
    total(rows.flatMap((i) => tries.slice(i, i + 1))),
  );
  return Array.from({ length: REPEATS }, () => {
    let [model, plain] = [0, 0];
    for (let k = 0; k < units.length; k++) {
      const unit = units[draw(units.length)];
      model += unit?.model ?? 0;
      plain += unit?.plain ?? 0;
    }
    return 1 - model / plain;
  });
}

function total(tries: readonly Try[]): { model: number; plain: number } {
  return {
    model: tries.reduce((sum, { model }) => sum + model ** 2, 0),
    plain: tries.reduce((sum, { plain }) => sum + plain ** 2, 0),
  };
}
