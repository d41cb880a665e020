import { latLngToCell } from "h3-js";
import { EDGE_TOLERANCE_METRES } from "./edge-distance.ts";
import { metresPerDegree } from "./ellipsoid.ts";
import { HEX_RESOLUTION } from "./hexes.ts";
import type { Place } from "./locator.ts";

/** Looking in eight directions, an edge within 92 % of the tolerance is always seen. */
const DIRECTIONS = Array.from(
  { length: 8 },
  (_, i) => [Math.cos((i * Math.PI) / 4), Math.sin((i * Math.PI) / 4)] as const,
);

/**
 * Finds the hexagon that a point (WGS84 degrees) lies in, by its place in `codes`; null where its hexagon is not listed.
 *
 * The grid itself decides, not the polygons drawn of it. `edge` says that another listed hexagon begins within the tolerance.
 */
export function hexLocator(
  codes: readonly string[],
): (longitude: number, latitude: number) => Place | null {
  const indexOf = new Map(codes.map((code, i) => [code, i]));
  const at = (longitude: number, latitude: number) =>
    indexOf.get(latLngToCell(latitude, longitude, HEX_RESOLUTION));
  return (longitude, latitude) => {
    const index = at(longitude, latitude);
    if (index === undefined) return null;
    const scale = metresPerDegree(latitude);
    const edge = DIRECTIONS.some(([east, north]) => {
      const beside = at(
        longitude + (east * EDGE_TOLERANCE_METRES) / scale.longitude,
        latitude + (north * EDGE_TOLERANCE_METRES) / scale.latitude,
      );
      return beside !== undefined && beside !== index;
    });
    return { index, edge };
  };
}
