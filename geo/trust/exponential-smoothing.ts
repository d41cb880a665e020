/** How quickly a level and a trend follow the series, and how quickly the trend fades. */
export interface Smoothing {
  /** Above 0, below 1. */
  readonly alpha: number;
  /** From 0 to alpha; 0 with no trend. */
  readonly beta: number;
  /** From 0 to 1; 0 with no trend. */
  readonly phi: number;
}

/** Where a series stands: its level, and how much it moves next unless that fades. */
export interface SmoothingState {
  readonly level: number;
  readonly trend: number;
}

/** A series run through: what was expected of each value one step before, and where it ends. */
export interface Smoothed {
  readonly fitted: readonly number[];
  readonly last: SmoothingState;
}

/**
 * Exponential smoothing with a damped additive trend and additive errors, ETS(A,Ad,N); ETS(A,N,N) when beta and phi are 0.
 *
 * Hyndman, Koehler, Ord and Snyder (2008), "Forecasting with Exponential Smoothing", table 2.1, error correction form.
 */
export function smooth(
  series: readonly number[],
  { alpha, beta, phi }: Smoothing,
  start: SmoothingState,
): Smoothed {
  let { level, trend } = start;
  const fitted: number[] = [];
  for (const value of series) {
    const expected = level + phi * trend;
    const error = value - expected;
    fitted.push(expected);
    level = expected + alpha * error;
    trend = phi * trend + beta * error;
  }
  return { fitted, last: { level, trend } };
}

/** What is expected 1 to `horizon` steps after a state. */
export function extrapolate(
  { level, trend }: SmoothingState,
  { phi }: Smoothing,
  horizon: number,
): number[] {
  let reach = 0;
  return Array.from({ length: horizon }, (_, h) => {
    reach += phi ** (h + 1);
    return level + reach * trend;
  });
}
