import type { Outlines } from "./atlas.ts";
import type { Snapshot, SnapshotSet } from "./snapshot.ts";

const KNOWN = new WeakMap<SnapshotSet, Outlines>();

/** The outlines of a boundary set with those of the newest boroughs held; the same object each time, so that what is drawn of them can be kept by it. */
export function outlinesOf({ sets }: Pick<Snapshot, "sets">, set: SnapshotSet): Outlines {
  const known = KNOWN.get(set);
  if (known) return known;
  const boroughs = sets.find((one) => one.set.level === "borough")?.areas ?? [];
  const made = { areas: set.areas, boroughs };
  KNOWN.set(set, made);
  return made;
}
