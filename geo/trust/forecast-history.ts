/** Series of one measure up to an origin, in log odds, one value per quarter and none missing. */
export interface ForecastHistory {
  /** One series per borough, all as long. */
  readonly boroughs: readonly (readonly number[])[];
  /** London's own series, as long. */
  readonly london: readonly number[];
  /** Sampling variance of a borough's value in log odds, about the same for all. */
  readonly samplingVariance: number;
}

/** What is expected 1 to `horizon` quarters on. */
export interface PointForecast {
  /** Per borough, in the order of the history. */
  readonly boroughs: readonly (readonly number[])[];
  readonly london: readonly number[];
}

/** A history cut off after `length` quarters. */
export function historyUpTo(history: ForecastHistory, length: number): ForecastHistory {
  return {
    ...history,
    boroughs: history.boroughs.map((series) => series.slice(0, length)),
    london: history.london.slice(0, length),
  };
}
