import { contiguityOf, type Neighbours } from "../../geo/boundary/contiguity.ts";
import type { SnapshotSet } from "./snapshot.ts";

const known = new WeakMap<SnapshotSet, Neighbours>();

/** Which areas of a set touch, by position; found once, as it takes longer than an answer may. */
export function neighboursIn(set: SnapshotSet): Neighbours {
  const held = known.get(set) ?? contiguityOf(set.areas);
  known.set(set, held);
  return held;
}
