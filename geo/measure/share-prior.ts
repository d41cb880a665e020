import { betaQuantile } from "./beta-quantile.ts";
import { pooled } from "./gamma-poisson.ts";
import { type BoundedValue, CONFIDENCE, type EventsPerBase } from "./interval.ts";
import { sumOf } from "./marshall.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** How areas' true shares are spread: about their mean as if each had been seen in `size` cases before; infinite where chance explains all. */
export interface SharePrior {
  readonly mean: number;
  readonly size: number;
  /** All areas taken as one. */
  readonly together: EventsPerBase;
}

/**
 * The spread of the areas' true shares by moments, for hits among cases of which each is a hit or none; bases are whole and above 0.
 *
 * With mean share b, s² = Σ n (p − b)² / Σn and mean base n̄, the spread beyond chance is A = s² − b(1 − b)/n̄, and the size
 * (b(1 − b) − s²) / A. Null without areas. Martuzzi and Elliott (1996), "Empirical Bayes estimation of small area prevalence of non-rare
 * conditions", Statistics in Medicine 15, 1867-1873, as in the R package spdep.
 */
export function fitSharePrior(areas: readonly EventsPerBase[]): SharePrior | null {
  if (areas.length === 0) return null;
  const together = pooled(areas);
  const mean = together.count / together.base;
  const binomial = mean * (1 - mean);
  const seen = squaresAbout(mean, areas) / together.base;
  const spread = seen - binomial / (together.base / areas.length);
  const size = spread > 0 ? (binomial - seen) / spread : Number.POSITIVE_INFINITY;
  return { mean, size: Math.max(0, size), together };
}

function squaresAbout(mean: number, areas: readonly EventsPerBase[]): number {
  return sumOf(areas.map(({ count, base }) => base * (count / base - mean) ** 2));
}

/**
 * An area's share drawn towards the mean, as far as chance could explain its difference; it lies between the two.
 *
 * (count + size · mean) / (base + size), with quantiles of the beta distribution that follows if the true shares are beta distributed.
 * Where chance explains all, the mean with Wilson's limits of all cases together.
 */
export function drawnShare({ count, base }: EventsPerBase, prior: SharePrior): BoundedValue {
  const { mean, size, together } = prior;
  if (size === Number.POSITIVE_INFINITY) return { value: mean, ...wilsonInterval(together) };
  const hits = count + size * mean;
  const misses = base - count + size * (1 - mean);
  const value = hits / (hits + misses);
  // Areas that are all hits or none leave no room for chance: nothing is drawn anywhere, and the share keeps its own limits.
  if (hits <= 0 || misses <= 0) return { value, ...wilsonInterval({ count, base }) };
  if (hits < LEAST_SHAPE) return { value, low: 0, high: value };
  if (misses < LEAST_SHAPE) return { value, low: value, high: 1 };
  const tail = (1 - CONFIDENCE) / 2;
  return {
    value,
    low: Math.min(value, betaQuantile(tail, hits, misses)),
    high: Math.max(value, betaQuantile(1 - tail, hits, misses)),
  };
}

/** Below this shape both quantiles of a beta distribution are at its end to all digits, and its mean beyond them. */
const LEAST_SHAPE = 0.05;
