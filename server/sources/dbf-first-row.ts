/**
 * The first row of a dBASE table, from the head of the file: text as it stands, by field name.
 *
 * Null when the head does not hold it whole. Enough to tell what a table is about; the encoding of names is left aside.
 */
export function firstRow(head: Uint8Array): ReadonlyMap<string, string> | null {
  const bytes = Buffer.from(head);
  if (bytes.length < 33) return null;
  const start = bytes.readUInt16LE(8);
  const row = new Map<string, string>();
  let at = start + 1;
  for (let field = 32; field + 32 <= start && bytes[field] !== 0x0d; field += 32) {
    const [name = ""] = bytes.toString("latin1", field, field + 11).split("\0");
    const length = bytes[field + 16] ?? 0;
    if (at + length > bytes.length) return null;
    row.set(name, bytes.toString("latin1", at, at + length).trim());
    at += length;
  }
  return row;
}
