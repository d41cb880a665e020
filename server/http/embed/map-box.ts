import { mercatorOf } from "../../../geo/tile/tile-coordinates.ts";
import type { OutlinedArea } from "../../atlas/atlas.ts";
import type { Box } from "../../export/embed-picture.ts";

type Point = readonly [number, number];

/** A box is no flatter and no taller than this, so that a strip of bounds does not make a strip of a picture. */
const FLATTEST = 0.4;
const TALLEST = 1.2;

/**
 * Where bounds in degrees lie in a picture whose areas have their label points at `points`; the whole picture without bounds, or where
 * too few areas tell how it was projected.
 */
export function boxOf(
  bounds: readonly [number, number, number, number] | null,
  areas: readonly Pick<OutlinedArea, "point">[],
  points: readonly Point[],
  whole: Box,
): Box {
  if (!bounds) return whole;
  const known = areas.map(({ point }) => mercatorOf(...point));
  const scale = scaleOf(known, points);
  const [[fromX, fromY] = [0, 0], [toX, toY] = [0, 0]] = [known[0], points[0]];
  if (scale === null) return whole;
  const [west, south, east, north] = bounds;
  const place = (longitude: number, latitude: number): Point => {
    const [x, y] = mercatorOf(longitude, latitude);
    return [toX + scale * (x - fromX), toY + scale * (y - fromY)];
  };
  const [left, top] = place(west, north);
  const [right, bottom] = place(east, south);
  return shaped({ x: left, y: top, width: right - left, height: bottom - top });
}

/** From the two areas that are furthest apart, east to west; null where there are none apart. */
function scaleOf(from: readonly Point[], to: readonly Point[]): number | null {
  const order = from.map((_, i) => i).sort((a, b) => (from[a]?.[0] ?? 0) - (from[b]?.[0] ?? 0));
  const [first = 0, last = 0] = [order[0], order.at(-1)];
  const apart = (from[last]?.[0] ?? 0) - (from[first]?.[0] ?? 0);
  return apart > 0 ? ((to[last]?.[0] ?? 0) - (to[first]?.[0] ?? 0)) / apart : null;
}

/** The same with room added at two sides where it is too flat or too tall. */
function shaped({ x, y, width, height }: Box): Box {
  const wide = Math.max(width, height / TALLEST);
  const tall = Math.max(height, width * FLATTEST);
  return { x: x - (wide - width) / 2, y: y - (tall - height) / 2, width: wide, height: tall };
}
