import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Level } from "../../geo/domain/level.ts";
import type { Month } from "../../geo/domain/period.ts";
import { stampTile } from "../../geo/tile/stamp.ts";
import { type Columns, type StampTable, stampTable } from "../../geo/tile/stamp-table.ts";
import { createTileSet, type TileSet } from "../../geo/tile/tile-set.ts";
import { ZOOMS } from "../../geo/tile/zooms.ts";
import type { Frames } from "../../geo/wire/frames.ts";
import type { Values } from "../../geo/wire/values.ts";
import type { Tile } from "./atlas.ts";
import { createLruCache } from "./lru-cache.ts";
import type { SnapshotSet } from "./snapshot.ts";

/** Makes the tiles of one snapshot: geometry once per boundary set, values stamped per answer, compressed bytes kept. */
export interface TileMaker {
  /** `key` stands for what is stamped, which is only asked for when the tile has features. */
  tile(
    set: SnapshotSet,
    key: string,
    stamped: () => StampTable,
    z: number,
    x: number,
    y: number,
  ): Promise<Tile>;
  /** An answer's values, encoded once for all of its tiles. */
  tableOf(values: Values): StampTable;
  /** Those of months on end, `m0` and so on, one per month of the period; absent where nothing is held. */
  seriesTableOf(frames: Frames, months: readonly Month[]): StampTable;
}

/** What the properties of a tile's features are, as TileJSON lists them. */
export const TILE_FIELDS: Readonly<Record<string, string>> = {
  code: "GSS code",
  name: "Name",
  value: "The measure's value",
  low: "Lower 95 % limit",
  high: "Upper 95 % limit; absent where infinite",
  count: "Events",
  base: "Residents",
  state: "ok, cannot-tell, unstable or missing",
  reason: "Why it has that state",
  class: "Class of the value, from 0",
  q: "Hotspots: p corrected for all areas tested",
  spot: "Hotspots: cold-01, cold-05, cold-10, none, hot-10, hot-05 or hot-01",
};

/** Compressed tiles kept, in bytes: some thousand of a city's busiest. */
const CACHED_BYTES = 64 * 1024 * 1024;

const compress = promisify(gzip);

export function zoomsOf(level: Level): { readonly minzoom: number; readonly maxzoom: number } {
  return { minzoom: ZOOMS[level].min, maxzoom: ZOOMS[level].max };
}

export function createTileMaker(): TileMaker {
  const sets = new Map<string, TileSet>();
  const tables = new WeakMap<Values | Frames, StampTable>();
  const kept = createLruCache<Uint8Array>(CACHED_BYTES);

  const tileSet = ({ key, set, areas }: SnapshotSet): TileSet => {
    const known = sets.get(key);
    if (known) return known;
    const made = createTileSet(set.level, areas, ZOOMS[set.level]);
    sets.set(key, made);
    return made;
  };

  const tableFor = (answered: Values | Frames, columns: () => Columns): StampTable => {
    const known = tables.get(answered);
    if (known) return known;
    const made = stampTable(columns());
    tables.set(answered, made);
    return made;
  };

  return {
    tile: async (set, key, stamped, z, x, y) => {
      const { zooms, geometry } = tileSet(set);
      if (z < zooms.min || z > zooms.max) return { inside: false };
      const address = `${set.key}?${key}#${z}/${x}/${y}`;
      const known = kept.get(address);
      if (known) return { inside: true, gzipped: known };
      const shapes = geometry(z, x, y);
      if (!shapes) return { inside: true, gzipped: null };
      const bytes = await compress(stampTile(shapes, stamped()));
      kept.set(address, bytes, bytes.length);
      return { inside: true, gzipped: bytes };
    },
    tableOf: (values) => tableFor(values, () => columnsOf(values)),
    seriesTableOf: (frames, months) => tableFor(frames, () => seriesColumns(frames, months)),
  };
}

function columnsOf(values: Values): Columns {
  const { value, low, high, count, base, state, reason, q, spot } = values;
  const spots = { ...(q && { q }), ...(spot && { spot }) };
  return { value, low, high, count, base, state, reason, class: values.class, ...spots };
}

function seriesColumns({ common, frames }: Frames, months: readonly Month[]): Columns {
  const nothing = common.areas.map(() => null);
  const byMonth = new Map(frames.map(({ period, value }) => [period.from, value]));
  return Object.fromEntries(months.map((month, i) => [`m${i}`, byMonth.get(month) ?? nothing]));
}
