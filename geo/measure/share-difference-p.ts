import { fisherP } from "./fisher-exact.ts";
import type { EventsPerBase } from "./interval.ts";
import { normalTail } from "./normal-tail.ts";
import { EXACT_BELOW } from "./rate-ratio.ts";

/**
 * The two-sided p-value of two shares being one: Pearson's chi-square, or Fisher's exact one where any of the four numbers is below 20.
 *
 * 1 where there are no hits or no misses at all. Both bases must be above 0.
 */
export function shareDifferenceP(own: EventsPerBase, other: EventsPerBase): number {
  const four = [own, other].flatMap(({ count, base }) => [count, base - count]);
  if (Math.min(...four) < EXACT_BELOW) return fisherP(own, other);
  return Math.min(1, 2 * normalTail(Math.sqrt(shareChiSquare(own, other))));
}

/**
 * Pearson's chi-square of two shares with one degree of freedom, without a correction for continuity.
 *
 * Pearson (1900), Philosophical Magazine 50, 157-175. It is the square of the difference over its standard error if the shares were one.
 */
export function shareChiSquare(own: EventsPerBase, other: EventsPerBase): number {
  const share = (own.count + other.count) / (own.base + other.base);
  const difference = own.count / own.base - other.count / other.base;
  return difference ** 2 / (share * (1 - share) * (1 / own.base + 1 / other.base));
}
