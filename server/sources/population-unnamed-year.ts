import { areaColumns } from "./area-columns.ts";
import { columnKey } from "./csv-columns.ts";
import { type CsvForm, tryCsvHead } from "./csv-head.ts";
import { readCsvTable } from "./csv-table.ts";
import type { Input } from "./input.ts";
import { ONS_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { notUsed } from "./not-used.ts";
import { readOneYear } from "./population-year.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import { openTally } from "./tally.ts";

/**
 * ONS's mid-year population estimates whose tables do not say their year: wards of England and Wales (in Windows-1252, with
 * commas between thousands), and LSOAs by age band and sex. The year is taken from the file's name (`mid2021`).
 */
export const populationUnnamedYear: ReferenceSource = {
  id: "population-unnamed-year",
  label: "mid-year population estimates of wards or LSOAs, named by year",
  publisher: "Office for National Statistics",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: ONS_ATTRIBUTION,
  async recognise(_input, head) {
    return totalColumn(tryCsvHead(head, FORM)?.columns ?? []) !== null;
  },
  read,
};

const FORM: CsvForm = { encoding: "windows-1252" };

async function read(input: Input): Promise<ReferenceRead> {
  const { path } = input;
  const [, year] = /mid[-_ ]?((?:19|20)\d\d)/i.exec(path.split(/[/\\]/).at(-1) ?? "") ?? [];
  if (year === undefined) {
    return notUsed(
      path,
      "population estimates of one year",
      "neither its columns nor its name say which year; call it …mid2021… for that of 2021",
    );
  }
  const tally = openTally();
  const table = await readCsvTable(input, tally, FORM);
  const area = areaColumns(table.columns);
  const total = totalColumn(table.columns);
  if (!area || total === null) throw new TypeError(`${path} was not recognised before it was read`);
  const read = readOneYear(table, area, total, Number(year), tally, path);
  return { ...read, notes: [...read.notes, `the year ${year} was taken from the file's name`] };
}

/** `Total` beside a ward's code, or `Persons_All-Ages` beside an LSOA's; null in any other table. */
function totalColumn(columns: readonly string[]): number | null {
  const keys = columns.map(columnKey);
  const isWards = keys.some((key) => /^ward \d{4} code$/.test(key));
  const isLsoas = keys.some((key) => /^lsoa\d\dcd$/.test(key));
  const position = keys.indexOf(isWards ? "total" : isLsoas ? "persons_all-ages" : "");
  return position < 0 || (!isWards && !isLsoas) ? null : position;
}
