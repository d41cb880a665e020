import type { EventsPerBase } from "./interval.ts";
import { asUnlikely, binomial } from "./one-peak.ts";

/**
 * The exact two-sided p-value of two Poisson counts having one rate: how unlikely their split is, given their sum.
 *
 * 1 where neither has an event. Przyborowski and Wilenski (1940), "Homogeneity of results in testing samples from Poisson series",
 * Biometrika 31, 313-323; two-sided by summing all splits that are no likelier.
 */
export function exactRatioP(group: EventsPerBase, reference: EventsPerBase): number {
  const split = binomial(group.count + reference.count, group.base / reference.base);
  return asUnlikely(split, group.count);
}
