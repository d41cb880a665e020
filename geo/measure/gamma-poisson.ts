import { gammaQuantile } from "./gamma-quantile.ts";
import { goldenMaximum } from "./golden-section.ts";
import { type BoundedValue, CONFIDENCE, type EventsPerBase } from "./interval.ts";
import { logGamma } from "./log-gamma.ts";

/** How areas' true rates are spread: a gamma distribution with this shape and this mean (events per unit of base). */
export interface GammaPrior {
  readonly shape: number;
  readonly mean: number;
}

/** Shapes looked at. Below the lowest a posterior's mean could pass its upper limit; above the highest all areas are alike. */
const SHAPES = { low: 0.05, high: 1e6 };

/**
 * The spread of true rates that makes the areas' counts likeliest; null where they vary no more than chance alone would have
 * them, where nothing happened, or with fewer than two areas.
 *
 * Counts are negative binomial with mean base × mean and this shape. The shape is sought in its logarithm by golden section on
 * the likelihood, with the mean that is best for it. Clayton and Kaldor (1987), "Empirical Bayes estimates of
 * age-standardized relative risks for use in disease mapping", Biometrics 43, 671-681.
 */
export function fitGammaPrior(areas: readonly EventsPerBase[]): GammaPrior | null {
  const sorted = inFixedOrder(areas);
  const all = pooled(areas);
  const start = all.count / all.base;
  if (sorted.length < 2 || all.count === 0 || !variesBeyondChance(sorted, start)) return null;
  const profile = (logShape: number) => {
    const shape = Math.exp(logShape);
    return logLikelihood(sorted, { shape, mean: likeliestMean(sorted, shape, start) });
  };
  const shape = Math.exp(goldenMaximum(profile, Math.log(SHAPES.low), Math.log(SHAPES.high)));
  return { shape, mean: likeliestMean(sorted, shape, start) };
}

/**
 * An area's rate given its own count and the prior: the mean of a gamma distribution of shape `prior.shape + count`, with its
 * quantiles as limits. It lies between the area's own rate and the prior's mean, and the prior is taken as known without error.
 */
export function posteriorRate(
  { count, base }: EventsPerBase,
  prior: GammaPrior,
  confidence = CONFIDENCE,
): BoundedValue {
  const shape = prior.shape + count;
  const rate = prior.shape / prior.mean + base;
  const tail = (1 - confidence) / 2;
  return {
    value: shape / rate,
    low: gammaQuantile(tail, shape) / rate,
    high: gammaQuantile(1 - tail, shape) / rate,
  };
}

/** All areas taken as one. */
export function pooled(areas: readonly EventsPerBase[]): EventsPerBase {
  return inFixedOrder(areas).reduce(
    (sum, { count, base }) => ({ count: sum.count + count, base: sum.base + base }),
    { count: 0, base: 0 },
  );
}

/** Sums in a fixed order are the same to the last digit, whichever way the areas are listed. */
function inFixedOrder(areas: readonly EventsPerBase[]): EventsPerBase[] {
  return areas.toSorted((a, b) => a.base - b.base || a.count - b.count);
}

/** The slope of the likelihood in 1 / shape where all areas have one rate: not above 0 means that one rate fits best. */
function variesBeyondChance(areas: readonly EventsPerBase[], rate: number): boolean {
  return areas.reduce((sum, { count, base }) => sum + (count - base * rate) ** 2 - count, 0) > 0;
}

/** Up to a constant that depends on neither shape nor mean. */
function logLikelihood(areas: readonly EventsPerBase[], { shape, mean }: GammaPrior): number {
  const ofNone = logGamma(shape);
  let sum = 0;
  for (const { count, base } of areas) {
    const expected = base * mean;
    const ofCount = count === 0 ? 0 : logGamma(count + shape) - ofNone;
    sum += ofCount - shape * Math.log1p(expected / shape);
    if (count > 0) sum += count * Math.log(expected / (expected + shape));
  }
  return sum;
}

/**
 * Newton's method on the likelihood's slope in the mean, which falls and is convex: from below it never oversteps, and a step
 * from above that leaves the positive numbers is halved instead.
 */
function likeliestMean(areas: readonly EventsPerBase[], shape: number, start: number): number {
  let mean = start;
  for (let step = 0; step < 100; step++) {
    let slope = 0;
    let bend = 0;
    for (const { count, base } of areas) {
      const weight = 1 / (base * mean + shape);
      slope += (count - base * mean) * weight;
      bend += base * (count + shape) * weight ** 2;
    }
    const next = mean + slope / bend;
    const moved = next > 0 ? next : mean / 2;
    if (Math.abs(moved - mean) <= 1e-13 * mean) return moved;
    mean = moved;
  }
  return mean;
}
