import { membersWithin, type PastError, reachOf } from "./forecast-intervals.ts";
import { intervalScore } from "./interval-score.ts";
import { inverseLogit } from "./logit.ts";
import { ensembleRankedScore } from "./ranked-scores.ts";
import { LONDON, type Trial } from "./rolling-origin.ts";

/** How intervals held that rested on nothing later than their origin; numbers in points, for boroughs. */
export interface IntervalJudgement {
  /** Forecasts judged. */
  readonly n: number;
  /** Origins of the forecasts judged, the later ones of the backtest. */
  readonly origins: number;
  /** Shares of what came that lay within the limits. */
  readonly coverage80: number;
  readonly coverage95: number;
  readonly rankedScore: number;
  readonly intervalScore80: number;
  readonly intervalScore95: number;
}

/** What one forecast's intervals made of what came. */
interface Judged {
  readonly origin: number;
  readonly in80: boolean;
  readonly in95: boolean;
  readonly ranked: number;
  readonly score80: number;
  readonly score95: number;
}

/** The later share of the origins is judged; the earlier ones only set limits. */
const JUDGED_FROM = 0.4;

/** Every later forecast's limits from the errors known at its origin; null where no origin has two years of errors before it. */
export function judgeIntervals(trials: readonly Trial[]): IntervalJudgement | null {
  const origins = [...new Set(trials.map(({ origin }) => origin))].sort((a, b) => a - b);
  const later = origins.slice(Math.floor(JUDGED_FROM * origins.length));
  const horizons = [...new Set(trials.map(({ horizon }) => horizon))];
  const judged = horizons.flatMap((horizon) => {
    const own = trials.filter((trial) => trial.horizon === horizon && trial.borough !== LONDON);
    return later.flatMap((origin) => judgeOrigin(own, origin, horizon));
  });
  if (judged.length === 0) return null;
  const mean = (of: (one: Judged) => number) =>
    judged.reduce((sum, one) => sum + of(one), 0) / judged.length;
  return {
    n: judged.length,
    origins: new Set(judged.map(({ origin }) => origin)).size,
    coverage80: mean(({ in80 }) => Number(in80)),
    coverage95: mean(({ in95 }) => Number(in95)),
    rankedScore: mean(({ ranked }) => ranked),
    intervalScore80: mean(({ score80 }) => score80),
    intervalScore95: mean(({ score95 }) => score95),
  };
}

function judgeOrigin(own: readonly Trial[], origin: number, horizon: number): Judged[] {
  const known = own.filter((trial) => trial.origin + horizon <= origin).map(errorOf);
  const reach80 = reachOf(known, 0.8);
  const reach95 = reachOf(known, 0.95);
  if (reach80 === null || reach95 === null) return [];
  const members = membersWithin(reach80);
  return own
    .filter((trial) => trial.origin === origin)
    .map((trial) => judge(trial, reach80, reach95, members));
}

function judge(trial: Trial, reach80: number, reach95: number, members: readonly number[]): Judged {
  const actual = points(trial.actual);
  const within = (reach: number) => ({
    low: points(trial.forecast - reach),
    high: points(trial.forecast + reach),
  });
  const [eighty, most] = [within(reach80), within(reach95)];
  return {
    origin: trial.origin,
    in80: eighty.low <= actual && actual <= eighty.high,
    in95: most.low <= actual && actual <= most.high,
    ranked: ensembleRankedScore(
      members.map((member) => points(trial.forecast + member)),
      actual,
    ),
    score80: intervalScore(eighty, actual, 0.2),
    score95: intervalScore(most, actual, 0.05),
  };
}

/** A trial as an error in log odds. */
export function errorOf({ borough, origin, forecast, actual }: Trial): PastError {
  return { borough, origin, error: actual - forecast };
}

function points(logOdds: number): number {
  return 100 * inverseLogit(logOdds);
}
