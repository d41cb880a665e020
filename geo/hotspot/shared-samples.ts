import type { Neighbours } from "../boundary/contiguity.ts";

/** Ordered samples of all areas, without replacement, that every area's permutations are read from. */
export interface Samples {
  /** `length` indexes for each sample, one sample after the other. */
  readonly drawn: Int32Array;
  readonly length: number;
  /** By area; whole numbers, so that sums are exact. */
  readonly values: Float64Array;
}

/**
 * By area, what counting over samples of all areas must be corrected by to be a count over samples of the others.
 *
 * A sample that holds the area among its first k (its number of neighbours) is read with the area passed over and the next member
 * taken instead. `less` and `more` are how many such samples change from not below (not above) `observed` to it, less those that
 * change back.
 */
export function correctionsForOwn(
  { drawn, length, values }: Samples,
  neighbours: Neighbours,
  observed: readonly number[],
): { readonly less: Int32Array; readonly more: Int32Array } {
  const sizes = Int32Array.from(neighbours, (own) => own.length);
  const targets = Float64Array.from(observed);
  const less = new Int32Array(neighbours.length);
  const more = new Int32Array(neighbours.length);
  // Of the current sample: the sum of its first members, for each number of them.
  const sums = new Float64Array(length + 1);
  for (let start = 0; start < drawn.length; start += length) {
    addUp(sums, drawn, start, values);
    for (let j = 0; j < length; j++) {
      const i = drawn[start + j] ?? 0;
      const k = sizes[i] ?? 0;
      if (j >= k) continue;
      const target = targets[i] ?? 0;
      const sum = sums[k] ?? 0;
      const without = (sums[k + 1] ?? 0) - (values[i] ?? 0);
      change(less, i, without < target, sum < target);
      change(more, i, without > target, sum > target);
    }
  }
  return { less, more };
}

function addUp(sums: Float64Array, drawn: Int32Array, start: number, values: Float64Array): void {
  for (let j = 0; j < sums.length - 1; j++) {
    sums[j + 1] = (sums[j] ?? 0) + (values[drawn[start + j] ?? 0] ?? 0);
  }
}

function change(counts: Int32Array, i: number, now: boolean, before: boolean): void {
  counts[i] = (counts[i] ?? 0) + Number(now) - Number(before);
}

/** How many numbers lie below and above a target. */
type Tally = (target: number) => { readonly less: number; readonly more: number };

/** Sorting pays from about this many targets; for fewer, all numbers are looked at for each. */
const SORTED_FROM = 100;

/** Prepares numbers for as many questions of how many lie below and above. */
export function tallyOver(numbers: Float64Array, questions: number): Tally {
  if (questions < SORTED_FROM) return (target) => scan(numbers, target);
  const rising = numbers.toSorted();
  return (target) => ({
    less: countUpTo(rising, target, false),
    more: rising.length - countUpTo(rising, target, true),
  });
}

function scan(numbers: Float64Array, target: number): ReturnType<Tally> {
  let [less, more] = [0, 0];
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    if (number < target) less++;
    else if (number > target) more++;
  }
  return { less, more };
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
