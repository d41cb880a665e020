import type { Bounds } from "../boundary/area-measures.ts";

/** A tile of the web Mercator pyramid: row 0 is the northernmost. */
export interface TileCoordinates {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Deeper tiles than any map uses; keeps `2 ** z` and shifts by `z` exact. */
const DEEPEST = 24;

const PLAIN_INTEGER = /^(?:0|[1-9]\d*)$/;

/**
 * Reads the three parts of a tile address.
 *
 * `malformed` when a part is not a plain non-negative integer (a sign, a leading zero, a fraction, anything else), `outside`
 * when the numbers name no tile of the pyramid.
 */
export function parseTileCoordinates(
  z: string,
  x: string,
  y: string,
): TileCoordinates | "malformed" | "outside" {
  if (![z, x, y].every((part) => PLAIN_INTEGER.test(part))) return "malformed";
  const tile = { z: Number(z), x: Number(x), y: Number(y) };
  return isInPyramid(tile) ? tile : "outside";
}

/** Whether there is such a tile at all. */
export function isInPyramid({ z, x, y }: TileCoordinates): boolean {
  return isCountBelow(z, DEEPEST + 1) && isCountBelow(x, 2 ** z) && isCountBelow(y, 2 ** z);
}

function isCountBelow(value: number, limit: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < limit;
}

/** West, south, east and north of a tile in degrees. */
export function tileBounds({ z, x, y }: TileCoordinates): Bounds {
  const size = 2 ** z;
  return [
    (x / size - 0.5) * 360,
    latitudeAt((y + 1) / size),
    ((x + 1) / size - 0.5) * 360,
    latitudeAt(y / size),
  ];
}

/** Web Mercator position of a point, 0 to 1 from the north-west corner of the world; latitudes beyond the map are put on its edge. */
export function mercatorOf(longitude: number, latitude: number): [x: number, y: number] {
  const sin = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - Math.atanh(sin) / (2 * Math.PI);
  return [longitude / 360 + 0.5, Math.min(1, Math.max(0, y))];
}

function latitudeAt(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}
