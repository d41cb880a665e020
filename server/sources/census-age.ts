import { type AgeColumns, ageColumns, gapInBands } from "./age-bands.ts";
import { findCensusTable, yearOfRow } from "./census-table.ts";
import { countOf } from "./count-text.ts";
import { missingColumns } from "./csv-columns.ts";
import { readCsvTable } from "./csv-table.ts";
import { isCalledDerived } from "./derived-name.ts";
import type { Input } from "./input.ts";
import { ONS_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { placeName } from "./nomis-export.ts";
import { rowsOfOneLevel } from "./one-level.ts";
import { RefusedInput } from "./refused-input.ts";
import { vintageOfTable } from "./set-vintage.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import { closeTally, openTally, setRowAside } from "./tally.ts";

/** Census 2021 tables of people by age (TS007A in five years, TS007B in broad bands), by borough, ward or LSOA. */
export const censusAge: ReferenceSource = {
  id: "census-age",
  label: "Census 2021 age (TS007)",
  publisher: "Office for National Statistics",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: ONS_ATTRIBUTION,
  async recognise(_input, head) {
    return ageColumns(findCensusTable(head, "Age")?.columns ?? []) !== null;
  },
  read,
};

async function read(input: Input): Promise<ReferenceRead> {
  const { path } = input;
  const { table, area, age } = checkedTable(await input.head(), path);
  const tally = openTally();
  const held = await readCsvTable(input, tally, table.form);
  const { level, rows } = rowsOfOneLevel(held, area, tally, path);
  const counts = new Map<string, { name: string; counts: readonly number[] }>();
  for (const { code, line, fields } of rows) {
    const judged = yearOfRow(table, fields) === 2021 ? countsOf(fields, age) : "year-differs";
    const name = placeName(fields[area.name ?? area.code] ?? code);
    if (typeof judged === "string") setRowAside(tally, judged, line);
    else counts.set(code, { name, counts: judged });
  }
  return {
    kind: "census-age",
    level,
    vintage: vintageOfTable(level, [...counts.keys()], table.columns[area.code] ?? ""),
    year: 2021,
    bands: age.bands.map(({ label, from, to }) => ({ label, from, to })),
    counts,
    derived: isCalledDerived(path),
    tally: closeTally(tally, path),
    notes: [],
  };
}

function checkedTable(head: Uint8Array, path: string) {
  const table = findCensusTable(head, "Age");
  const age = ageColumns(table?.columns ?? []);
  if (!table || !age) throw new TypeError(`${path} was not recognised before it was read`);
  if (!table.area) throw missingColumns(table.columns, path, ["geography code"]);
  const gap = gapInBands(age.bands);
  if (gap) throw incomplete(path, gap);
  return { table, area: table.area, age };
}

/** The counts of a row, or why it is set aside: a total, where there is one, must be the sum of the bands. */
function countsOf(fields: readonly string[], { bands, total }: AgeColumns): number[] | string {
  const texts = bands.map(({ position }) => fields[position] ?? "");
  if (texts.every((text) => text === "")) return "count-blank";
  const counts: number[] = [];
  for (const text of texts) {
    const count = countOf(text);
    if (count === null) return "count-unreadable";
    counts.push(count);
  }
  const sum = counts.reduce((all, count) => all + count, 0);
  return total === null || countOf(fields[total] ?? "") === sum ? counts : "total-differs";
}

function incomplete(path: string, gap: string): RefusedInput {
  return new RefusedInput({
    code: "ages-incomplete",
    file: path,
    expected: "age bands that hold every age once",
    arrived: gap,
    remedy: "give the table as its publisher made it",
  });
}
