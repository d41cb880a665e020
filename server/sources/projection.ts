import type { CoordinateSystem } from "./boundary-shapes.ts";
import { quoted, RefusedInput } from "./refused-input.ts";

/**
 * The coordinate system that a `.prj` file (WKT) describes. British National Grid is known by its authority code or, since
 * ESRI leaves that out, by its parameters. Throws `RefusedInput` on any other; `path` names the `.prj` file.
 */
export function readProjection(wkt: string, path: string): CoordinateSystem {
  const isProjected = /^\s*PROJ(CS|CRS)\s*\[/i.test(wkt);
  if (isProjected && (isGridByAuthority(wkt) || isGridByParameters(wkt))) return "national-grid";
  if (/^\s*GEOG(CS|CRS)\s*\[/i.test(wkt) && /WGS[ _]?(19)?84/i.test(wkt)) return "wgs84";
  const [, name] = /\[\s*"([^"]*)"/.exec(wkt) ?? [];
  throw new RefusedInput({
    code: "coordinate-system",
    file: path,
    expected: "British National Grid (EPSG:27700) or WGS84",
    arrived: quoted(name ?? wkt),
    remedy: "convert the file to one of these",
  });
}

/** The authority of the whole stands last. */
function isGridByAuthority(wkt: string): boolean {
  return /(AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?27700"?\s*\]\s*\]\s*$/i.test(wkt);
}

function isGridByParameters(wkt: string): boolean {
  return (
    /PROJECTION\s*\[\s*"Transverse_Mercator"/i.test(wkt) &&
    /Airy/i.test(wkt) &&
    GRID.every(([name, value, tolerance]) => {
      const [, number] = new RegExp(`"${name}"\\s*,\\s*([-\\d.]+)`, "i").exec(wkt) ?? [];
      return number !== undefined && Math.abs(Number(number) - value) <= tolerance;
    })
  );
}

/** Publishers write the scale factor with eight to ten digits. */
const GRID = [
  ["False_Easting", 400_000, 0],
  ["False_Northing", -100_000, 0],
  ["Central_Meridian", -2, 0],
  ["Latitude_Of_Origin", 49, 0],
  ["Scale_Factor", 0.9996012717, 1e-8],
] as const;
