import { studentTail } from "../measure/student-t.ts";

/** Whether one forecast's losses differ from another's. */
export interface LossComparison {
  /** Positive when the first loses more. */
  readonly statistic: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Diebold and Mariano's test on two forecasts' losses at the same times, `horizon` steps ahead; null where the losses' variance is not above 0.
 *
 * With the small-sample correction of Harvey, Leybourne and Newbold (1997), "Testing the equality of prediction mean squared
 * errors", International Journal of Forecasting 13, 281-291.
 */
export function dieboldMariano(
  first: readonly number[],
  second: readonly number[],
  horizon: number,
): LossComparison | null {
  const n = first.length;
  const gaps = first.map((loss, t) => loss - (second[t] ?? 0));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / n;
  const covariance = (lag: number) =>
    gaps.slice(lag).reduce((sum, gap, t) => sum + (gap - mean) * ((gaps[t] ?? 0) - mean), 0) / n;
  let variance = covariance(0);
  for (let lag = 1; lag < horizon; lag++) variance += 2 * covariance(lag);
  if (!(variance > 0) || n <= horizon) return null;
  const correction = (n + 1 - 2 * horizon + (horizon * (horizon - 1)) / n) / n;
  const statistic = (mean / Math.sqrt(variance / n)) * Math.sqrt(correction);
  return { statistic, p: 2 * studentTail(Math.abs(statistic), n - 1) };
}
