import type { BoundedValue } from "./interval.ts";

/**
 * The difference of two independent rates, first less second, with limits recovered from the limits of each.
 *
 * Both rates, and the answer, are in one unit. The method takes any two intervals and keeps their lack of symmetry, so a
 * zero count needs no correction; the difference always lies within its limits. Zou and Donner (2008), "Construction of
 * confidence limits about effect measures: a general approach", Statistics in Medicine 27, 1693-1702 (known as MOVER).
 */
export function rateDifference(first: BoundedValue, second: BoundedValue): BoundedValue {
  const value = first.value - second.value;
  return {
    value,
    low: value - Math.hypot(first.value - first.low, second.high - second.value),
    high: value + Math.hypot(first.high - first.value, second.value - second.low),
  };
}
