/** A value as it may stand in a cell; null and undefined are empty. */
export type CsvValue = string | number | null | undefined;

/**
 * Rows as CSV below their header, then remarks in lines that begin with `#`.
 *
 * Such a line has `#` for its first column and the whole remark for its second, so that columns of numbers stay numbers for readers that
 * know no comments and go by what they see (Excel, Power BI, GDAL). UTF-8 without BOM, lines end with CRLF (RFC 4180), missing numbers
 * are empty. Text that a spreadsheet would take for a formula is given an apostrophe in front.
 */
export function csvTable(
  header: readonly string[],
  rows: readonly (readonly CsvValue[])[],
  remarks: readonly string[],
): string {
  const unused = ",".repeat(header.length - 2);
  return [
    header.join(","),
    ...rows.map((row) => row.map(cell).join(",")),
    ...remarks.map((text) => `#,${cell(text.replace(/\s+/g, " "))}${unused}`),
    "",
  ].join("\r\n");
}

/** A value as one cell of a spreadsheet; text that would be read as a formula is made plain. */
export function plainText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function cell(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = plainText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
