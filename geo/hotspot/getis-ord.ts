import { rowSums, type Weights } from "./weights.ts";

/**
 * Gi* of each area: how far the values in and around it lie above or below all areas' mean, in standard deviations.
 *
 * Weights include the area itself. Null where the area has no weights, and everywhere when all values are equal or there is one.
 * Source: Ord and Getis (1995), "Local spatial autocorrelation statistics", Geographical Analysis 27, equation 14.
 */
export function giStar(x: readonly number[], weights: Weights): (number | null)[] {
  const all = spreadOf(x);
  return x.map((_, i) => deviate(rowSums(weights, x, i), all, x.length));
}

/**
 * Gi of each area: the same of the values around it alone, against all areas but itself. Weights leave the area out.
 *
 * Source: as for Gi*, equation 9.
 */
export function gi(x: readonly number[], weights: Weights): (number | null)[] {
  const others = spreadOfOthers(x);
  return x.map((_, i) => deviate(rowSums(weights, x, i), others(i), x.length - 1));
}

function deviate(
  { lag, sum, squares }: ReturnType<typeof rowSums>,
  { mean, deviation }: ReturnType<typeof spreadOf>,
  n: number,
): number | null {
  const under = (n * squares - sum * sum) / (n - 1);
  if (sum === 0 || deviation === 0 || !(under > 1e-12)) return null;
  return (lag - sum * mean) / (deviation * Math.sqrt(under));
}

/** Mean and standard deviation (divisor n) of values; deviation 0 where rounding alone keeps them apart. */
export function spreadOf(x: readonly number[]) {
  const n = x.length;
  const mean = n === 0 ? 0 : x.reduce((sum, value) => sum + value, 0) / n;
  const squares = x.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = n === 0 ? 0 : Math.sqrt(squares / n);
  return { n, mean, deviation: deviation <= 1e-12 * Math.abs(mean) ? 0 : deviation };
}

/** The same of all values but one, for each of them in one step. */
export function spreadOfOthers(x: readonly number[]): (without: number) => {
  readonly n: number;
  readonly mean: number;
  readonly deviation: number;
} {
  const all = spreadOf(x);
  const [n, squares] = [all.n - 1, all.n * all.deviation ** 2];
  return (without) => {
    if (n < 1) return { n: 0, mean: 0, deviation: 0 };
    const away = (x[without] ?? 0) - all.mean;
    const rest = squares - (away * away * all.n) / n;
    return {
      n,
      mean: all.mean - away / n,
      deviation: rest > 1e-12 * squares ? Math.sqrt(rest / n) : 0,
    };
  };
}
