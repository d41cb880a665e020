import type { Neighbours } from "../boundary/contiguity.ts";
import { randomStream } from "../measure/random-stream.ts";
import { orderedSamples } from "./ordered-samples.ts";
import { correctionsForOwn, type Samples, tallyOver } from "./shared-samples.ts";

/** Values are taken as whole multiples of this share of the largest: sums are then exact in any order, and ties are ties. */
const STEPS = 2 ** 40;

/**
 * The p of each area's Gi*, Gi and local Moran alike: how often its neighbours' sum is as far out when other areas' values are dealt to them.
 *
 * The area's own value stays; its k neighbours get k of the others' values without replacement, `permutations` times. One side:
 * (the lesser of #≥ and #≤, plus 1) / (permutations + 1); two-sided `p` is twice that, at most 1, and null without neighbours, or where
 * all others are equal. Equal input and seed give equal output on every machine.
 *
 * All areas share one run of draws: an ordered sample of all areas, read up to its k-th member, with the area itself passed over, is an
 * ordered sample of the others. So sums are sorted once for each k, and only the few samples that hold the area are looked at one by one.
 */
export function conditionalP(
  x: readonly number[],
  neighbours: Neighbours,
  { permutations, seed }: { readonly permutations: number; readonly seed: number },
): (number | null)[] {
  const values = wholeNumbers(x);
  const sizes = [...new Set(neighbours.map(({ length }) => length))]
    .filter((k) => k > 0)
    .sort((a, b) => a - b);
  const length = Math.min(x.length, (sizes.at(-1) ?? 0) + 1);
  const drawn = orderedSamples(randomStream(seed), x.length, length, permutations);
  const samples: Samples = { drawn, length, values };
  const observed = neighbours.map((own) => own.reduce((sum, j) => sum + (values[j] ?? 0), 0));
  const own = correctionsForOwn(samples, neighbours, observed);
  const othersDiffer = othersDiffering(values);
  const p: (number | null)[] = x.map(() => null);
  const sums = new Float64Array(permutations);
  let taken = 0;
  for (const k of sizes) {
    for (; taken < k; taken++) addMember(sums, samples, taken);
    const areas = neighbours.flatMap((around, i) => (around.length === k ? [i] : []));
    const tally = tallyOver(sums, areas.length);
    for (const i of areas) {
      if (!othersDiffer(i)) continue;
      const counted = tally(observed[i] ?? 0);
      const less = counted.less + (own.less[i] ?? 0);
      const more = counted.more + (own.more[i] ?? 0);
      const atLeastAsFar = Math.min(permutations - less, permutations - more);
      p[i] = Math.min(1, (2 * (atLeastAsFar + 1)) / (permutations + 1));
    }
  }
  return p;
}

function wholeNumbers(x: readonly number[]): Float64Array {
  const largest = x.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const whole = x.every((value) => Number.isInteger(value));
  if (largest === 0 || whole) return Float64Array.from(x);
  return Float64Array.from(x, (value) => Math.round((value / largest) * STEPS));
}

function addMember(sums: Float64Array, { drawn, length, values }: Samples, member: number): void {
  for (let r = 0; r < sums.length; r++) {
    sums[r] = (sums[r] ?? 0) + (values[drawn[r * length + member] ?? 0] ?? 0);
  }
}

/** Whether the others of an area differ among themselves: they do not where there is one value, or two and the area alone has its own. */
function othersDiffering(values: Float64Array): (i: number) => boolean {
  const holders = new Map<number, number>();
  for (const value of values) holders.set(value, (holders.get(value) ?? 0) + 1);
  return (i) => holders.size > 2 || (holders.size === 2 && holders.get(values[i] ?? 0) !== 1);
}
