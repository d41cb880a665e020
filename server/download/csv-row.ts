/** One line of CSV (RFC 4180) with its end; fields are quoted where they must be. */
export function csvRow(fields: readonly string[]): string {
  const quoted = fields.map((field) =>
    /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field,
  );
  return `${quoted.join()}\r\n`;
}
