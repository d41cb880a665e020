import { MAX_SET_ASIDE_SHARE } from "./limits.ts";
import { RefusedInput } from "./refused-input.ts";

/** How the rows of one file came through reading: `read` is `used` and all that was set aside. */
export interface Tally {
  readonly read: number;
  readonly used: number;
  /** Rows not used, by reason; the line (counted from 1) where each was first met, null where lines mean nothing. */
  readonly setAside: ReadonlyMap<string, { count: number; firstLine: number | null }>;
}

/** A tally while the file is read. */
export interface OpenTally {
  read: number;
  readonly setAside: Map<string, { count: number; firstLine: number | null }>;
}

/** Reasons that lie in a file's scope and are no fault of it, however many rows they hold for. */
const OUT_OF_SCOPE: ReadonlySet<string> = new Set([
  "outside-london",
  "not-a-level",
  "note",
  "measure-unrecognised",
  "other-survey",
  "postcode-without-place",
]);

export function openTally(): OpenTally {
  return { read: 0, setAside: new Map() };
}

/** Counts one row, already counted as read, as not used. */
export function setRowAside(tally: OpenTally, reason: string, line: number | null): void {
  const known = tally.setAside.get(reason);
  if (known) known.count++;
  else tally.setAside.set(reason, { count: 1, firstLine: line });
}

/**
 * The finished tally. Throws `RefusedInput`, naming the commonest reason and its first line, when faults hold for more than
 * `MAX_SET_ASIDE_SHARE` of the rows that are in scope.
 */
export function closeTally(tally: OpenTally, path: string): Tally {
  const entries = [...tally.setAside];
  const total = entries.reduce((sum, [, { count }]) => sum + count, 0);
  const faults = entries.filter(([reason]) => !OUT_OF_SCOPE.has(reason));
  const faulty = faults.reduce((sum, [, { count }]) => sum + count, 0);
  const inScope = tally.read - total + faulty;
  if (faulty > inScope * MAX_SET_ASIDE_SHARE) {
    const [[reason = "", worst] = []] = faults.sort((a, b) => b[1].count - a[1].count);
    throw new RefusedInput({
      code: reason,
      file: path,
      line: worst?.firstLine ?? null,
      expected: `at most ${MAX_SET_ASIDE_SHARE * 100} % of rows to be unusable`,
      arrived: `${faulty} of ${inScope}, ${worst?.count} of them for the reason ${reason}`,
      remedy: "correct the file or obtain it again",
    });
  }
  return { read: tally.read, used: tally.read - total, setAside: tally.setAside };
}
