import { readSheet } from "read-excel-file/node";
import { collapseName } from "./csv-columns.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import type { Table, TableRow } from "./table.ts";
import type { Workbook } from "./workbook.ts";
import { checkExtent } from "./workbook-checks.ts";
import { writeStoredZip } from "./zip-stored.ts";

/**
 * One sheet of a workbook as a table: its first row is the header, blank rows are no rows.
 *
 * Cells are text: numbers as JavaScript writes them, dates in ISO form by the workbook's own date system, errors (`#N/A`)
 * blank. Throws `RefusedInput` on a sheet that is damaged or reaches too far.
 */
export async function readSheetTable(
  { path, sheets, parts }: Workbook,
  sheet: Workbook["sheets"][number],
): Promise<Table> {
  const bytes = parts.get(sheet.part);
  if (!bytes) throw damaged(path, sheet.name, "no such part in the workbook");
  checkExtent(sheet.part, bytes, path);
  const own = [...parts].filter(([name]) => name === sheet.part || SHARED_PARTS.test(name));
  try {
    // The reader unzips by local headers, which were not checked: it is given what was, zipped anew.
    const cells: readonly (readonly unknown[])[] = await readSheet(
      writeStoredZip(own),
      sheets.indexOf(sheet) + 1,
    );
    return tableOf(cells.map((row) => row.map(textOf)));
  } catch (error) {
    throw damaged(path, sheet.name, error instanceof Error ? error.message : String(error));
  }
}

const SHARED_PARTS = /^xl\/(workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$/i;

function tableOf([header = [], ...rows]: readonly string[][]): Table {
  const columns = header.map(collapseName);
  const filled = rows.map((fields, i): TableRow => ({ line: i + 2, fields }));
  return { columns, rows: filled.filter(({ fields }) => fields.some((text) => text !== "")) };
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (!(cell instanceof Date)) return String(cell).trim();
  return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().replace(/T00:00:00\.000Z$/, "");
}

function damaged(path: string, sheet: string, problem: string): RefusedInput {
  return new RefusedInput({
    code: "damaged-workbook",
    file: path,
    place: `sheet ${quoted(sheet)}`,
    expected: "a whole sheet",
    arrived: `one that cannot be read: ${quoted(problem, 120)}`,
    remedy: "save the sheet that is needed as CSV",
  });
}
