import { type Month, monthsOf, type Period } from "../../geo/domain/period.ts";
import { type DatedMember, datedMembers, monthsIn } from "./dated-members.ts";
import type { Download } from "./download.ts";
import { NotFetched } from "./failure.ts";
import { type ForceGap, forceGaps, MAIN_FORCE } from "./force-gaps.ts";
import type { Had, Missing } from "./had.ts";
import { monthRanges } from "./month-ranges.ts";
import type { Taker } from "./taker.ts";

/** The months and forces wanted of a download that has them. */
export interface Wanted {
  readonly period: Period;
  /** Empty for every force. */
  readonly forces: readonly string[];
  /** Whether somebody named the forces: then one that is lacking could not be had, else, but for the Met, it is a note. */
  readonly forcesNamed: boolean;
}

/**
 * Takes months out of archives, each of which is named by its newest month and holds months before it too.
 *
 * The archive of the newest month wanted is asked first, an older one only for months that it lacks: no month is fetched twice,
 * and each comes in its latest edition. A month that cannot be had does not keep the others, unless the server cannot be
 * reached. Throws what the operating system says, and nothing else.
 */
export async function takeMonths<T>(
  taker: Taker<T>,
  download: Download,
  address: string,
  wanted: Wanted,
): Promise<Had<T>> {
  const { id } = download;
  const archives: FromArchive<T>[] = [];
  const missing: Missing[] = [];
  const left = new Set(monthsOf(wanted.period));
  const lose = (months: readonly Month[], reason: string) => {
    missing.push({ id, what: monthRanges(months), reason });
    for (const month of months) left.delete(month);
  };
  for (let newest = newestOf(left); newest !== null; newest = newestOf(left)) {
    try {
      const at = address.replaceAll("{month}", newest);
      const archive = await takeFrom(taker, download, at, newest, left, wanted);
      archives.push(archive);
      if (!archive.months.includes(newest)) lose([newest], `${at} does not hold that month`);
      for (const month of archive.months) left.delete(month);
    } catch (error) {
      if (!(error instanceof NotFetched)) throw error;
      lose(error.code === "unreachable" ? [...left] : [newest], error.message);
    }
  }
  const files = archives.flatMap(({ file }) => file ?? []);
  const gaps = archives.flatMap((archive) => archive.gaps);
  const needed = gaps.filter(({ force }) => wanted.forcesNamed || force === MAIN_FORCE);
  const notes = gaps
    .filter((gap) => !needed.includes(gap))
    .map((gap) => `${id} ${whatOf(gap)}: ${gap.reason}`);
  const lacking = needed.map((gap) => ({ id, what: whatOf(gap), reason: gap.reason }));
  return { files, missing: [...missing, ...lacking], notes };
}

function whatOf({ force, kind, months }: ForceGap): string {
  return [force, kind, monthRanges(months)].filter((part) => part !== null).join(" ");
}

interface FromArchive<T> {
  readonly file: T | null;
  /** The months wanted that the archive holds, of whatever force. */
  readonly months: readonly Month[];
  readonly gaps: readonly ForceGap[];
}

async function takeFrom<T>(
  taker: Taker<T>,
  download: Download,
  address: string,
  newest: Month,
  left: ReadonlySet<Month>,
  { forces }: Wanted,
): Promise<FromArchive<T>> {
  let everything: readonly DatedMember[] = [];
  let ofMonths: readonly DatedMember[] = [];
  const whole = `${download.file}-${newest}-whole.${download.kind}`;
  const file = await taker.members(download, address, whole, (index) => {
    everything = datedMembers(index, download.members ?? /$/);
    ofMonths = everything.filter(({ month }) => left.has(month));
    const chosen = ofMonths.filter(({ force }) => forces.length === 0 || forces.includes(force));
    const members = chosen.map(({ member }) => member);
    return { name: nameOf(download, monthsIn(ofMonths), forces), members };
  });
  return { file, months: monthsIn(ofMonths), gaps: forceGaps(forces, ofMonths, everything) };
}

/** Says all that the file depends on, so that another question never overwrites it. */
function nameOf(
  { file, kind }: Download,
  months: readonly Month[],
  forces: readonly string[],
): string {
  const [from = "", to = from] = [months[0], months.at(-1)];
  const period = from === to ? from : `${from}-to-${to}`;
  const who = forces.length === 0 ? "all-forces" : [...forces].sort().join("+");
  return `${file}-${period}-${who}.${kind}`;
}

function newestOf(months: ReadonlySet<Month>): Month | null {
  return [...months].sort().at(-1) ?? null;
}
