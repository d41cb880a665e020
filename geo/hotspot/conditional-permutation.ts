import type { Neighbours } from "../boundary/contiguity.ts";
import { orderedSamples } from "./ordered-samples.ts";
import { randomStream } from "./random-stream.ts";

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
  const most = Math.min(x.length, (sizes.at(-1) ?? 0) + 1);
  const draws = orderedSamples(randomStream(seed), x.length, most, permutations);
  const p: (number | null)[] = x.map(() => null);
  const sums = new Float64Array(permutations);
  let taken = 0;
  for (const k of sizes) {
    for (; taken < k; taken++) addColumn(sums, draws, values, taken, most);
    const below = countBelow(sums, draws, values, neighbours, k, most);
    neighbours.forEach((own, i) => {
      if (own.length !== k || !othersDiffer(values, i)) return;
      const { less, more } = below(i);
      const oneSided =
        (Math.min(permutations - less, permutations - more) + 1) / (permutations + 1);
      p[i] = Math.min(1, 2 * oneSided);
    });
  }
  return p;
}

function wholeNumbers(x: readonly number[]): Float64Array {
  const largest = x.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const whole = x.every((value) => Number.isInteger(value));
  if (largest === 0 || whole) return Float64Array.from(x);
  return Float64Array.from(x, (value) => Math.round((value / largest) * STEPS));
}

function addColumn(
  sums: Float64Array,
  draws: Int32Array,
  values: Float64Array,
  column: number,
  size: number,
): void {
  for (let r = 0; r < sums.length; r++) {
    sums[r] = (sums[r] ?? 0) + (values[draws[r * size + column] ?? 0] ?? 0);
  }
}

/** For areas with k neighbours: how many samples of others sum to less, and to more, than its neighbours do. */
function countBelow(
  sums: Float64Array,
  draws: Int32Array,
  values: Float64Array,
  neighbours: Neighbours,
  k: number,
  size: number,
): (i: number) => { readonly less: number; readonly more: number } {
  const observed = neighbours.map((own) =>
    own.length === k ? own.reduce((sum, j) => sum + (values[j] ?? 0), 0) : Number.NaN,
  );
  // What the samples that hold the area itself add to the counts taken from all samples.
  const less = new Int32Array(neighbours.length);
  const more = new Int32Array(neighbours.length);
  for (let r = 0; r < sums.length; r++) {
    const sum = sums[r] ?? 0;
    const next = values[draws[r * size + k] ?? 0] ?? 0;
    for (let j = 0; j < k; j++) {
      const i = draws[r * size + j] ?? 0;
      const target = observed[i] ?? Number.NaN;
      if (Number.isNaN(target)) continue;
      const without = sum - (values[i] ?? 0) + next;
      less[i] = (less[i] ?? 0) + Number(without < target) - Number(sum < target);
      more[i] = (more[i] ?? 0) + Number(without > target) - Number(sum > target);
    }
  }
  const sorted = sums.toSorted();
  return (i) => {
    const target = observed[i] ?? 0;
    return {
      less: countUpTo(sorted, target, false) + (less[i] ?? 0),
      more: sorted.length - countUpTo(sorted, target, true) + (more[i] ?? 0),
    };
  };
}

/** How many of the rising numbers are below `target`, or not above it. */
function countUpTo(rising: Float64Array, target: number, including: boolean): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const number = rising[middle] ?? 0;
    if (number < target || (including && number === target)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Cheap: stops at the first two of the others that differ. */
function othersDiffer(values: Float64Array, own: number): boolean {
  const first = values[own === 0 ? 1 : 0];
  return values.some((value, i) => i !== own && value !== first);
}
