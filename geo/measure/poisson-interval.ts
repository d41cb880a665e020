import { gammaQuantile } from "./gamma-quantile.ts";
import { CONFIDENCE, type Interval } from "./interval.ts";

/**
 * Exact limits for the mean of a Poisson count, in events; the lower one is 0 for a count of 0.
 *
 * `count` is a whole number, 0 or more. Garwood (1936), "Fiducial limits for the Poisson distribution",
 * Biometrika 28, 437-442, written with gamma quantiles: shape `count` below, `count + 1` above.
 */
export function poissonInterval(count: number, confidence = CONFIDENCE): Interval {
  const tail = (1 - confidence) / 2;
  return {
    low: count === 0 ? 0 : gammaQuantile(tail, count),
    high: gammaQuantile(1 - tail, count + 1),
  };
}
