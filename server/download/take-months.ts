import { addMonths, type Month, monthsOf, type Period } from "../../geo/domain/period.ts";
import type { Download } from "./download.ts";
import { NotFetched } from "./failure.ts";
import { type ForceGap, MAIN_FORCE } from "./force-gaps.ts";
import type { Had, Missing } from "./had.ts";
import { monthRanges } from "./month-ranges.ts";
import { type FromArchive, MONTHS_BEFORE, takeArchive } from "./take-archive.ts";
import type { Taker } from "./taker.ts";

/** The months and forces wanted of a download that has them. */
export interface Wanted {
  readonly period: Period;
  /** Empty for every force. */
  readonly forces: readonly string[];
  /** Whether somebody named the forces: then one that is lacking could not be had, else, but for the Met, it is a note. */
  readonly forcesNamed: boolean;
  /** The newest month that the publisher has; null when it does not say. */
  newest(): Promise<Month | null>;
}

/**
 * Takes months out of archives, each of which is named by its newest month and holds months before it too.
 *
 * The archive of the newest month wanted is asked first, an older one only for months that it lacks: no month is fetched twice,
 * and each comes in its latest edition. Where a month's own archive is not published, those after it are asked in turn, as far as
 * they can hold the month, and a note says which one had it. A month that cannot be had does not keep the others, unless the
 * server cannot be reached. Throws what the operating system says, and nothing else.
 */
export async function takeMonths<T>(
  taker: Taker<T>,
  download: Download,
  address: string,
  wanted: Wanted,
): Promise<Had<T>> {
  const { id } = download;
  const left = new Set(monthsOf(wanted.period));
  const archives: Noted<T>[] = [];
  const taking = { taker, download, address, wanted, left, archives, asked: new Set<Month>() };
  const missing: Missing[] = [];
  const lose = (months: readonly Month[], reason: string) => {
    missing.push({ id, what: monthRanges(months), reason });
    for (const month of months) left.delete(month);
  };
  for (let newest = newestOf(left); newest !== null; newest = newestOf(left)) {
    try {
      const reason = await takeMonth(taking, newest);
      if (reason !== null) lose([newest], reason);
    } catch (error) {
      if (!(error instanceof NotFetched)) throw error;
      lose(error.code === "unreachable" ? [...left] : [newest], error.message);
    }
  }
  const files = archives.flatMap(({ file }) => file ?? []);
  const notes = archives.flatMap(({ note }) => note);
  const gaps = archives.flatMap((archive) => archive.gaps);
  const needed = gaps.filter(({ force }) => wanted.forcesNamed || force === MAIN_FORCE);
  const lacking = needed.map((gap) => ({ id, what: whatOf(gap), reason: gap.reason }));
  const noted = gaps
    .filter((gap) => !needed.includes(gap))
    .map((gap) => `${id} ${whatOf(gap)}: ${gap.reason}`);
  return { files, missing: [...missing, ...lacking], notes: [...notes, ...noted] };
}

interface Taking<T> {
  readonly taker: Taker<T>;
  readonly download: Download;
  readonly address: string;
  readonly wanted: Wanted;
  /** Months that are still to be had. */
  readonly left: Set<Month>;
  /** Archives that something was taken from. */
  readonly archives: Noted<T>[];
  /** Archives that were asked for: what they hold is taken, or they are not there. */
  readonly asked: Set<Month>;
}

interface Noted<T> extends FromArchive<T> {
  /** Which archive it is, where it is not the months' own; else empty. */
  readonly note: readonly string[];
}

/** Asks a month's own archive and, where that is not published, those after it; says why the month could not be had, null when it was. */
async function takeMonth<T>(taking: Taking<T>, month: Month): Promise<string | null> {
  const { address, wanted, left, archives, asked } = taking;
  const own = await take(taking, month);
  if (!(own instanceof NotFetched)) {
    archives.push({ ...own, note: [] });
    return left.has(month) ? `${at(address, month)} does not hold that month` : null;
  }
  const newest = await wanted.newest();
  for (const later of archivesAfter(month, newest).filter((archive) => !asked.has(archive))) {
    const taken = await take(taking, later);
    if (taken instanceof NotFetched) continue;
    archives.push({ ...taken, note: noteOn(taking, month, later, taken.months) });
    if (!left.has(month)) return null;
  }
  return `${own.message}${laterText(month, newest)}`;
}

/** Takes what an archive has of the months that are left; the refusal itself where there is no such archive. */
async function take<T>(
  { taker, download, address, wanted, left, asked }: Taking<T>,
  archive: Month,
): Promise<FromArchive<T> | NotFetched> {
  asked.add(archive);
  try {
    const from = at(address, archive);
    const taken = await takeArchive(taker, download, from, archive, left, wanted.forces);
    for (const month of taken.months) left.delete(month);
    return taken;
  } catch (error) {
    if (error instanceof NotFetched && error.code === "not-published") return error;
    throw error;
  }
}

/** The archives that may hold a month beside its own, the nearest first; none where it is not known how far they go. */
function archivesAfter(month: Month, newest: Month | null): Month[] {
  if (newest === null || newest <= month) return [];
  const furthest = addMonths(month, MONTHS_BEFORE);
  return monthsOf({ from: addMonths(month, 1), to: newest < furthest ? newest : furthest });
}

function noteOn<T>(
  { download, address }: Taking<T>,
  month: Month,
  later: Month,
  months: readonly Month[],
): string[] {
  if (months.length === 0) return [];
  const from = `the archive of ${later} (${at(address, later)})`;
  return [`${download.id} ${monthRanges(months)}: from ${from}, since there is none of ${month}`];
}

function laterText(month: Month, newest: Month | null): string {
  if (newest === null) return "; which later archives there may be is not known";
  const last = archivesAfter(month, newest).at(-1);
  return last === undefined
    ? ""
    : `, and no archive after it up to that of ${last} holds the month`;
}

function at(address: string, month: Month): string {
  return address.replaceAll("{month}", month);
}

function whatOf({ force, kind, months }: ForceGap): string {
  return [force, kind, monthRanges(months)].filter((part) => part !== null).join(" ");
}

function newestOf(months: ReadonlySet<Month>): Month | null {
  return [...months].sort().at(-1) ?? null;
}
