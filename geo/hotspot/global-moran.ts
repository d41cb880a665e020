import type { Neighbours } from "../boundary/contiguity.ts";
import type { EventsPerBase } from "../measure/interval.ts";
import { rateSpread } from "../measure/marshall.ts";
import { type DrawBelow, randomStream } from "../measure/random-stream.ts";
import { spreadOf } from "./getis-ord.ts";
import { type Weights, weightsOf } from "./weights.ts";

/** Whether like values lie near like ones over the whole map: above `expected` they do, below it they avoid each other. */
export interface GlobalMoran {
  readonly value: number;
  /** Of values dealt to the areas at random: -1 / (n - 1). */
  readonly expected: number;
}

/**
 * Moran's I with row-standardised weights; areas without neighbours are left out of the sums' number. Null where all values are equal.
 *
 * Source: Cliff and Ord (1981), "Spatial Processes: Models and Applications".
 */
export function globalMoran(x: readonly number[], neighbours: Neighbours): GlobalMoran | null {
  const { n, mean, deviation } = spreadOf(x);
  const weights = weightsOf(neighbours, "row");
  const total = weights.weight.reduce((sum, weight) => sum + weight, 0);
  if (deviation === 0 || total === 0) return null;
  const z = x.map((value) => value - mean);
  return {
    value: crossProduct(z, weights) / (total * deviation ** 2),
    expected: -1 / (n - 1),
  };
}

/**
 * Values whose Moran's I is that of rates allowing for their unequal bases: each rate less the mean, over the standard error due to it.
 *
 * Bases are above 0; all 0 where nothing happened. Source: Assunção and Reis (1999), "A new proposal to adjust Moran's I for
 * population density", Statistics in Medicine 18, 2147-2162.
 */
export function ratesAsDeviates(areas: readonly EventsPerBase[]): number[] {
  const spread = rateSpread(areas);
  return areas.map(({ count, base }) => {
    if (!spread || spread.mean === 0) return 0;
    return (count / base - spread.mean) / Math.sqrt(spread.variance + spread.mean / base);
  });
}

/**
 * How often values dealt to the areas at random have an I as high: (# + 1) / (permutations + 1), one-sided. Null as for `globalMoran`.
 *
 * The same input and seed give the same p on every machine whose arithmetic is IEEE 754's.
 */
export function globalMoranP(
  x: readonly number[],
  neighbours: Neighbours,
  { permutations, seed }: { readonly permutations: number; readonly seed: number },
): number | null {
  const { mean, deviation } = spreadOf(x);
  const weights = weightsOf(neighbours, "row");
  if (deviation === 0 || weights.weight.length === 0) return null;
  const z = Float64Array.from(x, (value) => value - mean);
  const observed = crossProduct(z, weights);
  // Sums in another order differ in their last digits, which must not decide what counts as equal.
  const least = observed - 1e-9 * Math.abs(observed);
  const draw = randomStream(seed);
  let reached = 0;
  for (let r = 0; r < permutations; r++) {
    shuffle(z, draw);
    if (crossProduct(z, weights) >= least) reached++;
  }
  return (reached + 1) / (permutations + 1);
}

function shuffle(values: Float64Array, draw: DrawBelow): void {
  for (let last = values.length - 1; last > 0; last--) {
    const from = draw(last + 1);
    const kept = values[from] ?? 0;
    values[from] = values[last] ?? 0;
    values[last] = kept;
  }
}

/** Every value times the weighted sum around it, summed; written out, as it is run for every permutation. */
function crossProduct(z: ArrayLike<number>, { start, of, weight }: Weights): number {
  let total = 0;
  for (let i = 0; i < z.length; i++) {
    const end = start[i + 1] ?? 0;
    let lag = 0;
    for (let p = start[i] ?? 0; p < end; p++) lag += (weight[p] ?? 0) * (z[of[p] ?? 0] ?? 0);
    total += (z[i] ?? 0) * lag;
  }
  return total;
}
