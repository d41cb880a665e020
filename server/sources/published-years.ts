import { areaColumns } from "./area-columns.ts";
import { countOfDecimal } from "./count-text.ts";
import { columnKey } from "./csv-columns.ts";
import { tryCsvHead } from "./csv-head.ts";
import { readCsvTable } from "./csv-table.ts";
import { isCalledDerived } from "./derived-name.ts";
import type { Input } from "./input.ts";
import { OPEN_GOVERNMENT_LICENCE, PUBLISHED_ATTRIBUTION } from "./licence.ts";
import { rowsOfOneLevel } from "./one-level.ts";
import { allCounts } from "./published-counts.ts";
import type { PublishedSeries } from "./reference-kinds.ts";
import { vintageOfTable } from "./set-vintage.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import { closeTally, openTally, setRowAside } from "./tally.ts";

/**
 * The Metropolitan Police's offences by year and LSOA, one major category in a file, a column for each year.
 *
 * Which category stands in the file's name only (`…major-burglary…`).
 */
export const publishedYears: ReferenceSource = {
  id: "published-years",
  label: "MPS crime by LSOA and year",
  publisher: "Metropolitan Police Service",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: PUBLISHED_ATTRIBUTION,
  async recognise(_input, head) {
    return columnsOf(tryCsvHead(head)?.columns ?? []) !== null;
  },
  read,
};

async function read(input: Input): Promise<ReferenceRead> {
  const { path } = input;
  const tally = openTally();
  const table = await readCsvTable(input, tally);
  const columns = columnsOf(table.columns);
  if (!columns) throw new TypeError(`${path} was not recognised before it was read`);
  const { area, years } = columns;
  const [, major = null] = /major-([a-z-]*[a-z])/i.exec(path.split(/[/\\]/).at(-1) ?? "") ?? [];
  const { level, rows } = rowsOfOneLevel(table, area, tally, path);
  const series: PublishedSeries[] = [];
  for (const { code, line, fields } of rows) {
    const texts = years.map(({ position }) => fields[position] ?? "");
    const counts = allCounts(texts, countOfDecimal);
    const borough = fields[area.borough ?? -1] ?? null;
    const label = fields[area.name ?? area.code] ?? code;
    if (counts) series.push({ area: code, borough, label, major, minor: null, counts });
    else setRowAside(tally, "count-unreadable", line);
  }
  const codes = rows.map(({ code }) => code);
  return {
    kind: "published",
    level,
    vintage: vintageOfTable(level, codes, table.columns[area.code] ?? ""),
    periods: years.map(({ year }) => year),
    rows: series,
    derived: isCalledDerived(path),
    tally: closeTally(tally, path),
    notes: major === null ? ["neither its columns nor its name say which offences it counts"] : [],
  };
}

function columnsOf(columns: readonly string[]) {
  const area = areaColumns(columns);
  const years = columns.flatMap((column, position) =>
    /^(19|20)\d\d$/.test(columnKey(column)) ? [{ year: columnKey(column), position }] : [],
  );
  if (!area || area.borough === null || years.length < 2) return null;
  return { area, years: years.sort((a, b) => Number(a.year) - Number(b.year)) };
}
