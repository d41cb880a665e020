import { type AreaLevel, judgeCode } from "./area-code.ts";
import type { CsvRow, CsvTable } from "./csv-table.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import { type OpenTally, setRowAside } from "./tally.ts";

/** A row whose area is known. */
export interface AreaRow extends CsvRow {
  readonly code: string;
}

/**
 * The rows of a table that are of boroughs, wards or LSOAs, and which of these they are; others are set aside.
 *
 * Throws `RefusedInput` when there are none though there are rows, when they are of two levels, or when an area has two rows
 * that differ. An area given twice alike counts once, the repetition as `row-repeated`.
 */
export function rowsOfOneLevel(
  table: CsvTable,
  codeColumn: number,
  tally: OpenTally,
  path: string,
): { level: AreaLevel; rows: AreaRow[] } {
  const known = new Map<string, AreaRow>();
  let level: AreaLevel | null = null;
  for (const row of table.rows) {
    const code = row.fields[codeColumn] ?? "";
    const judged = judgeCode(code);
    const before = known.get(code);
    if ("setAside" in judged) setRowAside(tally, judged.setAside, row.line);
    else if (level !== null && judged.level !== level) throw twoLevels(path, row.line, level, code);
    else if (before) {
      if (!isAlike(before, row)) throw twice(path, before, row);
      setRowAside(tally, "row-repeated", row.line);
    } else {
      level = judged.level;
      known.set(code, { ...row, code });
    }
  }
  if (level === null) throw noLevel(path, table, codeColumn);
  return { level, rows: [...known.values()] };
}

function isAlike(a: CsvRow, b: CsvRow): boolean {
  return a.fields.every((field, i) => field === b.fields[i]);
}

function twoLevels(path: string, line: number, level: AreaLevel, code: string): RefusedInput {
  return new RefusedInput({
    code: "two-levels",
    file: path,
    line,
    expected: `areas of one level (${level} so far)`,
    arrived: quoted(code),
    remedy: "give one file for each level",
  });
}

function twice(path: string, before: AreaRow, row: CsvRow): RefusedInput {
  return new RefusedInput({
    code: "duplicate-code",
    file: path,
    line: row.line,
    expected: "each area once",
    arrived: `${before.code} again, differing from line ${before.line}`,
    remedy: "keep the row that is right",
  });
}

function noLevel(path: string, table: CsvTable, codeColumn: number): RefusedInput {
  const [row] = table.rows;
  return new RefusedInput({
    code: "no-areas",
    file: path,
    line: row?.line ?? 1,
    expected: "rows with codes of London boroughs (E09), wards (E05) or LSOAs (E01)",
    arrived: row ? quoted(row.fields[codeColumn] ?? "") : "a header without rows",
    remedy: "check that this is the file you mean",
  });
}
