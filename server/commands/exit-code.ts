import { ConfigFault } from "../config.ts";
import { DatabaseError } from "../ingest/database.ts";
import { NoEvents } from "../ingest/no-events.ts";
import { SampleOverReal } from "../ingest/sample-over-real.ts";
import { SnapshotUnusable } from "../ingest/snapshot-unusable.ts";
import { StoreBusy } from "../ingest/store-lock.ts";
import { SuspiciousRefresh } from "../ingest/suspicion.ts";
import { RefusedInput } from "../sources/refused-input.ts";
import { WrongCall } from "./command.ts";

/** Exit codes of the command line (contract 1); `disagrees` is that of the agreement with published counts alone. */
export const EXIT = {
  done: 0,
  disagrees: 1,
  wrongCall: 2,
  refused: 3,
  noSnapshot: 4,
  system: 5,
} as const;

/** There is nothing to serve or show. */
export class NoSnapshot extends Error {
  override readonly name = "NoSnapshot";
}

/** The exit code for an error, and the sentence to print; null for an error that is a fault of the program. */
export function explain(error: unknown): { code: number; sentence: string } | null {
  if (!(error instanceof Error)) return null;
  const sentence = error.message;
  if (error instanceof WrongCall || error instanceof ConfigFault) {
    return { code: EXIT.wrongCall, sentence };
  }
  if (
    error instanceof RefusedInput ||
    error instanceof NoEvents ||
    error instanceof SampleOverReal ||
    error instanceof SuspiciousRefresh
  ) {
    return { code: EXIT.refused, sentence: `Refused: ${sentence} Nothing was published.` };
  }
  if (error instanceof NoSnapshot || error instanceof SnapshotUnusable) {
    return { code: EXIT.noSnapshot, sentence };
  }
  if (error instanceof StoreBusy) return { code: EXIT.system, sentence };
  if (error instanceof DatabaseError && error.system) return { code: EXIT.system, sentence };
  // Errors of the operating system: a full disk, a port in use, a folder that may not be written.
  if ("code" in error && typeof error.code === "string" && "syscall" in error) {
    return { code: EXIT.system, sentence: faultOfPath(error, error.code) ?? sentence };
  }
  return null;
}

/** What the system's short names mean for a folder or file that was to be read or written. */
const WHY: Readonly<Record<string, string>> = {
  EEXIST: "a file where a folder belongs",
  ENOTDIR: "a file where a folder belongs",
  EACCES: "one that this user may not read or write",
  EPERM: "one that this user may not read or write",
  EROFS: "a disk that cannot be written",
};

function faultOfPath(error: Error, code: string): string | null {
  const found = WHY[code];
  if (found === undefined || !("path" in error) || typeof error.path !== "string") return null;
  return `${error.path} cannot be used: expected a folder to read and write, found ${found}; put it right, or name another folder (--store DIR for snapshots). ${code}`;
}
