import type { Month } from "../../geo/domain/period.ts";
import type { CoverageTable, SeriesBreak } from "../../geo/wire/coverage.ts";

/** A series break as one table shows it: by the number that stands at its tick and before its words. */
export interface NumberedBreak extends SeriesBreak {
  readonly number: number;
  /** Id of its words on the page. */
  readonly id: string;
  /** Whether its month is one of the table's; it has a tick only then. */
  readonly ticked: boolean;
}

/** The breaks of a table's kind, oldest first, numbered from 1. */
export function numberBreaks(
  { kind, months }: Pick<CoverageTable, "kind" | "months">,
  breaks: readonly SeriesBreak[],
): NumberedBreak[] {
  return breaks
    .filter(({ kinds }) => kinds.includes(kind))
    .sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
    .map((own, i) => ({
      ...own,
      number: i + 1,
      id: breakId(kind, own),
      ticked: months.includes(own.from),
    }));
}

/** The table's months by year, in order. */
export function yearsOf(months: readonly Month[]): { year: string; months: Month[] }[] {
  const years: { year: string; months: Month[] }[] = [];
  for (const month of months) {
    const year = month.slice(0, 4);
    const open = years.at(-1);
    if (open?.year === year) open.months.push(month);
    else years.push({ year, months: [month] });
  }
  return years;
}

function breakId(kind: CoverageTable["kind"], { code, from }: SeriesBreak): string {
  return `break-${kind}-${code}-${from}`;
}
