import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Area } from "../domain/area.ts";
import { areaBelowLatitude } from "./ellipsoid.ts";
import { eachSegment, eachSegmentOfRing, partsOf, xyOf } from "./rings.ts";

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The area in km² on the WGS84 ellipsoid, holes left out. */
export function areaSquareKm(area: Pick<Area, "geometry">): number {
  return squareMetresOf(area.geometry) / 1e6;
}

/** The area of a geometry in m² on the WGS84 ellipsoid, holes left out, whichever way its rings are wound. */
export function squareMetresOf(geometry: Polygon | MultiPolygon): number {
  let total = 0;
  for (const [outer = [], ...holes] of partsOf(geometry)) {
    total += Math.abs(signedSquareMetres(outer));
    for (const hole of holes) total -= Math.abs(signedSquareMetres(hole));
  }
  return total;
}

/**
 * The area of a ring in m², positive when it is wound counter-clockwise.
 *
 * Trapezium rule in longitude and the equal-area coordinate of latitude; for edges under a kilometre the error is below 1 part in 10⁷.
 */
export function signedSquareMetres(ring: readonly Position[]): number {
  let total = 0;
  const [origin] = xyOf(ring[0]); // longitudes from here, or rounding would cost small rings their digits
  eachSegmentOfRing(ring, (ax, ay, bx, by) => {
    const width = (ax + bx) / 2 - origin;
    if (ay !== by) total += width * (areaBelowLatitude(by) - areaBelowLatitude(ay));
  });
  return total;
}

/** The smallest box around all areas, or null for none. */
export function boundsOf(areas: readonly Pick<Area, "geometry">[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of areas) {
    eachSegment(geometry, (x, y) => {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    });
  }
  return west <= east ? [west, south, east, north] : null;
}
