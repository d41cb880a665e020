import { likeMonths, previousPeriod } from "../domain/like-months.ts";
import { formatPeriod, type Period, parsePeriod } from "../domain/period.ts";
import type { MeasureDescription } from "../measure/measure.ts";

/** What an answer is set beside: nothing in particular, London alone, the previous period, or a period by its months. */
export type Compare = "none" | "london" | "previous" | Period;

/** What `compare` may look like, for messages. */
export const COMPARE_ALLOWED: readonly string[] = [
  "none",
  "london",
  "previous",
  "YYYY-MM",
  "YYYY-MM..YYYY-MM",
];

const ALLOWED_PERIODS = COMPARE_ALLOWED.slice(2);

const WORDS = ["none", "london", "previous"] as const;

/** Reads the text of the parameter; null when it is none of its forms. */
export function parseCompare(text: string): Compare | null {
  return WORDS.find((word) => word === text) ?? parsePeriod(text);
}

/** The inverse of `parseCompare`. */
export function formatCompare(compare: Compare): string {
  return typeof compare === "string" ? compare : formatPeriod(compare);
}

/** What a measure is set beside when the View does not say. */
export function defaultCompare(measure: MeasureDescription): "none" | "previous" {
  return measure.comparesPeriods ? "previous" : "none";
}

/** The period that is compared with; null where none is. */
export function comparedPeriod(compare: Compare, period: Period): Period | null {
  if (typeof compare === "object") return compare;
  return compare === "previous" ? previousPeriod(period) : null;
}

/** Why a measure cannot be set beside this, with what can be; null when it can. Whatever depends on a period is left to `periodRefused`. */
export function compareRefused(
  compare: Compare,
  measure: MeasureDescription,
): { readonly detail: string; readonly allowed: readonly string[] } | null {
  if (measure.comparesPeriods && (compare === "none" || compare === "london")) {
    const detail = `${measure.id} is a comparison with another period. Name one, or previous.`;
    return { detail, allowed: ALLOWED_PERIODS };
  }
  if (measure.scale === "count" && compare === "london") {
    const detail = `${measure.id} counts events, of which London always has more. Ask for the rate.`;
    return { detail, allowed: COMPARE_ALLOWED.filter((form) => form !== "london") };
  }
  return null;
}

/** Why a period cannot be compared with another, and what to do; null when it can. */
export function periodRefused(period: Period, compared: Period): string | null {
  if (likeMonths(period, compared)) return null;
  return period.from <= compared.to && compared.from <= period.to
    ? `${formatPeriod(compared)} overlaps the period ${formatPeriod(period)}, and no event can be on both sides. Use a period that ends before the other begins.`
    : `${formatPeriod(compared)} has no calendar month in common with ${formatPeriod(period)} and another length. Use the same months of another year.`;
}
