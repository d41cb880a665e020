import type { Area } from "../domain/area.ts";
import type { AreaFault } from "./area-fault.ts";
import { overlapAreas } from "./overlap.ts";
import { eachPiece } from "./scan-lines.ts";

/** Neighbours may share this much, in m², by the rounding of coordinates. */
const SLIVER = 1;

/** Lines this far apart look for overlaps; those half a metre apart then measure what was found. */
const SEARCH_METRES = 5;
const MEASURE_METRES = 0.5;

/**
 * The first two areas of a set that share more than a sliver, or null when none do.
 *
 * Never accuses wrongly. It can miss an overlap that no search line meets, which must be lower than 5 m from south to north.
 */
export function findOverlap(areas: readonly Area[]): AreaFault | null {
  const seen = new Set<number>();
  let fault: AreaFault | null = null;
  eachPiece(areas, SEARCH_METRES, (active) => {
    if (active.length < 2 || fault) return;
    for (const first of active) {
      for (const second of active) {
        const pair = first * areas.length + second;
        if (first >= second || seen.has(pair)) continue;
        seen.add(pair);
        fault ??= measure(areas[first], areas[second]);
      }
    }
  });
  return fault;
}

function measure(first: Area | undefined, second: Area | undefined): AreaFault | null {
  if (!first || !second) return null;
  const [overlap] = overlapAreas([first], [second], { spacingMetres: MEASURE_METRES });
  if (!overlap || overlap.squareMetres <= SLIVER) return null;
  return {
    code: "areas-overlap",
    area: second.code,
    at: null,
    expected: "neighbours that do not overlap",
    arrived: `${Math.round(overlap.squareMetres)} m² shared with ${first.code}`,
  };
}
