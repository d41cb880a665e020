import { CENSUS_GROUPS, type CensusCounts } from "../../geo/domain/group.ts";
import { broadOf, type CensusColumns, censusColumnName, censusColumns } from "./census-columns.ts";
import { type CensusTable, findCensusTable, yearOfRow } from "./census-table.ts";
import { missingColumns } from "./csv-columns.ts";
import { readCsvTable } from "./csv-table.ts";
import { isCalledDerived } from "./derived-name.ts";
import type { Input } from "./input.ts";
import { ONS_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { placeName } from "./nomis-export.ts";
import { rowsOfOneLevel } from "./one-level.ts";
import { vintageOfTable } from "./set-vintage.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import { closeTally, openTally, setRowAside } from "./tally.ts";

/**
 * Census 2021 table TS021, ethnic group, by borough, ward or LSOA: one row for each area, one column for each of 19 groups.
 *
 * Wards are published through Nomis only: a table of wards that calls its codes otherwise was computed by someone else.
 */
export const censusTs021: ReferenceSource = {
  id: "census-ts021",
  label: "Census 2021 ethnic group (TS021)",
  publisher: "Office for National Statistics",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: ONS_ATTRIBUTION,
  async recognise(_input, head) {
    return censusColumns(findCensusTable(head, TOPIC)?.columns ?? []).groups.size > 0;
  },
  read,
};

const TOPIC = "Ethnic group";

async function read(input: Input): Promise<ReferenceRead> {
  const table = findCensusTable(await input.head(), TOPIC);
  if (!table) throw new TypeError(`${input.path} was not recognised before it was read`);
  const { census, area } = checkedColumns(table, input.path);
  const tally = openTally();
  const held = await readCsvTable(input, tally, table.form);
  const { level, rows } = rowsOfOneLevel(held, area, tally, input.path);
  const counts = new Map<string, { name: string; counts: CensusCounts }>();
  for (const { code, line, fields } of rows) {
    // The 19 groups were first asked for in 2021.
    const year = yearOfRow(table, fields) ?? 2021;
    const judged = year === 2021 ? countsOf(fields, census) : "year-differs";
    if (typeof judged === "string") setRowAside(tally, judged, line);
    else
      counts.set(code, { name: placeName(fields[area.name ?? area.code] ?? code), counts: judged });
  }
  return {
    kind: "census",
    level,
    vintage: vintageOfTable(level, [...counts.keys()], table.columns[area.code] ?? ""),
    year: 2021,
    counts,
    derived: isCalledDerived(input.path) || (level === "ward" && !table.isNomis),
    tally: closeTally(tally, input.path),
    notes: [],
  };
}

function checkedColumns({ columns, area }: CensusTable, path: string) {
  const census = censusColumns(columns);
  const missing = CENSUS_GROUPS.filter((group) => !census.groups.has(group)).map(censusColumnName);
  if (!area || missing.length > 0) {
    throw missingColumns(columns, path, area ? missing : ["geography code", ...missing]);
  }
  return { census, area };
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
