import type { Download } from "./download.ts";

/** The table of what can be fetched, as text for a terminal. */
export function downloadsText(downloads: readonly Download[]): string {
  const width = Math.max(...downloads.map(({ id }) => id.length)) + 2;
  const indent = " ".repeat(width);
  const lines = downloads.flatMap(
    ({ id, what, publisher, licence, address, where, established }) => [
      `${id.padEnd(width)}${what}`,
      `${indent}${publisher}; ${licence}`,
      ...(address === null
        ? [`${indent}address to be confirmed; by hand from ${where}`]
        : [`${indent}${address.replaceAll("{month}", "YYYY-MM")}`, `${indent}${established}`]),
    ],
  );
  return [
    ...lines,
    "",
    "Addresses were taken from what is written of the services; none was tried by us against the live one.",
    "",
    "Fetch with: trust-atlas fetch WHAT... [--dry-run] [--out DIR] [--from MONTH] [--to MONTH] [--force SLUG,SLUG or all]",
    "",
  ].join("\n");
}
