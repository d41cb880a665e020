import { damagedShapefile as fault } from "./damaged-shapefile.ts";
import { quoted } from "./refused-input.ts";

/**
 * Checks that a dBASE table is as long as its header says, has fields that can be read and no deleted rows; returns the
 * number of rows. Layout: dBASE III. Throws `RefusedInput`.
 */
export function checkDbf(dbf: Uint8Array, path: string): number {
  if (dbf.length < 33) throw fault(path, "a dBASE table", `${dbf.length} bytes`);
  const data = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
  const rows = data.getUint32(4, true);
  const [head, size] = [data.getUint16(8, true), data.getUint16(10, true)];
  const declared = head + rows * size;
  // Most writers end the table with one byte more.
  const isWhole = dbf.length === declared || dbf.length === declared + 1;
  if (!isWhole) throw fault(path, `${declared} bytes, as its header says`, `${dbf.length}`);
  checkFields(dbf, head, size, path);
  for (let at = head; at < declared; at += size) {
    if (dbf[at] === DELETED) throw fault(path, "no deleted records", "at least one", "deleted");
  }
  return rows;
}

/** An asterisk before a row marks it as deleted, which the reader would not notice. */
const DELETED = 0x2a;

/** The list of fields ends with a carriage return; each takes 32 bytes: its name, type and width among them. */
function checkFields(dbf: Uint8Array, head: number, size: number, path: string): void {
  let width = 1;
  let at = 32;
  for (; at < head && dbf[at] !== END_OF_FIELDS; at += 32) {
    const type = String.fromCharCode(dbf[at + 11] ?? 0);
    if (!READABLE.has(type)) {
      throw fault(path, "fields of text, numbers or dates", `type ${quoted(type)}`, "field-type");
    }
    width += dbf[at + 16] ?? 0;
  }
  if (at >= head) throw fault(path, "a list of fields", "none that ends within its header");
  if (width !== size) throw fault(path, `fields of ${size} bytes in all`, `${width}`);
}

const END_OF_FIELDS = 0x0d;

/** The types that the reader knows; others make it fail. */
const READABLE: ReadonlySet<string> = new Set("BCDFLMN");
