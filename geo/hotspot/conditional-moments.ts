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

/**
 * The moments of local Moran's I, with row-standardised weights, over all ways to deal every value, the area's own too.
 *
 * With n values and b the mean of their fourth powers over the square of that of their squares: −1 / (n − 1), and
 * (n − b) / (n − 1) / k + (2b − n) / ((n − 1)(n − 2)) · (1 − 1/k) − 1 / (n − 1)². Null without neighbours, with fewer than three values and
 * where all are equal. Source: Anselin (1995), "Local indicators of spatial association - LISA", Geographical Analysis 27, 93-115.
 */
export function localMoranMomentsAllDealt(
  x: readonly number[],
  neighbours: Neighbours,
): (Moments | null)[] {
  const { n, mean, deviation } = spreadOf(x);
  if (n < 3 || deviation === 0) return x.map(() => null);
  const fourths = x.reduce((sum, value) => sum + ((value - mean) / deviation) ** 4, 0) / n;
  const expected = -1 / (n - 1);
  return neighbours.map(({ length: k }) => {
    if (k === 0) return null;
    const own = (n - fourths) / (n - 1) / k;
    const across = ((2 * fourths - n) / ((n - 1) * (n - 2))) * (1 - 1 / k);
    return { mean: expected, variance: own + across - expected ** 2 };
  });
}

/** How many standard deviations a value lies from the mean; null where there is no spread. */
export function standardScore(value: number, moments: Moments | null): number | null {
  if (!moments || !(moments.variance > 0)) return null;
  return (value - moments.mean) / Math.sqrt(moments.variance);
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
