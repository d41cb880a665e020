import type { Area } from "../domain/area.ts";
import { encodeGeometry, type TileGeometry } from "./geometry.ts";
import { sliceLevel } from "./slice.ts";
import { isInPyramid } from "./tile-coordinates.ts";
import type { ZoomRange } from "./zooms.ts";

/** The tiles of one level, cut and encoded as they are asked for. */
export interface TileSet {
  readonly zooms: ZoomRange;
  /** A tile's geometry; null where it has no features, is not offered at that zoom, or does not exist. Never throws. */
  geometry(z: number, x: number, y: number): TileGeometry | null;
}

/**
 * Prepares the tiles of a level, in a layer of the level's name.
 *
 * Each tile is cut once and kept: London at all zooms is 1,100 tiles, 1 MB for wards and 5 MB for LSOAs. Areas are valid,
 * and in the order in which Answers list them.
 */
export function createTileSet(layer: string, areas: readonly Area[], zooms: ZoomRange): TileSet {
  const slice = sliceLevel(areas, zooms);
  const kept = new Map<number, TileGeometry>();
  return {
    zooms,
    geometry(z, x, y) {
      const tile = { z, x, y };
      if (!isInPyramid(tile) || z < zooms.min || z > zooms.max) return null;
      const key = (y * 2 ** z + x) * 32 + z;
      const known = kept.get(key);
      if (known) return known;
      const sliced = slice(tile);
      if (sliced.length === 0) return null; // not kept, or asking all over the world would fill the memory
      const geometry = encodeGeometry(layer, areas, sliced);
      kept.set(key, geometry);
      return geometry;
    },
  };
}
