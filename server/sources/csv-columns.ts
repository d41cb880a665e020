import { quoted, RefusedInput } from "./refused-input.ts";

/** A column's name as it is compared: trimmed, white space collapsed, in lower case. */
export function columnKey(name: string): string {
  return collapseName(name).toLowerCase();
}

/** Position of the first of these columns that the file has, compared as `columnKey`; null when it has none. */
export function findColumn(columns: readonly string[], ...names: readonly string[]): number | null {
  const keys = columns.map(columnKey);
  const position = names.map((name) => keys.indexOf(columnKey(name))).find((found) => found >= 0);
  return position ?? null;
}

/** The refusal of a file that lacks columns. */
export function missingColumns(
  columns: readonly string[],
  path: string,
  missing: readonly string[],
): RefusedInput {
  const found = columns.slice(0, 12).map((name) => quoted(name));
  if (columns.length > found.length) found.push(`${columns.length - found.length} more`);
  return new RefusedInput({
    code: "columns-missing",
    file: path,
    line: 1,
    expected: `the column${missing.length > 1 ? "s" : ""} ${missing.map((name) => quoted(name, 120)).join(", ")}`,
    arrived: `only ${found.join(", ")}`,
    remedy: "give the file as its publisher made it",
  });
}

/** A column's name as it is shown: trimmed, white space inside collapsed. */
export function collapseName(name: string): string {
  return name.trim().replace(/\s+/g, " ");
}
