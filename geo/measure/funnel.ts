import type { EventsPerBase, Interval } from "./interval.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { normalTail } from "./normal-tail.ts";
import {
  poissonDensity,
  poissonFrom,
  poissonQuantile,
  poissonUpTo,
} from "./poisson-distribution.ts";

/** What areas' rates are held against, and by how much they differ beyond chance. */
export interface FunnelSpread {
  /** The rate of all areas together, in events per unit of base. */
  readonly target: number;
  /** Mean squared standardised distance, extremes drawn in: about 1 where chance alone is at work. */
  readonly dispersion: number;
  /** Variance between areas of the square root of their rates; 0 where chance alone explains the differences. */
  readonly between: number;
}

/** The two pairs of limits of a funnel plot. */
export const FUNNEL_LEVELS = [0.95, 0.998] as const;

/** Where an area stands in its funnel: within the inner limits, beyond them, or beyond the outer ones. */
export type FunnelPosition = "inside" | "above-95" | "below-95" | "above-998" | "below-998";

/**
 * The target and the over-dispersion of areas' rates, from two areas with a base up; null where there are fewer or nothing happened.
 *
 * z = 2(√y − √E), drawn in to its 10 % and 90 % quantiles; their mean square φ gives τ² = (Iφ − (I − 1)) / (Σw − Σw²/Σw) with w = 4n, no
 * less than 0. Spiegelhalter (2005), "Handling over-dispersion of performance indicators", Quality and Safety in Health Care 14, 347-351.
 */
export function funnelSpread(areas: readonly EventsPerBase[]): FunnelSpread | null {
  const held = areas.filter(({ base }) => base > 0);
  const base = sum(held.map((area) => area.base));
  const target = sum(held.map(({ count }) => count)) / base;
  if (held.length < 2 || !(target > 0)) return null;
  const distances = held.map((area) => funnelDistance(area, target));
  const dispersion = sum(drawnIn(distances).map((z) => z * z)) / held.length;
  const weights = held.map((area) => 4 * area.base);
  const weight = sum(weights);
  const effective = weight - sum(weights.map((own) => own * own)) / weight;
  const excess = held.length * dispersion - (held.length - 1);
  return { target, dispersion, between: excess > 0 ? excess / effective : 0 };
}

/** How far a count lies from the target's, in standard deviations of chance: 2(√y − √E). */
export function funnelDistance({ count, base }: EventsPerBase, target: number): number {
  return 2 * (Math.sqrt(count) - Math.sqrt(base * target));
}

/** The same as Pearson has it, (y − E) / √E, which the square root evens out where few are expected: for whoever knows that scale. */
export function pearsonDistance({ count, base }: EventsPerBase, target: number): number {
  const expected = base * target;
  return (count - expected) / Math.sqrt(expected);
}

/**
 * Limits within which chance alone holds the rate of an area of this base, on average over the limits' own level; may be below 0.
 *
 * With k the Poisson quantile at p of the expected count E, F its distribution function and f its density: (k − (F(k) − p) / f(k)) ÷ base.
 * Spiegelhalter (2005), "Funnel plots for comparing institutional performance", Statistics in Medicine 24, 1185-1202.
 */
export function chanceLimits(base: number, target: number, confidence: number): Interval {
  const expected = base * target;
  const limitAt = (p: number) => {
    const k = poissonQuantile(p, expected);
    return (k - (poissonUpTo(k, expected) - p) / poissonDensity(k, expected)) / base;
  };
  return { low: limitAt((1 - confidence) / 2), high: limitAt((1 + confidence) / 2) };
}

/**
 * The limits of an area's rate in the funnel, for display: never below 0, and wider than those of chance by the over-dispersion.
 *
 * With τ² above 0 they are (√target ± z √(1/(4n) + τ²))², but nowhere within the limits of chance, which small bases need.
 */
export function funnelLimits(base: number, spread: FunnelSpread, confidence: number): Interval {
  const chance = chanceLimits(base, spread.target, confidence);
  const reach = normalQuantile((1 + confidence) / 2) * standardError(base, spread);
  const root = Math.sqrt(spread.target);
  const wide = { low: Math.max(0, root - reach) ** 2, high: (root + reach) ** 2 };
  const limits = spread.between > 0 ? wide : chance;
  return {
    low: Math.max(0, Math.min(limits.low, chance.low)),
    high: Math.max(limits.high, chance.high, spread.target),
  };
}

/** Where the area's own rate lies between the limits of both levels. */
export function funnelPosition(
  { count, base }: EventsPerBase,
  spread: FunnelSpread,
): FunnelPosition {
  const rate = count / base;
  const [inner, outer] = FUNNEL_LEVELS.map((level) => funnelLimits(base, spread, level));
  if (outer && rate > outer.high) return "above-998";
  if (outer && rate < outer.low) return "below-998";
  if (inner && rate > inner.high) return "above-95";
  return inner && rate < inner.low ? "below-95" : "inside";
}

/**
 * The two-sided p-value of an area's rate being the target's, given the over-dispersion.
 *
 * The larger of twice the smaller exact Poisson tail and, with τ² above 0, the normal one of the square root: over-dispersion can only
 * take away from the evidence.
 */
export function funnelPValue({ count, base }: EventsPerBase, spread: FunnelSpread): number {
  const expected = base * spread.target;
  const exact = 2 * Math.min(poissonUpTo(count, expected), poissonFrom(count, expected));
  if (spread.between === 0) return Math.min(1, exact);
  const away = Math.abs(Math.sqrt(count / base) - Math.sqrt(spread.target));
  return Math.min(1, Math.max(exact, 2 * normalTail(away / standardError(base, spread))));
}

function standardError(base: number, { between }: FunnelSpread): number {
  return Math.sqrt(1 / (4 * base) + between);
}

function drawnIn(values: readonly number[]): number[] {
  const rising = [...values].sort((a, b) => a - b);
  const low = quantileOf(rising, 0.1);
  const high = quantileOf(rising, 0.9);
  return values.map((value) => Math.min(high, Math.max(low, value)));
}

/** Between the two nearest values in proportion (R's type 7). */
function quantileOf(rising: readonly number[], share: number): number {
  const at = share * (rising.length - 1);
  const below = rising[Math.floor(at)] ?? 0;
  const above = rising[Math.ceil(at)] ?? below;
  return below + (at - Math.floor(at)) * (above - below);
}

/** In a fixed order, so that areas may be listed in any. */
function sum(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}
