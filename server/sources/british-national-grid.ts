import type { MultiPolygon, Polygon, Position } from "geojson";
import proj4 from "proj4";
import { eachPosition, mapPositions } from "./positions.ts";

/** How coordinates on the grid are turned into WGS84, for the report. */
export const NATIONAL_GRID_METHOD =
  "coordinates were turned from British National Grid (EPSG:27700) into WGS84 by a seven-parameter Helmert transformation, which in London lies within 3 m of the exact OSTN15 grid";

/**
 * EPSG:27700 with the seven parameters that Ordnance Survey publishes for turning OSGB36 into WGS84
 * ("A guide to coordinate systems in Great Britain", section 6.6).
 */
const GRID =
  "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs";

const toWgs84 = proj4(GRID, "WGS84");

/** Longitude and latitude of an easting and northing in metres. */
export function fromNationalGrid(easting: number, northing: number): [number, number] {
  const [longitude = Number.NaN, latitude = Number.NaN] = toWgs84.forward([easting, northing]);
  return [longitude, latitude];
}

/** Easting and northing in metres of a longitude and latitude. */
export function toNationalGrid(longitude: number, latitude: number): [number, number] {
  const [easting = Number.NaN, northing = Number.NaN] = toWgs84.inverse([longitude, latitude]);
  return [easting, northing];
}

/** The same shape in WGS84. Equal points stay equal, so shared edges stay shared. */
export function shapeFromNationalGrid(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  return mapPositions(shape, ([x = Number.NaN, y = Number.NaN]) => fromNationalGrid(x, y));
}

/** What speaks against a shape being London's in metres on the grid, as words to follow "found"; null when nothing does. */
export function nationalGridFault(shape: Polygon | MultiPolygon): string | null {
  let fault: string | null = null;
  eachPosition(shape, (position) => {
    fault ??= judge(position);
  });
  return fault;
}

function judge([x = Number.NaN, y = Number.NaN]: Position): string | null {
  const found = `${x}, ${y}`;
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return `${found}, which looks like degrees`;
  if (isNearLondon(y, x)) return `${found}, which is in London when read as northing, easting`;
  const isOnGrid = x >= 0 && x <= 700_000 && y >= 0 && y <= 1_300_000;
  return isOnGrid ? null : `${found}, which is not on the grid`;
}

/** Greater London lies within eastings 503,000 to 562,000 and northings 155,000 to 201,000. */
function isNearLondon(easting: number, northing: number): boolean {
  return easting > 490_000 && easting < 575_000 && northing > 140_000 && northing < 215_000;
}
