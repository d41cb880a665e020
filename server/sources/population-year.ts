import type { AreaColumns } from "./area-columns.ts";
import { countOf } from "./count-text.ts";
import { isCalledDerived } from "./derived-name.ts";
import { rowsOfOneLevel } from "./one-level.ts";
import { vintageOfTable } from "./set-vintage.ts";
import type { ReferenceRead } from "./source.ts";
import type { Table } from "./table.ts";
import { closeTally, type OpenTally, setRowAside } from "./tally.ts";

/** Official estimates of one year from a table with a row for each area. Throws `RefusedInput`; `path` names the file. */
export function readOneYear(
  table: Table,
  area: AreaColumns,
  countColumn: number,
  year: number,
  tally: OpenTally,
  path: string,
): ReferenceRead {
  const { level, rows } = rowsOfOneLevel(table, area, tally, path);
  const residents = new Map<string, number>();
  for (const { code, line, fields } of rows) {
    const text = fields[countColumn] ?? "";
    const count = countOf(text);
    if (count === null) setRowAside(tally, text ? "count-unreadable" : "count-blank", line);
    else residents.set(code, count);
  }
  return {
    kind: "population",
    level,
    vintage: vintageOfTable(level, [...residents.keys()], table.columns[area.code] ?? ""),
    years: [{ year, estimate: "official", residents }],
    derived: isCalledDerived(path),
    tally: closeTally(tally, path),
    notes: [],
  };
}
