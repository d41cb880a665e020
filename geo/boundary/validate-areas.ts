import type { MultiPolygon, Polygon } from "geojson";
import type { Area } from "../domain/area.ts";
import type { AreaFault } from "./area-fault.ts";
import { checkCoordinates, emptyGeometry } from "./check-coordinates.ts";
import { checkShape } from "./check-shape.ts";
import { findOverlap } from "./find-overlap.ts";
import { type Normalised, normaliseRings, nothingNormalised } from "./normalise-rings.ts";

/** An area as a file gave it, before its geometry can be relied on. */
export type UncheckedArea = Omit<Area, "geometry"> & {
  readonly geometry: Polygon | MultiPolygon | null;
};

/**
 * Checks one boundary set and writes its geometry as the rest of the atlas expects it.
 *
 * Harmless differences are put right and counted; the first fault that makes the set unusable is returned instead of
 * areas, since a set with a hole in it would lose events without a word. Rules: coordinates are finite degrees in the right
 * order, codes are unique, rings do not cross, holes lie in their polygons, and no two areas share more than 1 m².
 */
export function validateAreas(
  areas: readonly UncheckedArea[],
): { areas: Area[]; normalised: Normalised } | { fault: AreaFault } {
  if (areas.length === 0) {
    const expected = "at least one area";
    return { fault: { code: "no-areas", area: "", at: null, expected, arrived: "none" } };
  }
  const normalised = nothingNormalised();
  const valid: Area[] = [];
  const codes = new Set<string>();
  for (const { geometry, ...area } of areas) {
    if (codes.has(area.code)) return { fault: duplicate(area.code) };
    codes.add(area.code);
    if (!geometry) return { fault: emptyGeometry(area.code, "no geometry") };
    const coordinateFault = checkCoordinates(area.code, geometry);
    if (coordinateFault) return { fault: coordinateFault };
    const shape = normaliseRings(geometry, normalised);
    const shapeFault = checkShape(area.code, shape);
    if (shapeFault) return { fault: shapeFault };
    valid.push({ ...area, geometry: shape });
  }
  const fault = findOverlap(valid);
  return fault ? { fault } : { areas: valid, normalised };
}

function duplicate(code: string): AreaFault {
  const expected = "each code once";
  return { code: "duplicate-code", area: code, at: null, expected, arrived: `${code} again` };
}
