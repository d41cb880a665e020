import { contiguityOf, type Neighbours } from "../../geo/boundary/contiguity.ts";
import { hexNeighbours } from "../../geo/boundary/hex-neighbours.ts";
import type { SnapshotSet } from "./snapshot.ts";

const known = new WeakMap<SnapshotSet, Neighbours>();

/** Which areas of a set touch, by position; found once, as it takes longer than an answer may. */
export function neighboursIn(set: SnapshotSet): Neighbours {
  const held = known.get(set) ?? find(set);
  known.set(set, held);
  return held;
}

/** Hexagons cut off at London's limit still have the grid's neighbours. */
function find({ set, areas }: SnapshotSet): Neighbours {
  return set.level === "hex" ? hexNeighbours(areas.map(({ code }) => code)) : contiguityOf(areas);
}
