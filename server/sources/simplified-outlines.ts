import type { MultiPolygon, Polygon, Position } from "geojson";

/**
 * A line that crosses itself, with the point left out whose loss changes it least.
 *
 * Simplifying a winding river can make its banks cross. Where leaving out one point undoes that and moves the line over less
 * than a hundredth of the box it lies in, the line is given without it; else, and for a line that does not cross, null. Arcs
 * are shared, so that neighbours stay neighbours. Lines too long to have been simplified are not looked at.
 */
export function untangled(line: readonly Position[]): Position[] | null {
  const crossing = line.length > MOST_POINTS ? null : selfCrossing(line);
  if (!crossing) return null;
  const [first, last] = crossing;
  const limit = boxArea(line) * MOST_MOVED;
  let best: { line: Position[]; moved: number } | null = null;
  for (let i = Math.max(1, first); i <= last + 1 && i < line.length - 1; i++) {
    const moved = triangleArea(line[i - 1], line[i], line[i + 1]);
    if (moved > limit || (best && moved >= best.moved)) continue;
    const without = line.toSpliced(i, 1);
    if (!selfCrossing(without)) best = { line: without, moved };
  }
  return best?.line ?? null;
}

const MOST_POINTS = 2000;
const MOST_MOVED = 0.01;

/** A shape without the parts that simplifying made into lines or points, and how many these were. A shape of nothing else keeps them. */
export function withoutFlatParts(shape: Polygon | MultiPolygon): {
  shape: Polygon | MultiPolygon;
  dropped: number;
} {
  if (shape.type === "Polygon") return { shape, dropped: 0 };
  const solid = shape.coordinates.filter(([outer = []]) => Math.abs(ringArea(outer)) > FLAT);
  const dropped = shape.coordinates.length - solid.length;
  const isAll = solid.length === 0;
  return isAll ? { shape, dropped: 0 } : { shape: { ...shape, coordinates: solid }, dropped };
}

/** In square degrees; about a hundredth of a square metre in London. */
const FLAT = 1e-12;

/** Two segments of a line that cross, by the position of their first points; null when none do. */
function selfCrossing(line: readonly Position[]): [first: number, last: number] | null {
  for (let i = 0; i + 1 < line.length; i++) {
    for (let j = i + 2; j + 1 < line.length; j++) {
      if (cross(line[i], line[i + 1], line[j], line[j + 1])) return [i, j];
    }
  }
  return null;
}

type Point = Position | undefined;

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Twice the area of a triangle, positive when its corners run counter-clockwise. */
function side(
  [ax = 0, ay = 0]: Point = [],
  [bx = 0, by = 0]: Point = [],
  [cx = 0, cy = 0]: Point = [],
) {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function triangleArea(a: Point, b: Point, c: Point): number {
  return Math.abs(side(a, b, c)) / 2;
}

function boxArea(line: readonly Position[]): number {
  const spread = (of: 0 | 1) => {
    const values = line.map((point) => point[of] ?? 0);
    return Math.max(...values) - Math.min(...values);
  };
  return spread(0) * spread(1);
}

function ringArea(ring: readonly Position[]): number {
  return ring.reduce((sum, point, i) => sum + side(ring[0], point, ring[i + 1] ?? ring[0]) / 2, 0);
}
