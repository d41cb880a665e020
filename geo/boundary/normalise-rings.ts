import type { MultiPolygon, Polygon, Position } from "geojson";
import { signedSquareMetres } from "./area-measures.ts";
import { xyOf } from "./rings.ts";

/** How often each harmless departure from RFC 7946 was put right: rings turned and closed, points cut to two numbers and dropped. */
export type Normalised = {
  winding: number;
  "unclosed-ring": number;
  "third-coordinate": number;
  "repeated-point": number;
};

/** A tally with nothing in it. */
export function nothingNormalised(): Normalised {
  return { winding: 0, "unclosed-ring": 0, "third-coordinate": 0, "repeated-point": 0 };
}

/**
 * The same shape written as RFC 7946 has it: outer rings counter-clockwise, holes clockwise, each ring closed, two numbers a
 * point, no point twice in a row. What was changed is added to `tally`; no vertex is moved.
 */
export function normaliseRings(
  geometry: Polygon | MultiPolygon,
  tally: Normalised,
): Polygon | MultiPolygon {
  const tidyPart = (part: Position[][]) => part.map((ring, i) => tidy(ring, i === 0, tally));
  return geometry.type === "Polygon"
    ? { type: "Polygon", coordinates: tidyPart(geometry.coordinates) }
    : { type: "MultiPolygon", coordinates: geometry.coordinates.map(tidyPart) };
}

function tidy(ring: readonly Position[], outer: boolean, tally: Normalised): Position[] {
  const points: Position[] = [];
  for (const position of ring) {
    const [x, y] = xyOf(position);
    if (position.length > 2) tally["third-coordinate"]++;
    if (isSame(points.at(-1), x, y)) tally["repeated-point"]++;
    else points.push([x, y]);
  }
  const [x, y] = xyOf(points[0]);
  if (!isSame(points.at(-1), x, y)) {
    tally["unclosed-ring"]++;
    points.push([x, y]);
  }
  const area = signedSquareMetres(points);
  if (area !== 0 && area > 0 !== outer) {
    tally.winding++;
    points.reverse();
  }
  return points;
}

function isSame(position: Position | undefined, x: number, y: number): boolean {
  return position !== undefined && position[0] === x && position[1] === y;
}
