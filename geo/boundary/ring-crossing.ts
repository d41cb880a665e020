import type { Position } from "geojson";
import { xyOf } from "./rings.ts";

/**
 * Where the rings of one area first cross themselves or each other, or null when they do not.
 *
 * Rings are closed and have no repeated points. Touching at a point or running along each other is no crossing; passing
 * through a vertex to the other side is. Segments are swept along their longer common axis, so the time grows with their
 * number and with how many lie side by side.
 */
export function findCrossing(rings: readonly (readonly Position[])[]): [number, number] | null {
  const path = pathOf(rings);
  return findSegmentCrossing(path) ?? findVertexCrossing(path);
}

/** Vertices of all rings; segment `i` runs from vertex `i` to vertex `next[i]`. */
interface Path {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

function pathOf(rings: readonly (readonly Position[])[]): Path {
  const size = rings.reduce((sum, ring) => sum + ring.length - 1, 0);
  const path = {
    x: new Float64Array(size),
    y: new Float64Array(size),
    next: new Int32Array(size),
    previous: new Int32Array(size),
  };
  let first = 0;
  for (const ring of rings) {
    const count = ring.length - 1;
    for (let i = 0; i < count; i++) {
      const [x, y] = xyOf(ring[i]);
      path.x[first + i] = x;
      path.y[first + i] = y;
      path.next[first + i] = first + ((i + 1) % count);
      path.previous[first + i] = first + ((i + count - 1) % count);
    }
    first += count;
  }
  return path;
}

function findSegmentCrossing(path: Path): [number, number] | null {
  const [along, across] = spread(path.x) > spread(path.y) ? [path.x, path.y] : [path.y, path.x];
  const from = along.map((value, i) => Math.min(value, at(along, at(path.next, i))));
  const to = along.map((value, i) => Math.max(value, at(along, at(path.next, i))));
  const order = path.next.map((_, i) => i).sort((p, q) => at(from, p) - at(from, q));
  for (let p = 0; p < order.length; p++) {
    const s = at(order, p);
    for (let q = p + 1; q < order.length && at(from, at(order, q)) <= at(to, s); q++) {
      const t = at(order, q);
      if (!overlapsAcross(path, across, s, t)) continue;
      const place = crossingOf(path, s, t);
      if (place) return place;
    }
  }
  return null;
}

function spread(values: Float64Array): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}

function overlapsAcross(path: Path, across: Float64Array, s: number, t: number): boolean {
  const [a, b] = [at(across, s), at(across, at(path.next, s))];
  const [c, d] = [at(across, t), at(across, at(path.next, t))];
  return Math.max(a, b) >= Math.min(c, d) && Math.max(c, d) >= Math.min(a, b);
}

function crossingOf(path: Path, s: number, t: number): [number, number] | null {
  const [sEnd, tEnd] = [at(path.next, s), at(path.next, t)];
  if (sEnd === t || tEnd === s) return null; // neighbours share a vertex by right
  const [o1, o2] = [side(path, s, sEnd, t), side(path, s, sEnd, tEnd)];
  const [o3, o4] = [side(path, t, tEnd, s), side(path, t, tEnd, sEnd)];
  if (o1 * o2 < 0 && o3 * o4 < 0) {
    const share = o1 / (o1 - o2);
    const [x, y] = [at(path.x, t), at(path.y, t)];
    return [x + share * (at(path.x, tEnd) - x), y + share * (at(path.y, tEnd) - y)];
  }
  if (o1 === 0 && o3 * o4 < 0 && passesThrough(path, t, s)) return [at(path.x, t), at(path.y, t)];
  if (o3 === 0 && o1 * o2 < 0 && passesThrough(path, s, t)) return [at(path.x, s), at(path.y, s)];
  return null;
}

/** Whether the ring that bends at `vertex`, a point within `segment`, goes on at the segment's other side. */
function passesThrough(path: Path, vertex: number, segment: number): boolean {
  const end = at(path.next, segment);
  const before = side(path, segment, end, at(path.previous, vertex));
  return before * side(path, segment, end, at(path.next, vertex)) < 0;
}

/** Crossings at a point that is a vertex of both: two passes whose directions alternate around it. */
function findVertexCrossing(path: Path): [number, number] | null {
  const seen = new Map<string, number[]>();
  for (let i = 0; i < path.x.length; i++) {
    const key = `${path.x[i]},${path.y[i]}`;
    const passes = seen.get(key);
    if (!passes) seen.set(key, [i]);
    else if (passes.some((other) => alternates(path, other, i)))
      return [at(path.x, i), at(path.y, i)];
    else passes.push(i);
  }
  return null;
}

function alternates(path: Path, i: number, j: number): boolean {
  const into = direction(path, i, at(path.previous, i));
  const turn = (from: number, to: number) =>
    (direction(path, from, to) - into + 2 * Math.PI) % (2 * Math.PI);
  const out = turn(i, at(path.next, i));
  const [a, b] = [turn(j, at(path.previous, j)), turn(j, at(path.next, j))];
  const alongside = [a, b].some((angle) =>
    [0, out, 2 * Math.PI].some((edge) => Math.abs(angle - edge) < ANGLE_NOISE),
  );
  return !alongside && a < out !== b < out;
}

/** Radians; edges closer than this in direction run along each other. */
const ANGLE_NOISE = 1e-9;

function direction(path: Path, from: number, to: number): number {
  return Math.atan2(at(path.y, to) - at(path.y, from), at(path.x, to) - at(path.x, from));
}

/** Twice the signed area of a triangle: positive when `c` is to the left of `a` to `b`, 0 when rounding cannot tell. */
function side(path: Path, a: number, b: number, c: number): number {
  const left = (at(path.x, b) - at(path.x, a)) * (at(path.y, c) - at(path.y, a));
  const right = (at(path.y, b) - at(path.y, a)) * (at(path.x, c) - at(path.x, a));
  const value = left - right;
  return Math.abs(value) <= 4 * Number.EPSILON * (Math.abs(left) + Math.abs(right)) ? 0 : value;
}

function at(values: Float64Array | Int32Array, index: number): number {
  return values[index] ?? Number.NaN;
}
