/** One CSV line without its line end; fields are quoted only where they must be, as the publishers do. */
export function csvLine(fields: readonly (string | number)[]): string {
  return fields.map(quote).join(",");
}

function quote(field: string | number): string {
  const text = String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
