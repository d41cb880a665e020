import type { Trend } from "./mann-kendall.ts";
import { trendOf } from "./pre-whitening.ts";

/** How a place has been a hotspot, or a coldspot, over a row of periods. */
const EMERGING_CLASSES = [
  "new",
  "consecutive",
  "intensifying",
  "persistent",
  "diminishing",
  "sporadic",
  "oscillating",
  "historical",
] as const;

export type EmergingClass = (typeof EMERGING_CLASSES)[number];

/** One place over the periods, oldest first. */
export interface History {
  readonly z: readonly number[];
  /** Corrected p of each z, two-sided; 1 where it does not speak for the z. */
  readonly q: readonly number[];
}

export interface Emerging {
  readonly kind: "hot" | "cold";
  readonly class: EmergingClass;
}

/** Fewer periods than this tell a pattern from chance too seldom. */
export const LEAST_PERIODS = 10;

/** A period counts as hot or cold at this corrected p. */
const HOT_AT = 0.1;

/** "Nearly always" in the classes. */
const MOST = 0.9;

/** A z series rises or falls at this p of Mann-Kendall's test. */
const TREND_AT = 0.05;

/**
 * The class of a place's history; null where it has none of them, or fewer than `LEAST_PERIODS` periods.
 *
 * The classes are those that Esri's Emerging Hot Spot Analysis made known, with one corrected level for hot and cold.
 */
export function emergingClass({ z, q }: History): Emerging | null {
  if (z.length < LEAST_PERIODS) return null;
  const hot = z.map((own, t) => own > 0 && (q[t] ?? 1) < HOT_AT);
  const cold = z.map((own, t) => own < 0 && (q[t] ?? 1) < HOT_AT);
  const slope = directionOf(trendOf(z));
  const asHot = classOf(hot, cold, slope);
  if (asHot) return { kind: "hot", class: asHot };
  const asCold = classOf(cold, hot, -slope);
  return asCold && { kind: "cold", class: asCold };
}

/** 1 or -1 where a series rises or falls by its test and by its Sen slope alike; what the slope does not bear out is no trend. */
function directionOf(trend: Trend | null): number {
  if (!trend || trend.p >= TREND_AT) return 0;
  return Math.sign(trend.tau) === Math.sign(trend.senSlope) ? Math.sign(trend.senSlope) : 0;
}

/** `slope` is 1 where the series gets more of what `on` marks, -1 where less. */
function classOf(
  on: readonly boolean[],
  opposite: readonly boolean[],
  slope: number,
): EmergingClass | null {
  const periods = on.length;
  const times = on.filter(Boolean).length;
  const last = on.at(-1) ?? false;
  if (!last) {
    return times >= MOST * (periods - 1) ? "historical" : null;
  }
  if (times === 1) return opposite.includes(true) ? "oscillating" : "new";
  if (opposite.includes(true)) return "oscillating";
  if (times >= MOST * periods) {
    return slope > 0 ? "intensifying" : slope < 0 ? "diminishing" : "persistent";
  }
  const run = periods - 1 - on.lastIndexOf(false);
  return run === times ? "consecutive" : "sporadic";
}
