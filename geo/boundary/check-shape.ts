import { booleanPointInPolygon } from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { type AreaFault, placeOf } from "./area-fault.ts";
import { squareMetresOf } from "./area-measures.ts";
import { findCrossing } from "./ring-crossing.ts";
import { partsOf } from "./rings.ts";

/** Below this, in m², a polygon is a line or a point that was written as one. */
const NO_AREA = 0.01;

/** What makes a shape of normalised rings no valid polygon; null when nothing does. */
export function checkShape(area: string, geometry: Polygon | MultiPolygon): AreaFault | null {
  const parts = partsOf(geometry);
  const crossing = findCrossing(parts.flat());
  if (crossing) {
    const expected = "rings that do not cross themselves or each other";
    return { code: "self-crossing", area, at: crossing, expected, arrived: "a crossing" };
  }
  for (const part of parts) {
    const stray = part.slice(1).find((hole) => lies(hole, [part[0] ?? []]) === "outside");
    if (stray) {
      const expected = "holes within their polygon";
      const arrived = "a hole outside it";
      return { code: "hole-outside-shell", area, at: placeOf(stray[0]), expected, arrived };
    }
    if (!(squareMetresOf({ type: "Polygon", coordinates: part }) > NO_AREA)) {
      const expected = "polygons with an area";
      const arrived = "a polygon without any";
      return { code: "zero-area", area, at: placeOf(part[0]?.[0]), expected, arrived };
    }
  }
  return checkParts(area, parts);
}

function checkParts(area: string, parts: readonly Position[][][]): AreaFault | null {
  for (const part of parts) {
    const holder = parts.find((other) => other !== part && lies(part[0] ?? [], other) === "inside");
    if (!holder) continue;
    const expected = "parts that lie apart";
    const arrived = "a part inside another";
    return { code: "parts-overlap", area, at: placeOf(part[0]?.[0]), expected, arrived };
  }
  return null;
}

/** Where a ring lies that does not cross the polygon: its first vertex that is not on an edge tells. */
function lies(
  ring: readonly Position[],
  coordinates: Position[][],
): "inside" | "outside" | "along" {
  const polygon: Polygon = { type: "Polygon", coordinates };
  for (const position of ring) {
    if (!booleanPointInPolygon(position, polygon)) return "outside";
    if (booleanPointInPolygon(position, polygon, { ignoreBoundary: true })) return "inside";
  }
  return "along";
}
