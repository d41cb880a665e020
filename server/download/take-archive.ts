import { addMonths, type Month } from "../../geo/domain/period.ts";
import { type DatedMember, datedMembers, monthsIn } from "./dated-members.ts";
import type { Download } from "./download.ts";
import { type ForceGap, forceGaps } from "./force-gaps.ts";
import type { Taker } from "./taker.ts";

/** What one archive gave of the months and forces wanted. */
export interface FromArchive<T> {
  readonly file: T | null;
  /** The months wanted that the archive holds, of whatever force. */
  readonly months: readonly Month[];
  readonly gaps: readonly ForceGap[];
}

/** An archive holds the month that it is named by and so many before it. */
export const MONTHS_BEFORE = 35;

/** Takes what an archive has of the months that are left and the forces wanted (all when there are none). Throws `NotFetched`. */
export async function takeArchive<T>(
  taker: Taker<T>,
  download: Download,
  address: string,
  archive: Month,
  left: ReadonlySet<Month>,
  forces: readonly string[],
): Promise<FromArchive<T>> {
  let everything: readonly DatedMember[] = [];
  let ofMonths: readonly DatedMember[] | null = null;
  const whole = `${download.file}-${archive}-whole.${download.kind}`;
  const file = await taker.members(download, address, whole, (index) => {
    everything = datedMembers(index, download.members ?? /$/);
    const wanted = everything.filter(({ month }) => left.has(month));
    ofMonths = wanted;
    const chosen = wanted.filter(({ force }) => forces.length === 0 || forces.includes(force));
    const members = chosen.map(({ member }) => member);
    return { name: nameOf(download, monthsIn(wanted), forces), members };
  });
  // Whoever only asks for sizes cannot look into an archive that is served as a whole.
  if (ofMonths === null) return { file, months: monthsUpTo(archive, left), gaps: [] };
  return { file, months: monthsIn(ofMonths), gaps: forceGaps(forces, ofMonths, everything) };
}

function monthsUpTo(archive: Month, left: ReadonlySet<Month>): Month[] {
  const first = addMonths(archive, -MONTHS_BEFORE);
  return [...left].filter((month) => first <= month && month <= archive);
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
