import type { MultiPolygon, Polygon, Position } from "geojson";

/** The polygons of a geometry, each an outer ring followed by its holes: one for a `Polygon`, any number for a `MultiPolygon`. */
export function partsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** Calls `visit` for each segment of each ring, in order; coordinates are degrees. A ring needs no special closing. */
export function eachSegment(
  geometry: Polygon | MultiPolygon,
  visit: (ax: number, ay: number, bx: number, by: number) => void,
): void {
  for (const part of partsOf(geometry)) {
    for (const ring of part) eachSegmentOfRing(ring, visit);
  }
}

/** As `eachSegment`, for one ring. */
export function eachSegmentOfRing(
  ring: readonly Position[],
  visit: (ax: number, ay: number, bx: number, by: number) => void,
): void {
  let [ax, ay] = xyOf(ring[0]);
  for (let i = 1; i < ring.length; i++) {
    const [bx, by] = xyOf(ring[i]);
    visit(ax, ay, bx, by);
    ax = bx;
    ay = by;
  }
}

/** Longitude and latitude of a position; NaN for what is absent. */
export function xyOf(position: Position | undefined): [x: number, y: number] {
  return [position?.[0] ?? Number.NaN, position?.[1] ?? Number.NaN];
}
