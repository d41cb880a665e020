import { rowSums, type Weights } from "./weights.ts";

/**
 * Gi* of each area: how far the values in and around it lie above or below all areas' mean, in standard deviations.
 *
 * Weights include the area itself. Null where the area has no weights, and everywhere when all values are equal or there is one.
 * Source: Ord and Getis (1995), "Local spatial autocorrelation statistics", Geographical Analysis 27, equation 14.
 */
export function giStar(x: readonly number[], weights: Weights): (number | null)[] {
  const all = spreadOf(x, -1);
  return x.map((_, i) => deviate(rowSums(weights, x, i), all, x.length));
}

/**
 * Gi of each area: the same of the values around it alone, against all areas but itself. Weights leave the area out.
 *
 * Source: as for Gi*, equation 9.
 */
export function gi(x: readonly number[], weights: Weights): (number | null)[] {
  return x.map((_, i) => deviate(rowSums(weights, x, i), spreadOf(x, i), x.length - 1));
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

/** Mean and standard deviation (divisor n) of all values but the one at `without`; deviation 0 where rounding alone keeps them apart. */
export function spreadOf(x: readonly number[], without: number) {
  let [n, sum] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    if (i === without) continue;
    n++;
    sum += x[i] ?? 0;
  }
  const mean = n === 0 ? 0 : sum / n;
  let squares = 0;
  for (let i = 0; i < x.length; i++) {
    if (i !== without) squares += ((x[i] ?? 0) - mean) ** 2;
  }
  const deviation = n === 0 ? 0 : Math.sqrt(squares / n);
  return { n, mean, deviation: deviation <= 1e-12 * Math.abs(mean) ? 0 : deviation };
}
