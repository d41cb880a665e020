import { mannKendall, type Trend } from "./mann-kendall.ts";

/** Above this a value follows the one before it closely enough for Mann-Kendall to see trends where there are none. */
const FOLLOWS = 0.2;

/**
 * Mann-Kendall's test, of the series freed from what each value owes to the one before it where that is much; null as for `mannKendall`.
 *
 * Trend-free pre-whitening: the Sen slope is taken out, then the first autocorrelation r of what is left, whose scale is restored by
 * 1 / (1 − r), and the slope is put back. The line returned is the series' own. Sources: Yue, Pilon, Phinney and Cavadias (2002),
 * Hydrological Processes 16, 1807-1829; the scale from Wang and Swail (2001), Journal of Climate 14, 2204-2221, without which
 * trends are called too often.
 */
export function trendOf(x: readonly number[]): Trend | null {
  const plain = mannKendall(x);
  if (!plain) return null;
  const level = x.map((value, t) => value - plain.senSlope * t);
  const r = lagOneAutocorrelation(level);
  if (r <= FOLLOWS) return plain;
  const freed = level
    .slice(1)
    .map((value, t) => (value - r * (level[t] ?? 0)) / (1 - r) + plain.senSlope * (t + 1));
  const trend = mannKendall(freed);
  const { senSlope, senIntercept } = plain;
  return trend && { ...trend, senSlope, senIntercept };
}

/** Correlation of each value with the one before it; 0 for a flat series. */
export function lagOneAutocorrelation(x: readonly number[]): number {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const squares = x.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (squares === 0) return 0;
  const products = x
    .slice(1)
    .reduce((sum, value, t) => sum + (value - mean) * ((x[t] ?? 0) - mean), 0);
  return products / squares;
}
