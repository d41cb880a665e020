import { CONFIDENCE, type Interval } from "./interval.ts";
import { normalQuantile } from "./normal-quantile.ts";

/**
 * Byar's limits of a Poisson count, nearly the exact ones: 0.2 % off at 10 events and 0.002 % at 100.
 *
 * 0 below for a count of 0. Breslow and Day (1987), "Statistical Methods in Cancer Research" volume 2, equation 2.10.
 */
export function byarInterval(count: number, confidence = CONFIDENCE): Interval {
  const z = normalQuantile((1 + confidence) / 2);
  const cube = (of: number, side: 1 | -1) =>
    of * (1 - 1 / (9 * of) + (side * z) / (3 * Math.sqrt(of))) ** 3;
  return { low: count === 0 ? 0 : cube(count, -1), high: cube(count + 1, 1) };
}
