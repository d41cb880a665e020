import type { AreaFault, AreaFaultCode } from "../../geo/boundary/area-fault.ts";
import { type UncheckedArea, validateAreas } from "../../geo/boundary/validate-areas.ts";
import type { Area } from "../../geo/domain/area.ts";
import type { CodedFeature } from "./boundary-codes.ts";
import { nationalGridFault, shapeFromNationalGrid } from "./british-national-grid.ts";
import { readPolygon } from "./positions.ts";
import { RefusedInput } from "./refused-input.ts";

/** In which coordinates a boundary file says it is. */
export type CoordinateSystem = "wgs84" | "national-grid";

/** The shape of a feature in WGS84, null when it has none. Throws `RefusedInput` when it is none of an area or not as declared. */
export function shapeOf(path: string, { feature, code }: CodedFeature, system: CoordinateSystem) {
  const shape = readPolygon(feature.geometry);
  const place = `${feature.place}, area ${code}`;
  if (typeof shape === "string") {
    throw new RefusedInput({
      code: "geometry-type",
      file: path,
      place,
      expected: "a Polygon or MultiPolygon",
      arrived: shape,
      remedy: "give a file of areas",
    });
  }
  if (shape === null || system === "wgs84") return shape;
  const fault = nationalGridFault(shape);
  if (fault === null) return shapeFromNationalGrid(shape);
  throw new RefusedInput({
    code: "coordinates",
    file: path,
    place,
    expected: "easting and northing in metres, as the declared EPSG:27700 has them",
    arrived: fault,
    remedy: "correct the declaration or the file",
  });
}

/** The areas as the atlas wants them, and what was put right, in sentences. Throws `RefusedInput` at the first fault. */
export function checkedAreas(
  path: string,
  unchecked: readonly UncheckedArea[],
): { areas: readonly Area[]; notes: string[] } {
  const result = validateAreas(unchecked);
  if ("fault" in result) throw unusable(path, result.fault);
  const notes = Object.entries(result.normalised)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${NORMALISED[what] ?? what}`);
  return { areas: result.areas, notes };
}

const NORMALISED: Readonly<Record<string, string>> = {
  winding: "rings were turned round, outer ones counter-clockwise and holes clockwise",
  "unclosed-ring": "rings were closed",
  "third-coordinate": "points lost a third coordinate",
  "repeated-point": "points that repeat the one before them were left out",
};

function unusable(path: string, { code, area, at, expected, arrived }: AreaFault): RefusedInput {
  const place = [area && `area ${area}`, at && `at ${at[0]}, ${at[1]}`].filter(Boolean).join(", ");
  const remedy = REMEDY[code] ?? "correct the area or take the publisher's file";
  const said = { code, file: path, place: place || null, expected, arrived };
  return new RefusedInput(remedy === "" ? said : { ...said, remedy });
}

/** What to do where the general advice does not fit; empty where the finding says it. */
const REMEDY: Readonly<Partial<Record<AreaFaultCode, string>>> = {
  "british-national-grid": "",
  "axes-exchanged": "exchange the two numbers",
  "duplicate-code": "keep the one that is right",
};
