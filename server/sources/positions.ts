import type { MultiPolygon, Polygon, Position } from "geojson";

/** A geometry from a file as a polygon; null when there is none, and the words that follow "found" when it is something else. */
export function readPolygon(geometry: unknown): Polygon | MultiPolygon | null | string {
  if (geometry === null || geometry === undefined) return null;
  const { type, coordinates } = fieldsOf(geometry);
  if (type === "Polygon") {
    return isPart(coordinates) ? { type, coordinates } : "coordinates that are no polygon's";
  }
  if (type === "MultiPolygon") {
    const parts: unknown[] = Array.isArray(coordinates) ? coordinates : [null];
    return parts.every(isPart) ? { type, coordinates: parts } : "coordinates that are no polygons'";
  }
  return `a geometry of type ${String(type)}`;
}

/** The same shape with each position replaced. */
export function mapPositions(
  shape: Polygon | MultiPolygon,
  replace: (position: Position) => Position,
): Polygon | MultiPolygon {
  const mapPart = (part: Position[][]) => part.map((ring) => ring.map(replace));
  return shape.type === "Polygon"
    ? { type: "Polygon", coordinates: mapPart(shape.coordinates) }
    : { type: "MultiPolygon", coordinates: shape.coordinates.map(mapPart) };
}

/** Calls `visit` for each position of a shape. */
export function eachPosition(
  shape: Polygon | MultiPolygon,
  visit: (position: Position) => void,
): void {
  const parts = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  for (const part of parts) for (const ring of part) ring.forEach(visit);
}

function fieldsOf(geometry: unknown): { type?: unknown; coordinates?: unknown } {
  return geometry instanceof Object ? geometry : {};
}

function isPart(value: unknown): value is Position[][] {
  return (
    Array.isArray(value) && value.every((ring) => Array.isArray(ring) && ring.every(isPosition))
  );
}

function isPosition(value: unknown): value is Position {
  return (
    Array.isArray(value) && value.length >= 2 && value.every((number) => typeof number === "number")
  );
}
