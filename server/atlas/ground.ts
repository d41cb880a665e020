import { contiguityOf, type Neighbours } from "../../geo/boundary/contiguity.ts";
import { hexNeighbours } from "../../geo/boundary/hex-neighbours.ts";
import type { Ground } from "../../geo/measure/measure.ts";
import type { SnapshotSet } from "./snapshot.ts";

const known = new WeakMap<SnapshotSet, Ground>();

/** How the areas of a set lie to one another, worked out when it is first asked for: LSOAs take a third of a second. */
export function groundOf(set: SnapshotSet): Ground {
  const held = known.get(set);
  if (held) return held;
  const made = { level: set.set.level, neighbours: neighboursIn(set) };
  known.set(set, made);
  return made;
}

function neighboursIn({ set, areas }: SnapshotSet): Neighbours {
  return set.level === "hex" ? hexNeighbours(areas.map(({ code }) => code)) : contiguityOf(areas);
}
