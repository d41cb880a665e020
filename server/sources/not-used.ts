import { isCalledDerived } from "./derived-name.ts";
import type { ReferenceRead } from "./source.ts";

/** What is said of a file that is known and left out. Nothing of it is counted, since nothing of it is read. */
export function notUsed(path: string, what: string, reason: string): ReferenceRead {
  return {
    kind: "not-used",
    what,
    reason,
    derived: isCalledDerived(path),
    tally: { read: 0, used: 0, setAside: new Map() },
    notes: [],
  };
}
