import { z } from "zod";
import { csvRow } from "./csv-row.ts";
import { SourceChanged } from "./source-changed.ts";

const recordShape = z.object({
  date: z.string(),
  code: z.string(),
  name: z.string(),
  column: z.string(),
  value: z.string(),
});

/** One cell of a Nomis table. */
export type NomisRecord = z.infer<typeof recordShape>;

/**
 * Cells as CSV in the form of Nomis's own bulk files: a row for each area, with `date`, `geography` and `geography code` before
 * the columns; a cell that is not there is blank. Throws `SourceChanged` when one came twice or they are of two dates.
 */
export async function* nomisTable(records: AsyncIterable<unknown>): AsyncGenerator<string> {
  const areas = new Map<string, { name: string; cells: Map<string, string> }>();
  const columns = new Set<string>();
  let date: string | null = null;
  for await (const record of records) {
    const cell = recordShape.parse(record);
    date ??= cell.date;
    const area = areas.get(cell.code) ?? { name: cell.name, cells: new Map() };
    if (cell.date !== date || area.cells.has(cell.column)) {
      throw new SourceChanged(`${cell.code} came again for ${cell.column} of ${cell.date}`);
    }
    areas.set(cell.code, area);
    area.cells.set(cell.column, cell.value);
    columns.add(cell.column);
  }
  yield csvRow(["date", "geography", "geography code", ...columns]);
  for (const [code, { name, cells }] of areas) {
    yield csvRow([
      date ?? "",
      name,
      code,
      ...[...columns].map((column) => cells.get(column) ?? ""),
    ]);
  }
}
