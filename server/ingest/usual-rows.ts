import { addMonths } from "../../geo/domain/period.ts";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";

/** How many earlier months of the same force say what is usual, how few are too few, and how old they may be. */
const LOOK_BACK = { most: 12, fewest: 3, months: 24 };

/** A month smaller than this, or smaller than this share of the usual, is not judged or not trusted. */
const JUDGED_FROM_ROWS = 100;
const SUSPICIOUS_SHARE = 0.5;

/** What is looked at of a month: of events, or of outcomes, which have no days and no boroughs of their own. */
type Judged = Pick<CoverageRow, "force" | "month" | "rows" | "state" | "reasons"> &
  Partial<Pick<CoverageRow, "onlyCrimes" | "absentBoroughs" | "startsOnDay" | "stopsOnDay">>;

/**
 * Marks months that hold under half the rows usual for their force: the median of the twelve held before them.
 *
 * Only months that hold the same crimes and boroughs are compared, so that a file of burglaries is not held against one of all crime.
 * `rows` are of one kind. A month far above the usual is left alone: growth is news, not damage.
 */
export function markUnusual<Row extends Judged>(rows: readonly Row[]): Row[] {
  return rows.map((row) => {
    const usual = usualRows(rows, row);
    if (usual === null || usual < JUDGED_FROM_ROWS || row.rows >= usual * SUSPICIOUS_SHARE)
      return row;
    const share = row.rows / usual;
    return {
      ...row,
      state: "partial",
      shareOfUsual: Number(share.toFixed(3)),
      reasons: [...row.reasons, `holds ${Math.round(100 * share)} % of the rows usual for a month`],
    };
  });
}

function usualRows(rows: readonly Judged[], row: Judged): number | null {
  const before = rows
    .filter((other) => other.force === row.force && other.month < row.month)
    .filter((other) => other.month >= addMonths(row.month, -LOOK_BACK.months))
    .filter((other) => scopeOf(other) === scopeOf(row))
    .filter(({ startsOnDay, stopsOnDay }) => (startsOnDay ?? stopsOnDay) === undefined)
    .sort((a, b) => (a.month < b.month ? 1 : -1))
    .slice(0, LOOK_BACK.most)
    .map((other) => other.rows)
    .sort((a, b) => a - b);
  return before.length < LOOK_BACK.fewest ? null : (before[Math.floor(before.length / 2)] ?? null);
}

function scopeOf({ onlyCrimes, absentBoroughs }: Judged): string {
  return JSON.stringify([onlyCrimes ?? [], absentBoroughs ?? []]);
}
