import { type AreaLevel, judgeCode } from "./area-code.ts";
import type { AreaColumns } from "./area-columns.ts";
import { elsewhereJudge } from "./lies-elsewhere.ts";
import { quoted, RefusedInput } from "./refused-input.ts";
import type { Table, TableRow } from "./table.ts";
import { type OpenTally, setRowAside } from "./tally.ts";

/** A row whose area is known. */
export interface AreaRow extends TableRow {
  readonly code: string;
}

/**
 * The rows of a table that are of London's boroughs, wards or LSOAs, and which of these they are; others are set aside.
 *
 * Throws `RefusedInput` when there are none though there are rows, when they are of two levels, or when an area has two rows
 * that differ. An area given twice alike counts once, the repetition as `row-repeated`.
 */
export function rowsOfOneLevel(
  { rows }: Pick<Table, "rows">,
  columns: AreaColumns,
  tally: OpenTally,
  path: string,
): { level: AreaLevel; rows: AreaRow[] } {
  const known = new Map<string, AreaRow>();
  const liesElsewhere = elsewhereJudge(rows, columns);
  let level: AreaLevel | null = null;
  for (const row of rows) {
    const code = row.fields[columns.code] ?? "";
    const judged = liesElsewhere(row) ? OUTSIDE : judgeCode(code);
    if ("setAside" in judged) {
      setRowAside(tally, judged.setAside, row.line);
      continue;
    }
    level ??= judged.level;
    if (judged.level !== level) throw twoLevels(path, row.line, level, code);
    const before = known.get(code);
    if (!before) known.set(code, { ...row, code });
    else if (isAlike(before, row)) setRowAside(tally, "row-repeated", row.line);
    else throw twice(path, before, row);
  }
  if (level === null) throw noLevel(path, rows, columns.code);
  return { level, rows: [...known.values()] };
}

const OUTSIDE = { setAside: "outside-london" };

function isAlike(a: TableRow, b: TableRow): boolean {
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

function twice(path: string, before: AreaRow, row: TableRow): RefusedInput {
  return new RefusedInput({
    code: "duplicate-code",
    file: path,
    line: row.line,
    expected: "each area once",
    arrived: `${before.code} again, differing from line ${before.line}`,
    remedy: "keep the row that is right",
  });
}

function noLevel(path: string, [row]: readonly TableRow[], codeColumn: number): RefusedInput {
  return new RefusedInput({
    code: "no-areas",
    file: path,
    line: row?.line ?? 1,
    expected: "rows with codes of London boroughs (E09), wards (E05) or LSOAs (E01)",
    arrived: row ? quoted(row.fields[codeColumn] ?? "") : "a header without rows",
    remedy: "check that this is the file you mean",
  });
}
