import type { Position } from "geojson";
import type { Area } from "../domain/area.ts";
import { boundsOf, squareMetresOf } from "./area-measures.ts";
import { metresPerDegree } from "./ellipsoid.ts";
import { eachSegment, partsOf } from "./rings.ts";

/** The search ends when no place can be farther from the edge by more than this share of the best distance found. */
const PRECISION = 0.02;

/**
 * A point well inside an area, for its label: close to the place in its largest part that is farthest from any edge.
 *
 * Always strictly inside; longitude and latitude in degrees. Squares over the part are split while they may hold a better place, which
 * their centre's distance from the edge plus half their diagonal bounds from above.
 */
export function labelPoint(area: Pick<Area, "geometry">): [longitude: number, latitude: number] {
  const part = largestPart(area);
  const [west, south, east, north] = boundsOf([polygon(part)]) ?? [0, 0, 0, 0];
  const scale = metresPerDegree((south + north) / 2);
  const edges = edgesInMetres(part, west, south, scale);
  const width = (east - west) * scale.longitude;
  const height = (north - south) * scale.latitude;

  let best = deepest(middlesOfLines(height, edges));
  let squares = cover(width, height, edges);
  for (let tried = 0; tried < MAX_SQUARES && squares.length > 0; tried += squares.length) {
    best = deepest([best, ...squares]);
    const enough = best.depth * (1 + PRECISION);
    squares = squares
      .filter((square) => square.depth + square.half * Math.SQRT2 > enough)
      .flatMap((square) => quarters(square, edges));
  }
  return [west + best.x / scale.longitude, south + best.y / scale.latitude];
}

/** Bounds the time spent on needles, where nearly every square may hold a better place; real areas need a few hundred. */
const MAX_SQUARES = 10_000;

interface Place {
  readonly x: number;
  readonly y: number;
  /** Metres to the nearest edge, negative outside. */
  readonly depth: number;
}

interface Square extends Place {
  readonly half: number;
}

function deepest(places: readonly Place[]): Place {
  const nowhere = { x: 0, y: 0, depth: -Infinity };
  return places.reduce((best, place) => (place.depth > best.depth ? place : best), nowhere);
}

/** A first guess that is inside whatever the shape: the middles of the stretches that level lines have inside it. */
function middlesOfLines(height: number, edges: Float64Array): Place[] {
  return [0.5, 0.31, 0.69].flatMap((share) => {
    const y = height * share;
    const crossings: number[] = [];
    for (let i = 0; i < edges.length; i += 4) {
      const [ax = 0, ay = 0, bx = 0, by = 0] = edges.subarray(i, i + 4);
      if (ay > y !== by > y) crossings.push(ax + ((y - ay) * (bx - ax)) / (by - ay));
    }
    crossings.sort((p, q) => p - q);
    return crossings.slice(1).map((end, i) => {
      const x = ((crossings[i] ?? end) + end) / 2;
      return { x, y, depth: depthAt(x, y, edges) };
    });
  });
}

function largestPart(area: Pick<Area, "geometry">): Position[][] {
  const [first = [], ...others] = partsOf(area.geometry);
  return others.reduce((best, part) => (sizeOf(part) > sizeOf(best) ? part : best), first);
}

function sizeOf(part: Position[][]): number {
  return squareMetresOf(polygon(part).geometry);
}

function polygon(coordinates: Position[][]) {
  return { geometry: { type: "Polygon" as const, coordinates } };
}

function edgesInMetres(
  part: Position[][],
  west: number,
  south: number,
  scale: ReturnType<typeof metresPerDegree>,
): Float64Array {
  const edges: number[] = [];
  eachSegment(polygon(part).geometry, (ax, ay, bx, by) => {
    edges.push((ax - west) * scale.longitude, (ay - south) * scale.latitude);
    edges.push((bx - west) * scale.longitude, (by - south) * scale.latitude);
  });
  return Float64Array.from(edges);
}

function cover(width: number, height: number, edges: Float64Array): Square[] {
  const half = Math.max(Math.min(width, height), Math.max(width, height) / 64, 1e-6) / 2;
  const squares: Square[] = [];
  for (let x = half; x < width + half; x += 2 * half) {
    for (let y = half; y < height + half; y += 2 * half) squares.push(square(x, y, half, edges));
  }
  return squares;
}

function quarters({ x, y, half }: Square, edges: Float64Array): Square[] {
  const h = half / 2;
  return [
    square(x - h, y - h, h, edges),
    square(x + h, y - h, h, edges),
    square(x - h, y + h, h, edges),
    square(x + h, y + h, h, edges),
  ];
}

function square(x: number, y: number, half: number, edges: Float64Array): Square {
  return { x, y, half, depth: depthAt(x, y, edges) };
}

/** Distance to the nearest edge; an even number of edges to the east of a point outside, so it is then negative. */
function depthAt(x: number, y: number, edges: Float64Array): number {
  let nearest = Infinity;
  let inside = false;
  for (let i = 0; i < edges.length; i += 4) {
    const ax = (edges[i] ?? 0) - x;
    const ay = (edges[i + 1] ?? 0) - y;
    const bx = (edges[i + 2] ?? 0) - x;
    const by = (edges[i + 3] ?? 0) - y;
    const [dx, dy] = [bx - ax, by - ay];
    if (ay > 0 !== by > 0 && ax - (ay * dx) / dy > 0) inside = !inside;
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
    nearest = Math.min(nearest, (ax + along * dx) ** 2 + (ay + along * dy) ** 2);
  }
  return inside ? Math.sqrt(nearest) : -Math.sqrt(nearest);
}
