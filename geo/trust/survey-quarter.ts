import { addMonths, isMonth, type Month, monthIndex, type Period } from "../domain/period.ts";

/** A quarter of the calendar year, named by its last month: `2023-12`. */
export type Quarter = Month;

/** A survey value covers this many months, the quarter's own three included. */
export const ROLLING_MONTHS = 12;

/** Quarters that lie apart by this many share no interview. */
export const QUARTERS_APART = 4;

/** The quarter that ends on this day (`2023-12-31`), as the publisher writes it; null where no quarter ends in that month. */
export function quarterEnding(day: string): Quarter | null {
  const month = day.slice(0, 7);
  return isMonth(month) && endsQuarter(month) ? month : null;
}

/** The quarter `count` quarters later (earlier when negative). */
export function addQuarters(quarter: Quarter, count: number): Quarter {
  return addMonths(quarter, 3 * count);
}

/** How many quarters `later` comes after `earlier`; negative when it comes before. */
export function quartersBetween(earlier: Quarter, later: Quarter): number {
  return (monthIndex(later) - monthIndex(earlier)) / 3;
}

/** The months that a survey value of this quarter rests on. */
export function rollingPeriod(quarter: Quarter): Period {
  return { from: addMonths(quarter, 1 - ROLLING_MONTHS), to: quarter };
}

/** Every quarter whose last month lies in the period, in order; none for a period that completes none. */
export function quartersCompleted(period: Period): Quarter[] {
  const found: Quarter[] = [];
  const toQuarterEnd = (12 - ((monthIndex(period.from) % 12) + 1)) % 3;
  for (let q = addMonths(period.from, toQuarterEnd); q <= period.to; q = addMonths(q, 3)) {
    found.push(q);
  }
  return found;
}

/** The quarter whose value stands for a period: the last that it completes, or null. */
export function quarterFor(period: Period): Quarter | null {
  return quartersCompleted(period).at(-1) ?? null;
}

/** Whether a month is the last of a quarter. */
export function endsQuarter(month: Month): boolean {
  return (monthIndex(month) + 1) % 3 === 0;
}
