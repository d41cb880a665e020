import GeoJSONVT from "geojson-vt";
import { bench, describe } from "vitest";
import { latticeAreas, readAreas } from "../boundary/areas.battery.ts";
import { hasShared } from "../testing/shared-data.ts";
import { BUFFER, EXTENT } from "./slice.ts";
import { stampTile } from "./stamp.ts";
import { type Columns, stampTable } from "./stamp-table.ts";
import { encodeFully, polygonsOf, tilesOver } from "./tile-codec.battery.ts";
import type { TileCoordinates } from "./tile-coordinates.ts";
import { createTileSet } from "./tile-set.ts";

const areas = hasShared ? readAreas("ward@2022") : latticeAreas(28, 25);
const zooms = { min: 8, max: 14 };

/** What a disparity View puts on each ward. */
const columns: Columns = {
  value: areas.map((_, i) => (i % 29 === 0 ? null : 0.5 + Math.sqrt(i) / 7)),
  low: areas.map((_, i) => (i % 29 === 0 ? null : 0.4 + Math.sqrt(i) / 9)),
  high: areas.map((_, i) => (i % 29 === 0 ? null : 0.7 + Math.sqrt(i) / 5)),
  count: areas.map((_, i) => (i * 37) % 911),
  base: areas.map((_, i) => 5_000.25 + i * 13.5),
  state: areas.map((_, i) => ["ok", "ok", "cannot-tell", "unstable"][i % 4] ?? null),
  reason: areas.map((_, i) => [null, null, "interval-includes-1", "count-under-10"][i % 4] ?? null),
  class: areas.map((_, i) => (i % 29 === 0 ? null : i % 7)),
};
const table = stampTable(columns);
const set = createTileSet("ward", areas, zooms);

/** The usual way: a tile's features get the View's properties, then everything is encoded. */
const properties = areas.map(({ code, name }, i) => {
  const own = Object.entries(columns).map(([key, column]) => [key, column[i] ?? null]);
  return { code, name, ...Object.fromEntries(own.filter(([, value]) => value !== null)) };
});
const index = new GeoJSONVT(
  {
    type: "FeatureCollection",
    features: areas.map(({ geometry }, i) => ({ type: "Feature", properties: { i }, geometry })),
  },
  { maxZoom: zooms.max, extent: EXTENT, buffer: BUFFER, tolerance: 3 },
);

function stamp({ z, x, y }: TileCoordinates): number {
  const geometry = set.geometry(z, x, y);
  return geometry ? stampTile(geometry, table).length : 0;
}

function encode({ z, x, y }: TileCoordinates): number {
  const features = polygonsOf(index.getTile(z, x, y));
  for (const feature of features) feature.tags = properties[Number(feature.tags?.["i"])] ?? null;
  return encodeFully("ward", features).length;
}

const tiles = tilesOver(areas, zooms).filter(({ z, x, y }) => set.geometry(z, x, y) !== null);

describe(`one tile of ${areas.length} wards, z ${zooms.min} to ${zooms.max} in turn`, () => {
  printRatios();
  let [stamps, encodes] = [0, 0];

  bench("stamped (ours)", () => {
    const tile = tiles[stamps++ % tiles.length];
    if (tile) stamp(tile);
  });

  bench("encoded in full (geojson-vt + vt-pbf)", () => {
    const tile = tiles[encodes++ % tiles.length];
    if (tile) encode(tile);
  });
});

/** The comparison tile by tile: each tile's best of some runs, so that other work on the machine tells less. */
function printRatios(): void {
  for (let warm = 0; warm < 3; warm++) for (const tile of tiles) stamp(tile) + encode(tile);
  const rows = tiles.map((tile) => [bestOf(stamp, tile), bestOf(encode, tile)] as const);
  const ours = rows.map(([a]) => a);
  const full = rows.map(([, b]) => b);
  const ratios = rows.map(([a, b]) => a / b);
  const line = (name: string, share: number) => {
    const [a, b, ratio] = [ours, full, ratios].map((list) => quantile(list, share));
    return `${name}: stamped ${ms(a)}, in full ${ms(b)}, ${ratioOf(a, b)}; of the tiles' own ratios ${ratio?.toFixed(3)}`;
  };
  console.log([line("p50", 0.5), line("p99", 0.99)].join("\n"));
}

function bestOf(run: (tile: TileCoordinates) => number, tile: TileCoordinates): number {
  let best = Infinity;
  for (let i = 0; i < 7; i++) {
    const start = performance.now();
    run(tile);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((p, q) => p - q)[Math.floor(share * (values.length - 1))] ?? Number.NaN;
}

function ms(value = Number.NaN): string {
  return `${value.toFixed(4)} ms`;
}

function ratioOf(a = Number.NaN, b = Number.NaN): string {
  return `ratio ${(a / b).toFixed(3)}`;
}
