import type { MultiPolygon, Polygon, Position } from "geojson";
import { type AreaFault, placeOf } from "./area-fault.ts";
import { partsOf } from "./rings.ts";

const DEGREES = "longitude and latitude in degrees (WGS84)";

/** What is wrong with the coordinates of an area, judged by their numbers alone; null when nothing is. */
export function checkCoordinates(area: string, geometry: Polygon | MultiPolygon): AreaFault | null {
  const parts = partsOf(geometry);
  const rings = parts.flat();
  if ([parts, ...parts, ...rings].some((list) => list.length === 0)) {
    return emptyGeometry(area, "a polygon without coordinates");
  }
  for (const ring of rings) {
    for (const position of ring) {
      const fault = judge(position);
      if (fault) return { ...fault, area, at: placeOf(position) };
    }
  }
  return null;
}

/** The fault of an area that cannot be drawn. */
export function emptyGeometry(area: string, arrived: string): AreaFault {
  return { code: "empty-geometry", area, at: null, expected: "a polygon to draw", arrived };
}

function judge(position: Position): Omit<AreaFault, "area" | "at"> | null {
  const [x, y] = position;
  const arrived = `${x}, ${y}`;
  if (x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) {
    return { code: "not-finite", expected: "two finite numbers for each point", arrived };
  }
  if (Math.abs(x) > 180 || Math.abs(y) > 90) {
    if (!isOnNationalGrid(x, y)) return { code: "outside-earth", expected: DEGREES, arrived };
    const grid = "which looks like British National Grid; declare EPSG:27700";
    return { code: "british-national-grid", expected: DEGREES, arrived: `${arrived}, ${grid}` };
  }
  if (isBritainWithAxesExchanged(x, y)) {
    const order = "which is in Britain when read as latitude, longitude";
    return {
      code: "axes-exchanged",
      expected: "longitude before latitude",
      arrived: `${arrived}, ${order}`,
    };
  }
  return null;
}

/** The extent of the grid: 700 km east, 1,300 km north of its false origin. */
function isOnNationalGrid(x: number, y: number): boolean {
  return x >= 0 && x <= 700_000 && y >= 0 && y <= 1_300_000;
}

/** Read as they stand, these are places in the Indian Ocean, which has no wards. */
function isBritainWithAxesExchanged(x: number, y: number): boolean {
  return x > 49 && x < 61 && y > -9 && y < 3;
}
