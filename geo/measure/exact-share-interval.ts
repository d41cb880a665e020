import { betaQuantile } from "./beta-quantile.ts";
import { CONFIDENCE, type EventsPerBase, type Interval } from "./interval.ts";

/**
 * Exact limits of a share: 0 below without a hit, 1 above without a miss.
 *
 * Near 1 the distance from 1 loses digits: ask for the share of misses instead. Clopper and Pearson (1934), "The use of confidence or
 * fiducial limits illustrated in the case of the binomial", Biometrika 26, 404-413.
 */
export function exactShareInterval(
  { count, base }: EventsPerBase,
  confidence = CONFIDENCE,
): Interval {
  const tail = (1 - confidence) / 2;
  const misses = base - count;
  return {
    low: count === 0 ? 0 : betaQuantile(tail, count, misses + 1),
    high: misses === 0 ? 1 : betaQuantile(1 - tail, count + 1, misses),
  };
}
