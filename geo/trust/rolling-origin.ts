import { coherentWithLondon } from "./coherence.ts";
import { type ForecastCandidate, NO_CHANGE } from "./forecast-candidates.ts";
import { type ForecastHistory, historyUpTo } from "./forecast-history.ts";

/** Quarters that every forecast of the backtest has to learn from, at least. */
export const FIRST_TRAINING = 16;

/** A forecast made as if its origin were the present, and what came. */
export interface Trial {
  /** Number of the borough; -1 for London. */
  readonly borough: number;
  /** Number of the last quarter known. */
  readonly origin: number;
  /** Quarters ahead, from 1. */
  readonly horizon: number;
  /** In log odds. */
  readonly forecast: number;
  readonly actual: number;
}

export const LONDON = -1;

/**
 * All forecasts of one candidate from every origin with at least 16 quarters behind it; none when the history is too short.
 *
 * With `residents`, boroughs are brought into line with London as in a published forecast; "no change" stays as it is.
 */
export function rollingTrials(
  history: ForecastHistory,
  candidate: ForecastCandidate,
  horizons: number,
  residents: readonly number[] | null,
): Trial[] {
  const length = history.london.length;
  const trials: Trial[] = [];
  for (let known = FIRST_TRAINING; known < length; known++) {
    const { boroughs, london } = forecastFrom(
      historyUpTo(history, known),
      candidate,
      horizons,
      residents,
    );
    const add = (borough: number, ahead: readonly number[], series: readonly number[]) => {
      ahead.slice(0, length - known).forEach((forecast, h) => {
        const actual = series[known + h] ?? Number.NaN;
        trials.push({ borough, origin: known - 1, horizon: h + 1, forecast, actual });
      });
    };
    boroughs.forEach((ahead, i) => {
      add(i, ahead, history.boroughs[i] ?? []);
    });
    add(LONDON, london, history.london);
  }
  return trials;
}

/** A candidate's forecast as it would be published. */
export function forecastFrom(
  history: ForecastHistory,
  candidate: ForecastCandidate,
  horizons: number,
  residents: readonly number[] | null,
) {
  const plain = candidate.forecast(history, horizons);
  return residents === null || candidate.id === NO_CHANGE.id
    ? plain
    : coherentWithLondon(plain, residents);
}
