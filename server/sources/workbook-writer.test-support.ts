import { parse } from "csv-parse/sync";
import type { MemoryFile } from "./input.test-support.ts";
import { writeZip, type ZipFileSpec } from "./zip-writer.test-support.ts";

/** A cell: text, number, a serial date (shown as one), an error such as `#N/A`, or nothing. */
export type Cell =
  | string
  | number
  | { readonly serial: number }
  | { readonly error: string }
  | null;

interface Options {
  /** Dates are counted from 1904 instead of 1900. */
  readonly date1904?: boolean;
  /** Texts stand in the table of shared strings instead of in the cells. */
  readonly shared?: boolean;
  /** Parts put in place of those written, or beside them. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A workbook in the form of Excel 2007, with one sheet for each entry. */
export function writeWorkbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  { date1904 = false, shared = false, parts = {} }: Options = {},
): Buffer {
  const strings: string[] = [];
  const names = Object.keys(sheets);
  const written = new Map<string, string>([
    ["[Content_Types].xml", "<Types/>"],
    [
      "xl/workbook.xml",
      `<workbook xmlns:r="r"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships>${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${TYPE}" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}</Relationships>`,
    ],
    [
      "xl/styles.xml",
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ],
  ]);
  names.forEach((name, i) => {
    const rows = (sheets[name] ?? []).map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((cell, column) => xmlOf(cell, `${LETTERS[column]}${row + 1}`, shared ? strings : null)).join("")}</row>`,
    );
    const data = `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`;
    written.set(`xl/worksheets/sheet${i + 1}.xml`, data);
  });
  if (shared) {
    const items = strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join("");
    written.set("xl/sharedStrings.xml", `<sst>${items}</sst>`);
  }
  for (const [name, data] of Object.entries(parts)) written.set(name, data);
  return writeZip([...written].map(([name, data]): ZipFileSpec => ({ name, data })));
}

/** A table as the one sheet of a workbook, its numbers with decimal commas as numbers. */
export function workbookOf({ data }: MemoryFile, delimiter: string): MemoryFile {
  const rows: string[][] = parse(String(data), { delimiter });
  const cells = rows.map((row) =>
    row.map((text) => (/^\d+(,\d+)?$/.test(text) ? Number(text.replace(",", ".")) : text)),
  );
  return { path: "x.xlsx", data: writeWorkbook({ Sheet: cells }, { shared: true }), named: false };
}

const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";

const LETTERS = "ABCDEFGHIJ";

function xmlOf(cell: Cell, place: string, strings: string[] | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "object" && "serial" in cell) {
    return `<c r="${place}" s="1"><v>${cell.serial}</v></c>`;
  }
  if (typeof cell === "object") return `<c r="${place}" t="e"><v>${cell.error}</v></c>`;
  if (!strings) return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  const known = strings.indexOf(cell);
  const index = known < 0 ? strings.push(cell) - 1 : known;
  return `<c r="${place}" t="s"><v>${index}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
