import { type Month, monthIndex, type Period } from "./period.ts";

const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2023-03` as `March 2023`. */
export function wordMonth(month: Month): string {
  return `${monthName(month)} ${yearOf(month)}`;
}

/** A period as people say it: `March 2023`, `2023` for a whole year, `January to June 2017`, `March 2023 to February 2024`. */
export function wordPeriod({ from, to }: Period): string {
  if (from === to) return wordMonth(from);
  if (from.endsWith("-01") && to.endsWith("-12")) {
    return yearOf(from) === yearOf(to) ? yearOf(from) : `${yearOf(from)} to ${yearOf(to)}`;
  }
  return yearOf(from) === yearOf(to)
    ? `${monthName(from)} to ${wordMonth(to)}`
    : `${wordMonth(from)} to ${wordMonth(to)}`;
}

/** Several months in as few words as they allow: runs are joined, e.g. `May 2016 and July to September 2016`. */
export function wordMonths(months: readonly Month[]): string {
  const parts = runsOf(months).map(wordPeriod);
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

function runsOf(months: readonly Month[]): Period[] {
  const runs: Period[] = [];
  for (const month of [...months].sort()) {
    const open = runs.at(-1);
    if (open && monthIndex(month) === monthIndex(open.to) + 1) {
      runs[runs.length - 1] = { from: open.from, to: month };
    } else {
      runs.push({ from: month, to: month });
    }
  }
  return runs;
}

function monthName(month: Month): string {
  return MONTH_NAMES[monthIndex(month) % 12] ?? "";
}

function yearOf(month: Month): string {
  return month.slice(0, 4);
}
