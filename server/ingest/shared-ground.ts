import { type Overlap, overlapAreas } from "../../geo/boundary/overlap.ts";
import type { Area } from "../../geo/domain/area.ts";

const known = new WeakMap<readonly Area[], WeakMap<readonly Area[], readonly Overlap[]>>();

/** The ground that small areas share with larger ones, worked out once for every two sets: ethnic groups and ages both come by it. */
export function sharedGround(small: readonly Area[], large: readonly Area[]): readonly Overlap[] {
  const ofSmall = known.get(small) ?? new WeakMap<readonly Area[], readonly Overlap[]>();
  known.set(small, ofSmall);
  const overlaps = ofSmall.get(large) ?? overlapAreas(small, large);
  ofSmall.set(large, overlaps);
  return overlaps;
}
