import { gammaQuantile } from "./gamma-quantile.ts";
import { CONFIDENCE, type Interval } from "./interval.ts";

/**
 * Exact limits for the mean of a Poisson count, in events; the lower one is 0 for a count of 0.
 *
 * `count` is a whole number, 0 or more. Garwood (1936), "Fiducial limits for the Poisson distribution",
 * Biometrika 28, 437-442, written with gamma quantiles: shape `count` below, `count + 1` above.
 */
export function poissonInterval(count: number, confidence = CONFIDENCE): Interval {
  if (confidence !== CONFIDENCE || count >= REMEMBERED) return limitsOf(count, confidence);
  const known = remembered[count];
  if (known) return known;
  const limits = limitsOf(count, confidence);
  remembered[count] = limits;
  return limits;
}

/** Thousands of small areas share a few hundred counts, and a quantile takes microseconds: limits of small counts are worked out once. */
const REMEMBERED = 2000;

const remembered: Interval[] = [];

function limitsOf(count: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  return {
    low: count === 0 ? 0 : gammaQuantile(tail, count),
    high: gammaQuantile(1 - tail, count + 1),
  };
}
