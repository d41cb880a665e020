import type { Interval } from "../measure/interval.ts";

/**
 * The interval score of limits meant to hold with probability 1 - `alpha`: their width, and a fine for what lies outside; less is better.
 *
 * Gneiting and Raftery (2007), equation 43; Winkler's score.
 */
export function intervalScore({ low, high }: Interval, actual: number, alpha: number): number {
  const missed = Math.max(0, low - actual) + Math.max(0, actual - high);
  return high - low + (2 / alpha) * missed;
}
