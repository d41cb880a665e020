import type { Month, Period } from "../domain/period.ts";

/** What a period may be under the `rounded` policy, for messages. */
export const WHOLE_YEARS = ["a calendar year", "several calendar years"] as const;

/** Whether a period is one calendar year or several: events are then counted by nothing shorter. */
export function isWholeYears({ from, to }: Period): boolean {
  return from.endsWith("-01") && to.endsWith("-12");
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
