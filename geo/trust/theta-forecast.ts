import type { Smoothing, SmoothingState } from "./exponential-smoothing.ts";

/**
 * The Theta method: level smoothing with half the slope of the straight line through the series added on.
 *
 * `level` is where smoothing with that alpha ends. Hyndman and Billah (2003), "Unmasking the Theta method", International Journal of
 * Forecasting 19, 287-290.
 */
export function thetaForecast(
  series: readonly number[],
  { alpha }: Pick<Smoothing, "alpha">,
  { level }: Pick<SmoothingState, "level">,
  horizon: number,
): number[] {
  const half = slopeOf(series) / 2;
  const first = (1 - (1 - alpha) ** series.length) / alpha;
  return Array.from({ length: horizon }, (_, h) => level + half * (h + first));
}

/** The slope of the least-squares line, per step. */
function slopeOf(series: readonly number[]): number {
  const middle = (series.length - 1) / 2;
  const mean = series.reduce((sum, x) => sum + x, 0) / series.length;
  let [product, square] = [0, 0];
  series.forEach((value, t) => {
    product += (t - middle) * (value - mean);
    square += (t - middle) ** 2;
  });
  return square === 0 ? 0 : product / square;
}
