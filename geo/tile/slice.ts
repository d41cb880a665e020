import type { Feature, Polygon } from "geojson";
import GeoJSONVT from "geojson-vt";
import { boundsOf } from "../boundary/area-measures.ts";
import { labelPoint } from "../boundary/label-point.ts";
import { partsOf } from "../boundary/rings.ts";
import type { Area } from "../domain/area.ts";
import { mercatorOf, type TileCoordinates } from "./tile-coordinates.ts";
import { type TileRing, tidyRing } from "./tile-ring.ts";
import type { ZoomRange } from "./zooms.ts";

/** Units across a tile, and how far shapes go on beyond its sides. */
export const EXTENT = 4096;
export const BUFFER = 64;

/** Simplification in tile units: 3 of 4096 is a third of a pixel. */
const TOLERANCE = 3;

/** One area's part of a tile: outer rings, each followed by its holes. */
export interface SlicedArea {
  /** Index of the area. */
  readonly area: number;
  readonly rings: readonly TileRing[];
}

/** Cuts areas into tiles: every area with a part in the tile, by rising index; empty where there is none. */
export type Slicer = (tile: TileCoordinates) => SlicedArea[];

/**
 * Prepares a level for slicing by geojson-vt.
 *
 * geojson-vt leaves out rings below its tolerance. An area that is lost to that in the tile that holds its label point is drawn
 * there as a square two units wide, so that every area is somewhere on the map at every zoom.
 */
export function sliceLevel(areas: readonly Area[], zooms: ZoomRange): Slicer {
  const index = new GeoJSONVT(
    { type: "FeatureCollection", features: areas.flatMap(partFeatures) },
    { maxZoom: zooms.max, extent: EXTENT, buffer: BUFFER, tolerance: TOLERANCE },
  );
  const boxes = areas.map(mercatorBox);
  const labels = new Map<number, [number, number]>();

  return (tile) => {
    const found = new Map<number, TileRing[]>();
    for (const feature of index.getTileRaw(tile.z, tile.x, tile.y)?.features ?? []) {
      const area = feature.tags?.["area"];
      if (feature.type !== 3 || typeof area !== "number") continue;
      const rings = tidyPart(feature.geometry);
      if (rings.length > 0) found.set(area, [...(found.get(area) ?? []), ...rings]);
    }
    areas.forEach((area, i) => {
      if (found.has(i) || !touches(boxes[i], tile)) return;
      const label = labels.get(i) ?? mercatorOf(...labelPoint(area));
      labels.set(i, label);
      const dot = dotAt(label, tile);
      if (dot) found.set(i, [dot]);
    });
    return [...found].sort(([p], [q]) => p - q).map(([area, rings]) => ({ area, rings }));
  };
}

/** One feature for each part: its first ring in a tile is then known to be the outer one. */
function partFeatures(area: Area, index: number): Feature<Polygon>[] {
  return partsOf(area.geometry).map((coordinates) => ({
    type: "Feature",
    properties: { area: index },
    geometry: { type: "Polygon", coordinates },
  }));
}

function tidyPart([outer, ...holes]: readonly ArrayLike<number>[]): TileRing[] {
  const shell = outer && tidyRing(outer, true);
  if (!shell) return [];
  return [shell, ...holes.map((hole) => tidyRing(hole, false)).filter((hole) => hole !== null)];
}

type Box = readonly [west: number, north: number, east: number, south: number];

function mercatorBox(area: Area): Box | null {
  const bounds = boundsOf([area]);
  return bounds && [...mercatorOf(bounds[0], bounds[3]), ...mercatorOf(bounds[2], bounds[1])];
}

/** Whether the box reaches into the tile or its buffer. */
function touches(box: Box | null | undefined, { z, x, y }: TileCoordinates): boolean {
  if (!box) return false;
  const [west, north, east, south] = box;
  const size = 2 ** z;
  const margin = BUFFER / EXTENT;
  return (
    west * size <= x + 1 + margin &&
    east * size >= x - margin &&
    north * size <= y + 1 + margin &&
    south * size >= y - margin
  );
}

/** A square two units wide at a place of the tile or its buffer; null when the place is elsewhere. */
function dotAt([mx, my]: readonly [number, number], { z, x, y }: TileCoordinates): TileRing | null {
  const px = Math.round((mx * 2 ** z - x) * EXTENT);
  const py = Math.round((my * 2 ** z - y) * EXTENT);
  if (Math.min(px, py) < -BUFFER || Math.max(px, py) > EXTENT + BUFFER) return null;
  return [px - 1, py - 1, px + 1, py - 1, px + 1, py + 1, px - 1, py + 1];
}
