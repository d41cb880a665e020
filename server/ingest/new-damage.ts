import { addMonths } from "../../geo/domain/period.ts";
import type { CoverageRow, OutcomesRow } from "../../geo/wire/snapshot.ts";
import { type HeldRow, JUDGED_FROM_ROWS, LOOK, SUSPICIOUS_SHARE, scopeOf } from "./usual-rows.ts";

/**
 * What is wrong with a month that comes anew, in words; empty where it is as the months of its force and kind held before are.
 *
 * It is compared with the newest twelve before it, or else the first after it: a restriction is news unless half of them have it, or
 * the month itself had it. `before` is what the snapshot that is built on says; months damaged themselves are no measure.
 */
export function newDamage(row: HeldRow, before: readonly HeldRow[]): string[] {
  if (row.shareOfUsual !== undefined) return [...row.reasons];
  const peers = peersOf(row, before);
  const own = before.find((other) => sameSeries(other, row) && other.month === row.month);
  const isNews = (has: (other: HeldRow) => boolean) =>
    peers.length > 0 && !(own && has(own)) && peers.filter(has).length * 2 < peers.length;
  const narrower = row.onlyCrimes !== undefined && isNews((other) => noWider(other, row));
  const share = narrower ? null : shareOfRows(row, peers);
  const damaged =
    narrower ||
    share !== null ||
    absentFrom(row).some((code) => isNews((other) => absentFrom(other).includes(code))) ||
    (isCut(row) && isNews(isCut)) ||
    lacksPoints(row, peers);
  if (!damaged) return [];
  const thin =
    share === null ? [] : [`holds ${Math.round(100 * share)} % of the rows usual for a month`];
  return [...row.reasons, ...thin];
}

function peersOf(row: HeldRow, before: readonly HeldRow[]): HeldRow[] {
  const sound = before
    .filter((other) => sameSeries(other, row) && other.month !== row.month)
    .filter((other) => (other.shareOfUsual ?? other.shareOfBefore) === undefined && !isCut(other))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  const earlier = sound.filter(({ month }) => month < row.month).slice(-LOOK.most);
  return earlier.length > 0 ? earlier : sound.slice(0, LOOK.most);
}

function sameSeries(a: HeldRow, b: HeldRow): boolean {
  return a.kind === b.kind && a.force === b.force;
}

/** Whether `other` holds no crime type that `row` lacks. */
function noWider({ onlyCrimes }: HeldRow, row: HeldRow): boolean {
  return onlyCrimes?.every((type) => row.onlyCrimes?.includes(type)) ?? false;
}

function absentFrom(row: HeldRow): readonly string[] {
  return ("absentBoroughs" in row && row.absentBoroughs) || [];
}

function isCut(row: HeldRow): boolean {
  return "startsOnDay" in row || "stopsOnDay" in row;
}

/**
 * The rows as a share of the usual, when under half; else null.
 *
 * Months of its own scope have judged it already. A cut file has another scope than any month held, as it lacks whole boroughs, or
 * is too small to show what it lacks: it is held against those of the same crimes, or of any.
 */
function shareOfRows(row: HeldRow, peers: readonly HeldRow[]): number | null {
  const near = peers
    .filter(({ month }) => month >= addMonths(row.month, -LOOK.months))
    .filter(({ month }) => month <= addMonths(row.month, LOOK.months));
  if (near.some((other) => scopeOf(other) === scopeOf(row))) return null;
  const alike = near.filter((other) => String(other.onlyCrimes) === String(row.onlyCrimes));
  const usual = quantile(
    (alike.length > 0 ? alike : near).map(({ rows }) => rows),
    1 / 2,
  );
  if (usual === null || usual < JUDGED_FROM_ROWS) return null;
  return row.rows < usual * SUSPICIOUS_SHARE ? row.rows / usual : null;
}

/**
 * Whether few events have coordinates, and under half of the share usual for the force: that of its poorer months, as a force that
 * leaves out many does so by fits and starts.
 */
function lacksPoints(row: HeldRow, peers: readonly HeldRow[]): boolean {
  if (!isEvents(row) || !row.fewLocated) return false;
  const usual = quantile(peers.filter(isEvents).map(locatedShare), 1 / 4);
  return usual !== null && locatedShare(row) < usual * SUSPICIOUS_SHARE;
}

function isEvents(row: CoverageRow | OutcomesRow): row is CoverageRow {
  return row.kind !== "outcomes";
}

function locatedShare({ located, rows }: CoverageRow): number {
  return located / rows;
}

function quantile(values: readonly number[], part: number): number | null {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? null;
}
