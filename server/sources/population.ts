import { areaColumns, nomisColumns } from "./area-columns.ts";
import { columnKey, missingColumns } from "./csv-columns.ts";
import { tryCsvHead } from "./csv-head.ts";
import { readCsvTable } from "./csv-table.ts";
import type { Input } from "./input.ts";
import { ONS_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { readOneYear } from "./population-year.ts";
import { RefusedInput } from "./refused-input.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import { openTally } from "./tally.ts";

/** Mid-year population estimates by borough, ward or LSOA, with codes as ONS or as Nomis calls them; the year stands in the name of the one column `population_midYYYY`. */
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
  const { columns } = table;
  const area = areaColumns(columns) ?? nomisColumns(columns);
  if (!area) throw missingColumns(columns, input.path, ["ward_code or borough_code"]);
  const years = columns.flatMap((column, position) => {
    const year = yearOf(column);
    return year === null ? [] : [{ year, position }];
  });
  const [column, ...more] = years;
  if (!column) throw missingColumns(columns, input.path, ["population_midYYYY"]);
  if (more.length > 0)
    throw severalYears(
      input.path,
      years.map(({ year }) => year),
    );
  return readOneYear(table, area, column.position, column.year, tally, input.path);
}

function yearOf(column: string): number | null {
  const [, year] = /^population[ _-]?mid[ _-]?(\d{4})$/.exec(columnKey(column)) ?? [];
  return year === undefined ? null : Number(year);
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
