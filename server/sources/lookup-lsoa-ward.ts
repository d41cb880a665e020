import { judgeCode } from "./area-code.ts";
import { columnKey } from "./csv-columns.ts";
import { tryCsvHead } from "./csv-head.ts";
import { type CsvRow, readCsvTable } from "./csv-table.ts";
import type { Input } from "./input.ts";
import { ONS_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { RefusedInput } from "./refused-input.ts";
import type { LookupRow, ReferenceRead, ReferenceSource } from "./source.ts";
import { closeTally, openTally, setRowAside } from "./tally.ts";
import { fullYear, lsoaVintageOf, wardVintageOf } from "./vintage.ts";

/** Best-fit lookup from LSOA to ward to borough, as ONS publishes it for England and Wales or as a cut of it for London. */
export const lookupLsoaWard: ReferenceSource = {
  id: "lookup-lsoa-ward",
  label: "LSOA to ward to borough lookup",
  publisher: "Office for National Statistics",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: ONS_ATTRIBUTION,
  async recognise(_input, head) {
    return columnsOf(tryCsvHead(head)?.columns ?? []) !== null;
  },
  read,
};

interface LookupColumns {
  readonly lsoa: number;
  readonly ward: number;
  readonly borough: number;
  readonly vintages: { readonly lsoa: number; readonly ward: number };
}

async function read(input: Input): Promise<ReferenceRead> {
  const tally = openTally();
  const table = await readCsvTable(input, tally);
  const columns = columnsOf(table.head.columns);
  if (!columns) throw new TypeError(`${input.path} was not recognised before it was read`);
  const rows = new Map<string, LookupRow>();
  for (const row of table.rows) {
    const judged = rowOf(row, columns);
    if (typeof judged === "string") setRowAside(tally, judged, row.line);
    else if (rows.has(judged.lsoa)) throw twice(input.path, row.line, judged.lsoa);
    else rows.set(judged.lsoa, judged);
  }
  const base = { tally: closeTally(tally, input.path), notes: [] };
  return { ...base, kind: "lookup", vintages: columns.vintages, rows: [...rows.values()] };
}

function rowOf({ fields }: CsvRow, columns: LookupColumns): LookupRow | string {
  const lsoa = fields[columns.lsoa] ?? "";
  const ward = fields[columns.ward] ?? "";
  const borough = fields[columns.borough] ?? "";
  const expected = [
    [borough, "borough"],
    [ward, "ward"],
    [lsoa, "lsoa"],
  ] as const;
  for (const [code, level] of expected) {
    const judged = judgeCode(code);
    if ("setAside" in judged) return judged.setAside;
    if (judged.level !== level) return "code-unreadable";
  }
  return { lsoa, ward, borough };
}

/** A table of parts of LSOAs (with a share) says something else, and is none of this kind. */
function columnsOf(columns: readonly string[]): LookupColumns | null {
  const lsoa = match(columns, /^lsoa(\d\d)(?:_code|cd)$/);
  const ward = match(columns, /^wd(\d\d)cd$/) ?? match(columns, /^ward_code$/);
  const borough = match(columns, /^(?:borough_code|lad\d\dcd)$/);
  const wardYear = ward?.year ?? match(columns, /^ward_name_20(\d\d)$/)?.year;
  if (!lsoa?.year || !ward || !borough || !wardYear || match(columns, /share/)) return null;
  const vintages = { lsoa: lsoaVintageOf(lsoa.year), ward: wardVintageOf(wardYear) };
  return { lsoa: lsoa.position, ward: ward.position, borough: borough.position, vintages };
}

function match(columns: readonly string[], pattern: RegExp) {
  for (const [position, column] of columns.entries()) {
    const found = pattern.exec(columnKey(column));
    if (found) return { position, year: found[1] === undefined ? null : fullYear(found[1]) };
  }
  return null;
}

function twice(path: string, line: number, lsoa: string): RefusedInput {
  return new RefusedInput({
    code: "duplicate-code",
    file: path,
    line,
    expected: "each LSOA in one ward",
    arrived: `${lsoa} again`,
    remedy: "give a best-fit lookup",
  });
}
