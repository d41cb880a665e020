import { judgeCode } from "./area-code.ts";
import { columnKey } from "./csv-columns.ts";
import { tryCsvHead } from "./csv-head.ts";
import { readCsvTable } from "./csv-table.ts";
import { isCalledDerived } from "./derived-name.ts";
import type { Input } from "./input.ts";
import { ONS_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import type { LookupRow } from "./reference-kinds.ts";
import { RefusedInput } from "./refused-input.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import type { TableRow } from "./table.ts";
import { closeTally, openTally, setRowAside } from "./tally.ts";
import { fullYear, lsoaVintageOf, wardVintageOf } from "./vintage.ts";

/**
 * Lookup from LSOA to ward to borough: by best fit, as ONS publishes it for England and Wales or cut to London, or with the
 * share of its residents that each of an LSOA's wards is given. Shares are computed, never published.
 */
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
  /** Null in a best-fit lookup. */
  readonly share: number | null;
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
    if (typeof judged === "string") {
      setRowAside(tally, judged, row.line);
      continue;
    }
    const key = columns.share === null ? judged.lsoa : `${judged.lsoa} ${judged.ward}`;
    if (rows.has(key)) throw twice(input.path, row.line, key);
    rows.set(key, judged);
  }
  return {
    kind: "lookup",
    vintages: columns.vintages,
    rows: [...rows.values()],
    derived: isCalledDerived(input.path) || columns.share !== null,
    tally: closeTally(tally, input.path),
    notes: [],
  };
}

function rowOf({ fields }: TableRow, columns: LookupColumns): LookupRow | string {
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
  const share = columns.share === null ? 1 : Number(fields[columns.share] || Number.NaN);
  return share > 0 && share <= 1 ? { lsoa, ward, borough, share } : "share-unreadable";
}

function columnsOf(columns: readonly string[]): LookupColumns | null {
  const lsoa = match(columns, /^lsoa(\d\d)(?:_code|cd)$/);
  const ward = match(columns, /^wd(\d\d)cd$/) ?? match(columns, /^ward_code$/);
  const borough = match(columns, /^(?:borough_code|lad\d\dcd)$/);
  const wardYear = ward?.year ?? match(columns, /^ward_name_20(\d\d)$/)?.year;
  if (!lsoa?.year || !ward || !borough || !wardYear) return null;
  const vintages = { lsoa: lsoaVintageOf(lsoa.year), ward: wardVintageOf(wardYear) };
  return {
    lsoa: lsoa.position,
    ward: ward.position,
    borough: borough.position,
    share: match(columns, /^share_of_\d{4}_residents$/)?.position ?? null,
    vintages,
  };
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
    expected: "each LSOA in one ward, or each of its wards once with a share",
    arrived: `${lsoa} again`,
    remedy: "give a best-fit lookup",
  });
}
