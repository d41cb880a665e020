import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Scenery } from "../../geo/domain/scenery.ts";
import { stampTile } from "../../geo/tile/stamp.ts";
import { stampTable } from "../../geo/tile/stamp-table.ts";
import { createTileSet } from "../../geo/tile/tile-set.ts";
import { ZOOMS } from "../../geo/tile/zooms.ts";
import type { Atlas } from "./atlas.ts";

const compress = promisify(gzip);

/** Makes the tiles of the background, at the zooms of boroughs: cut when first asked for, as those of areas are. */
export function createSceneryTiles(scenery: readonly Scenery[]): Atlas["sceneryTile"] {
  const areas = scenery.map((shape) => ({ ...shape, borough: "" }));
  const { zooms, geometry } = createTileSet("scenery", areas, ZOOMS.borough);
  const table = stampTable({ cover: scenery.map(({ cover }) => cover) });
  return async (z, x, y) => {
    if (z < zooms.min || z > zooms.max) return { inside: false };
    const shapes = geometry(z, x, y);
    return { inside: true, gzipped: shapes && (await compress(stampTile(shapes, table))) };
  };
}
