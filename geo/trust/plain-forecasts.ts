/** The last value again. */
export function naiveForecast(series: readonly number[], horizon: number): number[] {
  const last = series.at(-1) ?? Number.NaN;
  return new Array<number>(horizon).fill(last);
}

/** The line through the first and the last value, drawn on; `share` of its slope, all of it by default. */
export function driftForecast(series: readonly number[], horizon: number, share = 1): number[] {
  const last = series.at(-1) ?? Number.NaN;
  const slope = (last - (series[0] ?? Number.NaN)) / Math.max(1, series.length - 1);
  return Array.from({ length: horizon }, (_, h) => last + share * slope * (h + 1));
}

/** The mean of all values. */
export function meanForecast(series: readonly number[], horizon: number): number[] {
  const mean = series.reduce((sum, x) => sum + x, 0) / series.length;
  return new Array<number>(horizon).fill(mean);
}
