import { judgeCode } from "./area-code.ts";
import { columnKey, findColumn } from "./csv-columns.ts";
import { tryCsvHead } from "./csv-head.ts";
import { readCsvTable } from "./csv-table.ts";
import { isCalledDerived } from "./derived-name.ts";
import type { Input } from "./input.ts";
import { ONS_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { rowsOfOneLevel } from "./one-level.ts";
import type { WardNames } from "./reference-kinds.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import { closeTally, openTally, setRowAside } from "./tally.ts";

/**
 * Tables of ward codes with their names in two or more years, and where they say so whether a code was in use in each.
 *
 * They tell a ward that was redrawn, and got a new code, from one that was only renamed.
 */
export const wardNames: ReferenceSource = {
  id: "ward-names",
  label: "ward codes and names by year",
  publisher: "Office for National Statistics",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: ONS_ATTRIBUTION,
  async recognise(_input, head) {
    return columnsOf(tryCsvHead(head)?.columns ?? []) !== null;
  },
  read,
};

interface NameColumns {
  readonly code: number;
  readonly borough: number;
  /** Oldest first; `inUse` is null where the table has no such column. */
  readonly years: readonly {
    readonly year: number;
    readonly name: number;
    readonly inUse: number | null;
  }[];
}

async function read(input: Input): Promise<ReferenceRead> {
  const { path } = input;
  const tally = openTally();
  const table = await readCsvTable(input, tally);
  const columns = columnsOf(table.columns);
  if (!columns) throw new TypeError(`${path} was not recognised before it was read`);
  const area = { code: columns.code, name: null, borough: columns.borough };
  const rows: WardNames[] = [];
  for (const { code, line, fields } of rowsOfOneLevel(table, area, tally, path).rows) {
    const borough = fields[columns.borough] ?? "";
    const district = judgeCode(borough);
    const names = namesOf(fields, columns);
    const isUsable = !("setAside" in district) && district.level === "borough";
    if (!isUsable) setRowAside(tally, "code-unreadable", line);
    else if (names === null) setRowAside(tally, "use-unreadable", line);
    else rows.push({ code, borough, names });
  }
  return {
    kind: "ward-names",
    years: columns.years.map(({ year }) => year),
    rows,
    derived: isCalledDerived(path),
    tally: closeTally(tally, path),
    notes: [],
  };
}

/** A table of LSOAs names wards too, but is about something else. */
function columnsOf(columns: readonly string[]): NameColumns | null {
  const code = findColumn(columns, "ward_code");
  const borough = findColumn(columns, "borough_code");
  const years = columns.flatMap((column, name) => {
    const [, digits] = /^(?:ward_)?name_(\d{4})$/.exec(columnKey(column)) ?? [];
    if (digits === undefined) return [];
    return [{ year: Number(digits), name, inUse: findColumn(columns, `in_${digits}`) }];
  });
  const isOfLsoas = columns.some((column) => /^lsoa\d\d(_code|cd)$/.test(columnKey(column)));
  if (code === null || borough === null || years.length < 2 || isOfLsoas) return null;
  return { code, borough, years: years.sort((a, b) => a.year - b.year) };
}

/** Null when the row does not say whether the code was in use, or names a ward that was not. */
function namesOf(fields: readonly string[], { years }: NameColumns): Map<number, string> | null {
  const names = new Map<number, string>();
  for (const { year, name, inUse } of years) {
    const text = fields[name] ?? "";
    const used = inUse === null ? "true" : (fields[inUse] ?? "").toLowerCase();
    if (!["true", "false"].includes(used) || (used === "true") !== (text !== "")) return null;
    if (used === "true") names.set(year, text);
  }
  return names.size > 0 ? names : null;
}
