import { randomStream } from "../measure/random-stream.ts";
import { dieboldMariano, type LossComparison } from "./diebold-mariano.ts";
import { FORECAST_CANDIDATES, type ForecastCandidate, NO_CHANGE } from "./forecast-candidates.ts";
import type { ForecastHistory } from "./forecast-history.ts";
import { type PairedLoss, type Skill, skillOf } from "./forecast-skill.ts";
import { type IntervalJudgement, judgeIntervals } from "./judge-intervals.ts";
import { inverseLogit } from "./logit.ts";
import { LONDON, rollingTrials, type Trial } from "./rolling-origin.ts";
import { QUARTERS_APART } from "./survey-quarter.ts";

/** How one way of forecasting would have done. */
export interface BacktestRow {
  readonly candidate: ForecastCandidate;
  /** Mean absolute error in points for boroughs, 1 quarter ahead first. */
  readonly mae: readonly number[];
  /** The last of them over the mean absolute move from one quarter to the next (naive-1, all quarters of all boroughs). */
  readonly mase: number | null;
  readonly londonMae: readonly number[];
  /** Of the absolute error over all horizons, against "no change"; null for "no change" itself. */
  readonly skill: Skill | null;
  /** Null where the history is too short to judge any interval. */
  readonly intervals: IntervalJudgement | null;
  /** Diebold and Mariano against "no change" on the origins' mean losses, per horizon. */
  readonly against: readonly (LossComparison | null)[];
  readonly trials: readonly Trial[];
}

export interface Backtest {
  readonly rows: readonly BacktestRow[];
  readonly origins: number;
  /** Skill's limits hold with this probability: 95 % shared among the candidates that might be chosen. */
  readonly confidence: number;
}

/** Every candidate from every origin, all boroughs, 1 to `horizons` quarters ahead. Deterministic for one seed. */
export function backtest(
  history: ForecastHistory,
  residents: readonly number[] | null,
  seed: number,
  horizons = QUARTERS_APART,
  candidates: readonly ForecastCandidate[] = FORECAST_CANDIDATES,
): Backtest {
  const naive = rollingTrials(history, NO_CHANGE, horizons, residents);
  const confidence = 1 - 0.05 / Math.max(1, candidates.length - 1);
  const step = meanStep(history);
  const rows = candidates.map((candidate): BacktestRow => {
    const trials =
      candidate.id === NO_CHANGE.id
        ? naive
        : rollingTrials(history, candidate, horizons, residents);
    const mae = perHorizon(trials, horizons, (trial) => trial.borough !== LONDON);
    const worst = mae.at(-1);
    return {
      candidate,
      mae,
      mase: worst === undefined || step === 0 ? null : worst / step,
      londonMae: perHorizon(trials, horizons, (trial) => trial.borough === LONDON),
      skill:
        trials === naive
          ? null
          : skillOf(pairLosses(trials, naive), randomStream(seed), confidence),
      intervals: judgeIntervals(trials),
      against: Array.from({ length: horizons }, (_, h) =>
        trials === naive ? null : compareOrigins(trials, naive, h + 1),
      ),
      trials,
    };
  });
  return { rows, origins: new Set(naive.map(({ origin }) => origin)).size, confidence };
}

/** Absolute error in points. */
function lossOf({ forecast, actual }: Trial): number {
  return 100 * Math.abs(inverseLogit(actual) - inverseLogit(forecast));
}

function perHorizon(
  trials: readonly Trial[],
  horizons: number,
  counts: (trial: Trial) => boolean,
): number[] {
  return Array.from({ length: horizons }, (_, h) => {
    const losses = trials.filter((trial) => trial.horizon === h + 1 && counts(trial)).map(lossOf);
    return losses.length === 0 ? Number.NaN : meanOf(losses);
  }).filter((mae) => !Number.isNaN(mae));
}

/** Trials of all candidates come in one order, so that they pair up by place. */
function pairLosses(trials: readonly Trial[], naive: readonly Trial[]): PairedLoss[] {
  return trials.flatMap((trial, i) => {
    const other = naive[i];
    if (!other || trial.borough === LONDON) return [];
    const year = Math.floor(trial.origin / QUARTERS_APART);
    return [{ borough: trial.borough, year, model: lossOf(trial), naive: lossOf(other) }];
  });
}

function compareOrigins(
  trials: readonly Trial[],
  naive: readonly Trial[],
  horizon: number,
): LossComparison | null {
  const means = (of: readonly Trial[]) => {
    const byOrigin = new Map<number, number[]>();
    for (const trial of of) {
      if (trial.horizon !== horizon || trial.borough === LONDON) continue;
      byOrigin.set(trial.origin, [...(byOrigin.get(trial.origin) ?? []), lossOf(trial)]);
    }
    return [...byOrigin.values()].map(meanOf);
  };
  const [first, second] = [means(trials), means(naive)];
  return first.length < 2 ? null : dieboldMariano(first, second, horizon);
}

function meanStep({ boroughs }: ForecastHistory): number {
  const steps = boroughs.flatMap((series) =>
    series.slice(1).map((value, t) => {
      return 100 * Math.abs(inverseLogit(value) - inverseLogit(series[t] ?? 0));
    }),
  );
  return steps.length === 0 ? 0 : meanOf(steps);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}
