import { addMonths } from "../../geo/domain/period.ts";
import type { CoverageRow, OutcomesRow } from "../../geo/wire/snapshot.ts";

/** How many months of the same force say what is usual, how few are too few, and how far off they may be. */
export const LOOK = { most: 12, fewest: 3, months: 24 };

/** A month smaller than this, or smaller than this share of the usual, is not judged or not trusted. */
export const JUDGED_FROM_ROWS = 100;
export const SUSPICIOUS_SHARE = 0.5;

/** A month as a snapshot holds it. */
export type HeldRow = CoverageRow | OutcomesRow;

/** What is looked at of a month: of events, or of outcomes, which have no days and no boroughs of their own. */
type Judged = Pick<CoverageRow, "force" | "month" | "rows" | "state" | "reasons"> &
  Partial<
    Pick<
      CoverageRow,
      | "onlyCrimes"
      | "absentBoroughs"
      | "startsOnDay"
      | "stopsOnDay"
      | "shareOfUsual"
      | "shareOfBefore"
    >
  >;

/**
 * Marks months that hold under half the rows usual for their force: the median of the twelve held before them.
 *
 * The first months of a series have too few before them, and are judged by those that follow. `before` is what the snapshot that is
 * built on says: where even so there are too few, a month that comes anew is judged by the whole ones held, be it a single one. Only
 * months that hold the same crimes and boroughs are compared, so that a file of burglaries is not held against one of all crime. `rows`
 * and `before` are of one kind. A month far above the usual is left alone: growth is news, not damage.
 */
export function markUnusual<Row extends Judged>(
  rows: readonly Row[],
  before: readonly Judged[] = [],
): Row[] {
  const whole = before.filter((row) => (row.shareOfUsual ?? row.shareOfBefore) === undefined);
  return rows.map((row) => {
    const usual =
      usualRows(rows, row, LOOK.fewest) ??
      (comesAnew(before, row) ? usualRows(whole, row, 1) : null);
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

/** The median of the months next to `row`, earlier ones before later ones; null where they are fewer than `fewest`. */
function usualRows(all: readonly Judged[], row: Judged, fewest: number): number | null {
  const alike = all
    .filter((other) => other.force === row.force && other.month !== row.month)
    .filter((other) => other.month >= addMonths(row.month, -LOOK.months))
    .filter((other) => other.month <= addMonths(row.month, LOOK.months))
    .filter((other) => scopeOf(other) === scopeOf(row))
    .filter(({ startsOnDay, stopsOnDay }) => (startsOnDay ?? stopsOnDay) === undefined)
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  const earlier = alike.filter(({ month }) => month < row.month).slice(-LOOK.most);
  const later = alike.filter(({ month }) => month > row.month);
  const chosen = [...earlier, ...later.slice(0, Math.max(0, fewest - earlier.length))]
    .map((other) => other.rows)
    .sort((a, b) => a - b);
  return chosen.length < fewest ? null : (chosen[Math.floor(chosen.length / 2)] ?? null);
}

/** Whether a month was not held, or not so. One that was marked is judged as it was then, so that giving it again changes nothing. */
function comesAnew(before: readonly Judged[], { force, month, rows }: Judged): boolean {
  const held = before.find((row) => row.force === force && row.month === month);
  return !held || held.rows !== rows || held.shareOfUsual !== undefined;
}

/** The crimes and boroughs that a month holds, alike for those that can be compared. */
export function scopeOf({ onlyCrimes, absentBoroughs }: Judged): string {
  return JSON.stringify([onlyCrimes ?? [], absentBoroughs ?? []]);
}
