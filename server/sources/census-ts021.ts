import { CENSUS_GROUPS, type CensusCounts } from "../../geo/domain/group.ts";
import { broadOf, type CensusColumns, censusColumnName, censusColumns } from "./census-columns.ts";
import { findColumn, missingColumns } from "./csv-columns.ts";
import { tryCsvHead } from "./csv-head.ts";
import { readCsvTable } from "./csv-table.ts";
import type { Input } from "./input.ts";
import { ONS_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { rowsOfOneLevel } from "./one-level.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import { closeTally, openTally, setRowAside } from "./tally.ts";

/** Census 2021 table TS021, ethnic group, by borough, ward or LSOA: one row for each area, one column for each of 19 groups. */
export const censusTs021: ReferenceSource = {
  id: "census-ts021",
  label: "Census 2021 ethnic group (TS021)",
  publisher: "Office for National Statistics",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: ONS_ATTRIBUTION,
  async recognise(_input, head) {
    return censusColumns(tryCsvHead(head)?.columns ?? []).groups.size > 0;
  },
  read,
};

const CODE_COLUMNS = ["geography code", "lsoa21_code", "LSOA21CD", "ward_code", "borough_code"];
const NAME_COLUMNS = ["geography", "lsoa21_name", "LSOA21NM", "ward_name", "borough_name"];

async function read(input: Input): Promise<ReferenceRead> {
  const tally = openTally();
  const table = await readCsvTable(input, tally);
  const { columns } = table.head;
  const census = censusColumns(columns);
  const codeColumn = findColumn(columns, ...CODE_COLUMNS);
  const missing = CENSUS_GROUPS.filter((group) => !census.groups.has(group)).map(censusColumnName);
  if (codeColumn === null) missing.unshift("geography code");
  if (codeColumn === null || missing.length > 0) {
    throw missingColumns(table.head, input.path, missing);
  }
  const nameColumn = findColumn(columns, ...NAME_COLUMNS);
  const dateColumn = findColumn(columns, "date");
  const { level, rows } = rowsOfOneLevel(table, codeColumn, tally, input.path);
  const counts = new Map<string, { name: string; counts: CensusCounts }>();
  for (const { code, line, fields } of rows) {
    const judged =
      dateColumn !== null && fields[dateColumn] !== "2021"
        ? "year-differs"
        : countsOf(fields, census);
    if (typeof judged === "string") setRowAside(tally, judged, line);
    else counts.set(code, { name: fields[nameColumn ?? codeColumn] ?? code, counts: judged });
  }
  const base = { tally: closeTally(tally, input.path), notes: [] };
  return { ...base, kind: "census", level, year: 2021, counts };
}

/** The 19 counts of a row, or why it is set aside: every total that the table gives must be the sum of its details. */
function countsOf(fields: readonly string[], census: CensusColumns): CensusCounts | string {
  const texts = CENSUS_GROUPS.map((group) => fields[census.groups.get(group) ?? -1] ?? "");
  if (texts.every((text) => text === "")) return "count-blank";
  if (!texts.every(isCount)) return "count-unreadable";
  const counts = texts.map(Number);
  const agrees = (position: number | null, belongs: (broad: string) => boolean) => {
    if (position === null) return true;
    const details = counts.filter((_, i) => belongs(broadOf(CENSUS_GROUPS[i] ?? "other-any")));
    return Number(fields[position]) === details.reduce((sum, count) => sum + count, 0);
  };
  const broadAgrees = [...census.broad].every(([broad, position]) =>
    agrees(position, (of) => of === broad),
  );
  return broadAgrees && agrees(census.total, () => true) ? counts : "total-differs";
}

function isCount(text: string): boolean {
  return /^\d{1,9}$/.test(text);
}
