import { bbox, booleanPointInPolygon, featureCollection, intersect, polygon } from "@turf/turf";
import { Delaunay } from "d3-delaunay";
import type { MultiPolygon, Polygon, Position } from "geojson";

/** Degrees of longitude are this much shorter than degrees of latitude in London, so that cells are cut in true shape. */
const SQUEEZE = Math.cos((51.5 * Math.PI) / 180);

/**
 * Divides a borough among its wards: each place goes to the nearest ward centre.
 *
 * One shape per centre, in order, together covering the outline without overlap (the Voronoi diagram, cut off at the
 * outline). Throws when two centres coincide or one lies outside the outline.
 */
export function drawWardShapes(
  outline: Polygon | MultiPolygon,
  centres: readonly (readonly [number, number])[],
): (Polygon | MultiPolygon)[] {
  const points = centres.map(([x, y]): [number, number] => [x * SQUEEZE, y]);
  const cells = Delaunay.from(points).voronoi(boundsOf(outline));
  return centres.map((centre, i) => {
    const cell = cells.cellPolygon(i)?.map(([x, y]) => [x / SQUEEZE, y]);
    const shape = cell && clip(cell, outline);
    if (!shape || !booleanPointInPolygon([...centre], shape)) {
      throw new Error(
        `expected every ward centre to lie apart from the others and inside its borough, got ${centre.join(", ")}`,
      );
    }
    return shape;
  });
}

function clip(cell: Position[], outline: Polygon | MultiPolygon): Polygon | MultiPolygon | null {
  const whole = { type: "Feature" as const, properties: {}, geometry: outline };
  return intersect(featureCollection([polygon([cell]), whole]))?.geometry ?? null;
}

/** The outline's box in squeezed degrees, with some room to spare. */
function boundsOf(outline: Polygon | MultiPolygon): [number, number, number, number] {
  const [west, south, east, north] = bbox(outline);
  return [west * SQUEEZE - 0.1, south - 0.1, east * SQUEEZE + 0.1, north + 0.1];
}
