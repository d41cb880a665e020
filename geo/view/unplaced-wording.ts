import { formatCount, formatShare } from "./number-format.ts";

/**
 * What is said of records that no area's figure holds, e.g. `8 records of the period are in no area's figure: 3 have no coordinates
 * and 5 lie outside London.`; null when there are none. A reason without words of its own is given by its code.
 */
export function wordUnplaced(
  count: number,
  byReason: Readonly<Record<string, number | null>>,
): string | null {
  if (count === 0) return null;
  const one = count === 1;
  const said = `${formatCount(count)} ${one ? "record" : "records"} of the period ${one ? "is" : "are"} in no area's figure`;
  const reasons = orderedReasons(byReason).map(([code, number]) => wordPart(code, number));
  return reasons.length === 0 ? `${said}.` : `${said}: ${joined(reasons)}.`;
}

/** The same as a share of all the records asked for, in one sentence; empty when there are none or the share is unknown. */
export function wordUnplacedShare(share: number | null): string {
  if (!share) return "";
  const part = share < 0.001 ? "Fewer than 0.1\u00a0%" : formatShare(share);
  return `${part} of the records are in no area's figure.`;
}

/** What a reason says of one record and of several. */
const REASON_WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  "no-coordinates": ["has no coordinates", "have no coordinates"],
  "outside-london": ["lies outside London", "lie outside London"],
  "in-no-area": ["lies in no area of this level", "lie in no area of this level"],
  "not-covered": [
    "lies in an area whose own force lacks the month",
    "lie in areas whose own force lacks the month",
  ],
};

/** In the order in which they are explained, whatever order they arrive in; unknown ones last. */
function orderedReasons(
  byReason: Readonly<Record<string, number | null>>,
): [string, number | null][] {
  const known = Object.keys(REASON_WORDS);
  const rank = (code: string) => (known.includes(code) ? known.indexOf(code) : known.length);
  return Object.entries(byReason)
    .filter(([, number]) => number !== 0)
    .sort(([a], [b]) => rank(a) - rank(b));
}

/** A number that is withheld is a small one. */
function wordPart(code: string, number: number | null): string {
  const [one, many] = REASON_WORDS[code] ?? [`(${code})`, `(${code})`];
  if (number === null) return `fewer than 10 ${many}`;
  return `${formatCount(number)} ${number === 1 ? one : many}`;
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
