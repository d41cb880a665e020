import { columnKey, findColumn, missingColumns } from "./csv-columns.ts";
import { tryCsvHead } from "./csv-head.ts";
import { readCsvTable } from "./csv-table.ts";
import type { Input } from "./input.ts";
import { ONS_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { rowsOfOneLevel } from "./one-level.ts";
import { RefusedInput } from "./refused-input.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import { closeTally, openTally, setRowAside } from "./tally.ts";

/** Mid-year population estimates by borough or ward; the year stands in the name of the one column `population_midYYYY`. */
export const populationEstimates: ReferenceSource = {
  id: "population",
  label: "mid-year population estimates",
  publisher: "Office for National Statistics",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: ONS_ATTRIBUTION,
  async recognise(_input, head) {
    return (tryCsvHead(head)?.columns ?? []).some((column) => yearOf(column) !== null);
  },
  read,
};

async function read(input: Input): Promise<ReferenceRead> {
  const tally = openTally();
  const table = await readCsvTable(input, tally);
  const { columns } = table.head;
  const codeColumn = findColumn(columns, "ward_code", "lsoa21_code", "borough_code", "code");
  if (codeColumn === null) {
    throw missingColumns(table.head, input.path, ["ward_code or borough_code"]);
  }
  const years = columns.flatMap((column, position) => {
    const year = yearOf(column);
    return year === null ? [] : [{ year, position }];
  });
  const [column, ...more] = years;
  if (!column) throw missingColumns(table.head, input.path, ["population_midYYYY"]);
  if (more.length > 0)
    throw severalYears(
      input.path,
      years.map(({ year }) => year),
    );
  const { level, rows } = rowsOfOneLevel(table, codeColumn, tally, input.path);
  const residents = new Map<string, number>();
  for (const { code, line, fields } of rows) {
    const text = fields[column.position] ?? "";
    const count = countOf(text);
    if (count === null) setRowAside(tally, text ? "count-unreadable" : "count-blank", line);
    else residents.set(code, count);
  }
  const base = { tally: closeTally(tally, input.path), notes: [] };
  return { ...base, kind: "population", level, year: column.year, residents };
}

function yearOf(column: string): number | null {
  const [, year] = /^population[ _-]?mid[ _-]?(\d{4})$/.exec(columnKey(column)) ?? [];
  return year === undefined ? null : Number(year);
}

/** A whole number, with or without commas between thousands. */
function countOf(text: string): number | null {
  return /^(\d{1,9}|\d{1,3}(,\d{3})+)$/.test(text) ? Number(text.replaceAll(",", "")) : null;
}

function severalYears(path: string, years: readonly number[]): RefusedInput {
  return new RefusedInput({
    code: "several-years",
    file: path,
    line: 1,
    expected: "the population of one year",
    arrived: `columns for ${years.join(", ")}`,
    remedy: "keep the column of the year that is meant",
  });
}
