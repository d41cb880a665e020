import { type GammaPrior, pooled, posteriorRate } from "./gamma-poisson.ts";
import type { BoundedValue, EventsPerBase } from "./interval.ts";
import { poissonInterval } from "./poisson-interval.ts";

/** How areas' true rates are spread: their mean (events per unit of base) and their variance, 0 where chance explains it all. */
export interface RateSpread {
  readonly mean: number;
  readonly variance: number;
  /** All areas taken as one. */
  readonly together: EventsPerBase;
}

/**
 * The mean and variance of the areas' true rates by moments: what the rates vary beyond what chance makes of their counts.
 *
 * Rates vary about the mean of all, or each about one of its own in `means`. Null without areas. A variance of 0 means that every area is given the mean. Marshall (1991), "Mapping disease and mortality
 * rates using empirical Bayes estimators", Applied Statistics 40, 283-294, with the mean base as in the R package spdep.
 */
export function rateSpread(
  areas: readonly EventsPerBase[],
  means?: readonly number[],
): RateSpread | null {
  if (areas.length === 0) return null;
  const together = pooled(areas);
  const mean = together.count / together.base;
  const squares = areas.map(
    ({ count, base }, i) => base * (count / base - (means?.[i] ?? mean)) ** 2,
  );
  const seen = sumOf(squares) / together.base;
  const byChance = mean / (together.base / areas.length);
  return { mean, variance: Math.max(0, seen - byChance), together };
}

/**
 * An area's rate drawn towards the mean, the more so the more of its own difference chance could explain; it lies between the two.
 *
 * Marshall gives no limits. These are quantiles of the gamma distribution that follows if the true rates are gamma distributed
 * with this mean and variance, of which Marshall's estimate is the mean; without any variance they are those of all events together.
 */
export function marshallRate(area: EventsPerBase, spread: RateSpread): BoundedValue {
  const { mean, variance, together } = spread;
  if (variance === 0) {
    const { low, high } = poissonInterval(together.count);
    return { value: mean, low: low / together.base, high: high / together.base };
  }
  const prior: GammaPrior = { shape: mean ** 2 / variance, mean };
  if (prior.shape + area.count < LEAST_SHAPE) {
    const value = prior.shape / (prior.shape / mean + area.base);
    return { value, low: 0, high: value };
  }
  const { value, low, high } = posteriorRate(area, prior);
  return { value, low, high: Math.max(value, high) };
}

/** Below this shape a gamma distribution's lower quantile is 0 to all digits, and its mean beyond its upper one. */
const LEAST_SHAPE = 0.05;

/** Sums from small to large are the same to the last digit, whichever way the areas are listed. */
export function sumOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0);
}
