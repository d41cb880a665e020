import { countOf } from "./count-text.ts";
import { findColumn } from "./csv-columns.ts";
import { tryCsvHead } from "./csv-head.ts";
import { readCsvTable } from "./csv-table.ts";
import { isCalledDerived } from "./derived-name.ts";
import type { Input } from "./input.ts";
import { BOUNDARY_ATTRIBUTION, OPEN_GOVERNMENT_LICENCE } from "./licence.ts";
import { rowsOfOneLevel } from "./one-level.ts";
import type { PopulationYear } from "./reference-kinds.ts";
import { vintageOfTable } from "./set-vintage.ts";
import type { ReferenceRead, ReferenceSource } from "./source.ts";
import type { TableRow } from "./table.ts";
import { closeTally, type OpenTally, openTally, setRowAside } from "./tally.ts";

/**
 * The GLA's "Land Area and Population Density": a row for each borough or ward and year, 1999 to 2050.
 *
 * Years marked `ONS MYE` are official estimates; all others are projections, those of wards without exception.
 */
export const populationGla: ReferenceSource = {
  id: "population-gla",
  label: "GLA population projections",
  publisher: "Greater London Authority",
  licence: OPEN_GOVERNMENT_LICENCE,
  attribution: BOUNDARY_ATTRIBUTION,
  async recognise(_input, head) {
    return columnsOf(tryCsvHead(head)?.columns ?? []) !== null;
  },
  read,
};

interface GlaColumns {
  readonly code: number;
  readonly year: number;
  readonly population: number;
  /** Null in the table of wards. */
  readonly source: number | null;
}

async function read(input: Input): Promise<ReferenceRead> {
  const { path } = input;
  const tally = openTally();
  const table = await readCsvTable(input, tally);
  const columns = columnsOf(table.columns);
  if (!columns) throw new TypeError(`${path} was not recognised before it was read`);
  const area = { code: columns.code, name: null, borough: null };
  const years: PopulationYear[] = [];
  const codes = new Set<string>();
  let level = null;
  for (const [year, rows] of byYear(table.rows, columns, tally)) {
    const ofYear = rowsOfOneLevel({ rows }, area, tally, path);
    level ??= ofYear.level;
    const residents = new Map<string, number>();
    for (const { code, line, fields } of ofYear.rows) {
      const count = countOf(fields[columns.population] ?? "");
      if (count === null) setRowAside(tally, "count-unreadable", line);
      else residents.set(code, count);
      codes.add(code);
    }
    years.push({ year, estimate: estimateOf(rows, columns), residents });
  }
  return {
    kind: "population",
    level: level ?? "ward",
    vintage: vintageOfTable(level ?? "ward", [...codes], ""),
    years,
    derived: isCalledDerived(path),
    tally: closeTally(tally, path),
    notes: [],
  };
}

function columnsOf(columns: readonly string[]): GlaColumns | null {
  const [code, year, population, density] = [
    "Code",
    "Year",
    "Population",
    "Population_per_hectare",
  ].map((name) => findColumn(columns, name));
  if (code == null || year == null || population == null || density == null) return null;
  return { code, year, population, source: findColumn(columns, "Source") };
}

function byYear(
  rows: readonly TableRow[],
  columns: GlaColumns,
  tally: OpenTally,
): [number, TableRow[]][] {
  const years = new Map<number, TableRow[]>();
  for (const row of rows) {
    const year = Number(row.fields[columns.year]);
    const known = years.get(year);
    if (known) known.push(row);
    else if (year >= 1900 && year <= 2100) years.set(year, [row]);
    else setRowAside(tally, "year-unreadable", row.line);
  }
  return [...years].sort(([a], [b]) => a - b);
}

function estimateOf(rows: readonly TableRow[], { source }: GlaColumns): PopulationYear["estimate"] {
  const isOfficial = ({ fields }: TableRow) => source !== null && fields[source] === "ONS MYE";
  return rows.every(isOfficial) ? "official" : "projection";
}
