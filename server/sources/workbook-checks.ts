import { isUtf8 } from "node:buffer";
import { MAX_SHEET_CELLS } from "./limits.ts";
import { RefusedInput } from "./refused-input.ts";

/** Checks that a part of a workbook is plain XML in UTF-8. Throws `RefusedInput` on other encodings, document types and entities. */
export function checkPart(name: string, bytes: Buffer, path: string): void {
  if (!isUtf8(bytes) || bytes.includes(0)) {
    throw fault(path, name, "encoding", "XML in UTF-8", "another encoding");
  }
  const found = ["<!DOCTYPE", "<!ENTITY"].find((mark) => bytes.includes(mark));
  if (found) throw fault(path, name, "document-type", "XML without a document type", found);
}

/**
 * Checks that the cells of a sheet do not reach further than a reader can hold: one cell in a far corner makes it fill all
 * before it. Throws `RefusedInput`.
 */
export function checkExtent(name: string, bytes: Buffer, path: string): void {
  let [rows, columns] = [0, 0];
  for (const [, reference = ""] of bytes.toString("latin1").matchAll(REFERENCES)) {
    if (reference.includes("&")) {
      throw fault(path, name, "damaged-workbook", "plain cell references", reference);
    }
    const [, letters = "", digits = ""] = /^([A-Z]*)(\d+)$/i.exec(reference) ?? [];
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnOf(letters));
  }
  if (rows * columns <= MAX_SHEET_CELLS) return;
  const arrived = `cells as far as row ${rows} and column ${columns}`;
  throw fault(path, name, "sheet-too-large", `at most ${MAX_SHEET_CELLS} cells`, arrived);
}

/** Every attribute `r`, that of rows (`4836`) and of cells (`AB4836`). */
const REFERENCES = /[\s:]r\s*=\s*["']([^"']*)["']/g;

/** A is 1, Z 26, AA 27. */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}

function fault(path: string, part: string, code: string, expected: string, arrived: string) {
  const place = `part ${part}`;
  return new RefusedInput({
    code,
    file: path,
    place,
    expected,
    arrived,
    remedy: "save the sheet that is needed as CSV",
  });
}
