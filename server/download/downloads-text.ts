import type { Download } from "./download.ts";

/** The table of what can be fetched, as text for a terminal. */
export function downloadsText(downloads: readonly Download[]): string {
  const width = Math.max(...downloads.map(({ id }) => id.length)) + 2;
  const lines = downloads.flatMap(({ id, what, publisher, licence, address, where }) => [
    `${id.padEnd(width)}${what}`,
    `${" ".repeat(width)}${publisher}; ${licence}`,
    `${" ".repeat(width)}${address?.replaceAll("{month}", "YYYY-MM") ?? `address to be confirmed; by hand from ${where}`}`,
  ]);
  return `${lines.join("\n")}\n\nFetch with: trust-atlas fetch WHAT... [--out DIR] [--from MONTH] [--to MONTH] [--force SLUG,SLUG or all]\n`;
}
