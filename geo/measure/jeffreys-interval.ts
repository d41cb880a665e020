import { betaQuantile } from "./beta-quantile.ts";
import { CONFIDENCE, type EventsPerBase, type Interval } from "./interval.ts";

/**
 * Jeffreys's limits of a share: quantiles of the beta distribution that half a hit and half a miss, added to those seen, make.
 *
 * Brown, Cai and DasGupta (2001), "Interval estimation for a binomial proportion", Statistical Science 16, 101-133.
 */
export function jeffreysInterval(
  { count, base }: EventsPerBase,
  confidence = CONFIDENCE,
): Interval {
  const tail = (1 - confidence) / 2;
  const [hits, misses] = [count + 0.5, base - count + 0.5];
  return { low: betaQuantile(tail, hits, misses), high: betaQuantile(1 - tail, hits, misses) };
}
