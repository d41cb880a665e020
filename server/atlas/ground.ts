import type { Ground } from "../../geo/measure/measure.ts";
import { neighboursIn } from "./neighbours.ts";
import type { SnapshotSet } from "./snapshot.ts";

/** How the areas of a set lie to one another, for measures that look at an area among its neighbours. */
export function groundOf(set: SnapshotSet): Ground {
  return { level: set.set.level, neighbours: neighboursIn(set) };
}
