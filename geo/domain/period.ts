/** A calendar month as `YYYY-MM`, always in London local time. */
export type Month = string;

/** A closed range of months: both ends belong to it. */
export interface Period {
  readonly from: Month;
  readonly to: Month;
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Whether the text is a month `YYYY-MM`. */
export function isMonth(text: string): text is Month {
  return MONTH.test(text);
}

/** Months since year 0, so that months can be compared, added and stored as small integers. Throws on a non-month. */
export function monthIndex(month: Month): number {
  const match = MONTH.exec(month);
  if (!match) throw new RangeError(`expected a month YYYY-MM, got ${JSON.stringify(month)}`);
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

/** The inverse of `monthIndex`. */
export function monthFromIndex(index: number): Month {
  const year = String(Math.floor(index / 12)).padStart(4, "0");
  return `${year}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** The month `count` months later (earlier when negative). */
export function addMonths(month: Month, count: number): Month {
  return monthFromIndex(monthIndex(month) + count);
}

/** Every month of the period, in order. */
export function monthsOf(period: Period): Month[] {
  const first = monthIndex(period.from);
  return Array.from({ length: monthCount(period) }, (_, i) => monthFromIndex(first + i));
}

/** How many months the period has, both ends included. */
function monthCount(period: Period): number {
  return monthIndex(period.to) - monthIndex(period.from) + 1;
}

/** `2023-03` or `2023-01..2023-12`; null when the text is neither, or ends before it starts. */
export function parsePeriod(text: string): Period | null {
  const [from = "", to = from, ...rest] = text.split("..");
  if (rest.length > 0 || !isMonth(from) || !isMonth(to) || from > to) return null;
  return { from, to };
}

/** The text form of a period: one month alone, or `from..to`. */
export function formatPeriod(period: Period): string {
  return period.from === period.to ? period.from : `${period.from}..${period.to}`;
}

/** The last day of a month as `YYYY-MM-DD`. */
export function lastDayOf(month: Month): string {
  const index = monthIndex(month);
  const year = Math.floor(index / 12);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return `${month}-${days[index % 12]}`;
}
