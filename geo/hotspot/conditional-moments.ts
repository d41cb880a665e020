import type { Neighbours } from "../boundary/contiguity.ts";
import { spreadOf, spreadOfOthers } from "./getis-ord.ts";

/** Mean and variance that a statistic has over all ways to deal the other areas' values to its neighbours. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * The exact moments of the mean over each area and its neighbours when its own value stays and the others are dealt anew, each once.
 *
 * With k neighbours, others' mean o and variance s² (divisor their number): (k·o + x) / (k + 1), and k·s²·(n − 1 − k) / (n − 2) / (k + 1)²,
 * as for a sample without replacement. Null where there is no neighbour, or no more than one other area.
 */
export function giStarMoments(x: readonly number[], neighbours: Neighbours): (Moments | null)[] {
  return dealt(x, neighbours, (lag, own, k) => ({
    mean: (lag.mean + own) / (k + 1),
    variance: lag.variance / (k + 1) ** 2,
  }));
}

/** The same of local Moran's I with row-standardised weights; null besides where all values are equal. */
export function localMoranMoments(
  x: readonly number[],
  neighbours: Neighbours,
): (Moments | null)[] {
  const { mean, deviation } = spreadOf(x);
  if (deviation === 0) return x.map(() => null);
  const z = x.map((value) => value - mean);
  return dealt(z, neighbours, (lag, own, k) => {
    const factor = own / deviation ** 2 / k;
    return { mean: factor * lag.mean, variance: factor ** 2 * lag.variance };
  });
}

/** `then` is given the moments of the sum over the neighbours, the own value and the number of neighbours. */
function dealt(
  x: readonly number[],
  neighbours: Neighbours,
  then: (lag: Moments, own: number, k: number) => Moments,
): (Moments | null)[] {
  const others = spreadOfOthers(x);
  return x.map((own, i) => {
    const k = neighbours[i]?.length ?? 0;
    if (k === 0 || x.length < 3) return null;
    const { n, mean, deviation } = others(i);
    const variance = (k * deviation ** 2 * (n - k)) / (n - 1);
    return then({ mean: k * mean, variance }, own, k);
  });
}
