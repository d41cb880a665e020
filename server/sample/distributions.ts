import type { Random } from "./random.ts";

/** Draws an index in proportion to its weight. */
export type Chooser = (random: Random) => number;

/** A chooser over weights of any scale. Throws when none of them is positive, since nothing could then be chosen. */
export function createChooser(weights: readonly number[]): Chooser {
  const cumulative = new Float64Array(weights.length);
  let total = 0;
  weights.forEach((weight, i) => {
    total += Math.max(weight, 0);
    cumulative[i] = total;
  });
  if (!(total > 0)) throw new RangeError("expected at least one positive weight to choose from");
  return (random) => firstAbove(cumulative, random() * total);
}

/** A standard normal number, by the method of Box and Muller (1958). */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** A factor around 1 whose logarithm is normal with the given standard deviation. */
export function logNormal(random: Random, deviation: number): number {
  return Math.exp(deviation * normal(random));
}

/** A Poisson count: by products of uniform numbers (Knuth) for small means, by the normal approximation above 50. */
export function poisson(random: Random, mean: number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

/** The first index whose cumulative weight exceeds `target`, by bisection. */
function firstAbove(cumulative: Float64Array, target: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}
