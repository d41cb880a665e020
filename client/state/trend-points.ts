import { wordMonth } from "../../geo/domain/period-wording.ts";
import { type Quarter, quartersBetween } from "../../geo/trust/survey-quarter.ts";
import { formatShare } from "../../geo/view/number-format.ts";
import type { Series } from "../../geo/wire/series.ts";

/** A share in one quarter with its 95 % limits; null where there is none. */
export interface TrendPoint {
  readonly quarter: Quarter;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The quarters of the first area of a series, without empty ones at either end. */
export function trendPoints({ months, value, low, high }: Series): TrendPoint[] {
  const points = months.map((quarter, i) => ({
    quarter,
    value: value[0]?.[i] ?? null,
    low: low[0]?.[i] ?? null,
    high: high[0]?.[i] ?? null,
  }));
  const held = points.filter(isHeld);
  const [first, last] = [held[0]?.quarter, held.at(-1)?.quarter];
  if (!first || !last) return [];
  return points.filter(({ quarter }) => first <= quarter && quarter <= last);
}

/** The last point that has a value, or undefined. */
export function lastHeld(points: readonly TrendPoint[]): TrendPoint | undefined {
  return points.filter(isHeld).at(-1);
}

/** A trend as a sentence, e.g. `London: 86 % in the year to March 2016, 69 % in the year to December 2023.` */
export function wordTrend(name: string, points: readonly TrendPoint[]): string {
  const held = points.filter(isHeld);
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last) return `${name}: no quarter has a value.`;
  if (first === last) return `${name}: ${wordPoint(first)}.`;
  return `${name}: ${wordPoint(first)}, ${wordPoint(last)}.`;
}

/** Where a quarter stands on an axis of quarters, from 0 at the first. */
export function placeOf(quarter: Quarter, first: Quarter): number {
  return quartersBetween(first, quarter);
}

function isHeld({ value }: TrendPoint): boolean {
  return value !== null;
}

function wordPoint({ value, quarter }: TrendPoint): string {
  return `${formatShare(value ?? 0)} in the year to ${wordMonth(quarter)}`;
}
