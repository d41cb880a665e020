import { addMonths, formatPeriod, type Month, type Period } from "../../geo/domain/period.ts";

/** Months as text, those that follow each other as a range: `2023-01..2023-03, 2023-05`. */
export function monthRanges(months: Iterable<Month>): string {
  const ranges: Period[] = [];
  for (const month of [...months].sort()) {
    const last = ranges.at(-1);
    if (last && addMonths(last.to, 1) === month) ranges[ranges.length - 1] = { ...last, to: month };
    else ranges.push({ from: month, to: month });
  }
  return ranges.map(formatPeriod).join(", ");
}
