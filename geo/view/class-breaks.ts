import { scaleQuantile, scaleThreshold } from "d3-scale";
import { ckmeans } from "simple-statistics";
import type { Classes } from "./classes.ts";

/** Where a ratio's colours change when nobody says otherwise: symmetric about 1 in the logarithm. */
const RATIO_BREAKS: Readonly<Record<number, readonly number[]>> = {
  3: [1 / 1.25, 1.25],
  5: [1 / 2, 1 / 1.25, 1.25, 2],
  7: [1 / 4, 1 / 2, 1 / 1.25, 1.25, 2, 4],
};

/**
 * The inner limits between classes, rising: one fewer than there are classes, fewer still where values repeat.
 *
 * `values` are the areas' values that take part (neither missing nor unstable, without the City). `midpoint` is what a
 * diverging scale turns on: 1 for a ratio (steps then multiply), 0 for a difference (steps then add). No values give no limits.
 */
export function classBreaks(
  values: readonly number[],
  classes: Classes,
  midpoint: 0 | 1,
): readonly number[] {
  if (classes.method === "sure") return [];
  if (classes.method === "custom") return classes.breaks;
  if (classes.method === "diverging") return divergingBreaks(values, classes.count, midpoint);
  if (values.length === 0) return [];
  return distinct(INNER_LIMITS[classes.method](values, classes.count));
}

/** Gives values their class, from 0: how many limits a value reaches or passes. */
export function classifier(breaks: readonly number[]): (value: number) => number {
  return scaleThreshold<number, number>()
    .domain([...breaks])
    .range(Array.from({ length: breaks.length + 1 }, (_, i) => i));
}

const INNER_LIMITS = {
  quantile: (values: readonly number[], count: number) =>
    scaleQuantile<number>()
      .domain([...values])
      .range(Array.from({ length: count }, (_, i) => i))
      .quantiles(),
  equal: (values: readonly number[], count: number) => {
    const low = Math.min(...values);
    const step = (Math.max(...values) - low) / count;
    return step === 0 ? [] : Array.from({ length: count - 1 }, (_, i) => low + step * (i + 1));
  },
  // A limit lies at the first value of the upper group, so that "reaches the limit" puts that value there.
  natural: (values: readonly number[], count: number) =>
    ckmeans([...values], Math.min(count, new Set(values).size))
      .slice(1)
      .map((group) => group[0] ?? Number.NaN),
};

function divergingBreaks(
  values: readonly number[],
  count: number,
  midpoint: 0 | 1,
): readonly number[] {
  if (midpoint === 1) return RATIO_BREAKS[count] ?? [];
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  if (sizes.length === 0) return [];
  const upper = distinct(INNER_LIMITS.quantile(sizes, (count + 1) / 2));
  return [...upper.map((limit) => -limit).reverse(), ...upper];
}

function distinct(limits: readonly number[]): readonly number[] {
  return limits.filter((limit, i) => i === 0 || limit > (limits[i - 1] ?? limit));
}
