import { type BoundedValue, CONFIDENCE, type EventsPerBase } from "./interval.ts";
import { normalQuantile } from "./normal-quantile.ts";

/** The natural logarithm of a rate ratio, and the variance that chance alone gives it, above 0. */
export interface LogRatio {
  readonly value: number;
  readonly variance: number;
}

/** How areas' true log ratios are spread: their mean, its own standard error, and their variance, 0 where chance explains it all. */
export interface RatioPool {
  readonly mean: number;
  readonly error: number;
  readonly variance: number;
}

/** The log of the ratio of two Poisson rates, its variance 1/a + 1/b; half an event stands in for none. */
export function logRatioOf(group: EventsPerBase, reference: EventsPerBase): LogRatio {
  const [a, b] = [group.count || 0.5, reference.count || 0.5];
  const rates = [a / group.base, b / reference.base] as const;
  return { value: Math.log(rates[0]) - Math.log(rates[1]), variance: 1 / a + 1 / b };
}

/**
 * The mean and spread of the areas' true log ratios, as a random-effects model has them; null with fewer than two.
 *
 * DerSimonian and Laird (1986), "Meta-analysis in clinical trials", Controlled Clinical Trials 7, 177-188.
 */
export function poolRatios(ratios: readonly LogRatio[]): RatioPool | null {
  if (ratios.length < 2) return null;
  const sorted = ratios.toSorted((a, b) => a.variance - b.variance || a.value - b.value);
  const fixed = weighted(sorted, 0);
  const squares = sorted.map((it) => (it.value - fixed.mean) ** 2 / it.variance);
  const beyondChance = sumOf(squares) - (sorted.length - 1);
  const ofWeights = sumOf(sorted.map((it) => it.variance ** -2));
  const variance = Math.max(0, beyondChance / (fixed.weight - ofWeights / fixed.weight));
  const { mean, weight } = weighted(sorted, variance);
  return { mean, error: Math.sqrt(1 / weight), variance };
}

/**
 * An area's ratio drawn on the log scale towards the mean of all, the more so the less its own counts say.
 *
 * It lies between the two. Limits are those of the normal distribution that follows for the area, the mean and the spread taken
 * as known; where there is no spread, they are the limits of the mean.
 */
export function shrunkRatio(
  ratio: LogRatio,
  { mean, error, variance }: RatioPool,
  confidence = CONFIDENCE,
): BoundedValue {
  const kept = variance / (variance + ratio.variance);
  const value = mean + kept * (ratio.value - mean);
  const spread = variance === 0 ? error : Math.sqrt(kept * ratio.variance);
  const reach = normalQuantile((1 + confidence) / 2) * spread;
  return { value: Math.exp(value), low: Math.exp(value - reach), high: Math.exp(value + reach) };
}

/** The mean of ratios weighted by what is certain of each, where their true values have this variance. */
function weighted(ratios: readonly LogRatio[], variance: number) {
  const weights = ratios.map((it) => 1 / (it.variance + variance));
  const weight = sumOf(weights);
  return { mean: sumOf(ratios.map((it, i) => it.value * (weights[i] ?? 0))) / weight, weight };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
