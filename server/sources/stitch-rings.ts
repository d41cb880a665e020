import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Topology, TopologyGeometry } from "./topology.ts";

/**
 * The polygon that a topology's geometry draws with its arcs.
 *
 * Null for a geometry without a type (TopoJSON's empty one); the words that follow "found" when it is no polygon's, or names
 * an arc that there is not.
 */
export function stitchRings(
  { type, arcs }: TopologyGeometry,
  lines: Topology["arcs"],
): Polygon | MultiPolygon | null | string {
  if (type === null || type === undefined) return null;
  if (type !== "Polygon" && type !== "MultiPolygon") return `a geometry of type ${String(type)}`;
  const parts = type === "Polygon" ? [arcs] : arcs;
  if (!isNested(parts, lines.length)) return "arcs that the topology does not have";
  const coordinates = parts.map((part) => part.map((ring) => stitch(ring, lines)));
  const [first = []] = coordinates;
  return type === "Polygon" ? { type, coordinates: first } : { type, coordinates };
}

/** One arc ends where the next begins, so that this point is taken once. */
function stitch(ring: readonly number[], lines: Topology["arcs"]): Position[] {
  const points: Position[] = [];
  for (const index of ring) {
    const line = lines[index < 0 ? ~index : index] ?? [];
    const run = index < 0 ? line.toReversed() : line;
    points.push(...(points.length > 0 ? run.slice(1) : run));
  }
  return points;
}

function isNested(value: unknown, count: number): value is number[][][] {
  const isArc = (index: unknown) =>
    typeof index === "number" && Number.isInteger(index) && index < count && ~index < count;
  const isRing = (ring: unknown) => Array.isArray(ring) && ring.length > 0 && ring.every(isArc);
  const isPart = (part: unknown) => Array.isArray(part) && part.length > 0 && part.every(isRing);
  return Array.isArray(value) && value.every(isPart);
}
