import Flatbush from "flatbush";
import type { MultiPolygon, Polygon, Position } from "geojson";

/** Published boundary files carry six decimals, about 0.1 m. */
const GRID = 1e6;

/** Rounding moves a vertex off the edge it was cut from by at most this, in degrees. */
const TOLERANCE = 2 / GRID;

/**
 * Rounds the shapes to six decimals and gives every edge the vertices of its neighbours, so that shapes that touch share
 * their edges exactly: no slivers, no overlaps.
 *
 * One shape per input, in order; outer rings counter-clockwise, holes clockwise (RFC 7946).
 */
export function knitEdges(shapes: readonly (Polygon | MultiPolygon)[]): (Polygon | MultiPolygon)[] {
  const rounded = shapes.map((shape) => mapRings(shape, roundRing));
  const vertices = distinctVertices(rounded);
  const index = new Flatbush(Math.max(vertices.length, 1));
  for (const [x, y] of vertices) index.add(x, y);
  if (vertices.length === 0) index.add(0, 0);
  index.finish();
  return rounded.map((shape) =>
    mapRings(shape, (ring, isHole) => wind(addVertices(ring, vertices, index), isHole)),
  );
}

type Point = [number, number];

function mapRings(
  shape: Polygon | MultiPolygon,
  change: (ring: Position[], isHole: boolean) => Position[],
): Polygon | MultiPolygon {
  const part = (rings: Position[][]) => rings.map((ring, i) => change(ring, i > 0));
  return shape.type === "Polygon"
    ? { type: "Polygon", coordinates: part(shape.coordinates) }
    : { type: "MultiPolygon", coordinates: shape.coordinates.map(part) };
}

function roundRing(ring: Position[]): Position[] {
  const points = ring.map(
    ([x = 0, y = 0]): Point => [Math.round(x * GRID) / GRID, Math.round(y * GRID) / GRID],
  );
  return points.filter(
    ([x, y], i) => i === 0 || x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1],
  );
}

function distinctVertices(shapes: readonly (Polygon | MultiPolygon)[]): Point[] {
  const seen = new Map<string, Point>();
  for (const shape of shapes) {
    mapRings(shape, (ring) => {
      for (const [x = 0, y = 0] of ring) seen.set(`${x},${y}`, [x, y]);
      return ring;
    });
  }
  return [...seen.values()];
}

function addVertices(ring: Position[], vertices: readonly Point[], index: Flatbush): Position[] {
  const result: Position[] = [];
  ring.forEach(([ax = 0, ay = 0], i) => {
    result.push([ax, ay]);
    const next = ring[i + 1];
    if (next) result.push(...between([ax, ay], [next[0] ?? 0, next[1] ?? 0], vertices, index));
  });
  return result;
}

/** The vertices that lie on the open segment from `a` to `b`, in that order. */
function between(a: Point, b: Point, vertices: readonly Point[], index: Flatbush): Point[] {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  const found: { along: number; point: Point }[] = [];
  for (const id of index.search(
    Math.min(a[0], b[0]) - TOLERANCE,
    Math.min(a[1], b[1]) - TOLERANCE,
    Math.max(a[0], b[0]) + TOLERANCE,
    Math.max(a[1], b[1]) + TOLERANCE,
  )) {
    const point = vertices[id];
    if (!point) continue;
    const [px, py] = [point[0] - a[0], point[1] - a[1]];
    const along = (px * dx + py * dy) / length;
    const aside = Math.abs(px * dy - py * dx) / length;
    if (along > 0 && along < length && aside < TOLERANCE) found.push({ along, point });
  }
  return found
    .sort((p, q) => p.along - q.along)
    .map(({ point }) => point)
    .filter((point) => !same(point, a) && !same(point, b));
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function wind(ring: Position[], isHole: boolean): Position[] {
  let doubleArea = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [nextX = x, nextY = y] = ring[i + 1] ?? [];
    doubleArea += x * nextY - nextX * y;
  });
  return doubleArea > 0 === isHole ? ring.toReversed() : ring;
}
