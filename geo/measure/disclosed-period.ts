import { type Month, monthsOf, type Period } from "../domain/period.ts";

/** What a period may be under the `rounded` policy, for messages. */
export const NESTED_PERIODS = ["a month", "a calendar quarter", "a calendar year"] as const;

const LENGTHS = [1, 3, 12];

/**
 * Whether a period is a month, a calendar quarter or a calendar year.
 *
 * Such periods lie within each other or apart. Windows that overlap would let a reader take one rounded figure from another, month
 * by month, until the counts withheld are known.
 */
export function isNested(period: Period): boolean {
  const length = monthsOf(period).length;
  const first = Number(period.from.slice(5, 7)) - 1;
  return LENGTHS.includes(length) && first % length === 0;
}

/** The calendar year of these months that has most of them, the newest of those; null without a month. */
export function fullestYear(months: readonly Month[]): Period | null {
  const counts = new Map<string, number>();
  for (const month of months) {
    const year = month.slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1));
  return best ? { from: `${best[0]}-01`, to: `${best[0]}-12` } : null;
}
