import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { expect, test } from "vitest";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import { createAtlas } from "./create-atlas.ts";
import { openSnapshot } from "./snapshot.ts";

const ring = (west: number) => [
  [west, 51.5],
  [west + 0.01, 51.5],
  [west + 0.01, 51.51],
  [west, 51.51],
  [west, 51.5],
];

const shapes = (properties: object, west: number) =>
  JSON.stringify({
    type: "FeatureCollection",
    features: [
      { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring(west)] } },
    ],
  });

test("parks and water that were ingested are drawn", async () => {
  const park = join(tmpdir(), `park-${process.pid}.geojson`);
  const water = join(tmpdir(), `water-${process.pid}.geojson`);
  await writeFile(park, shapes({ code: "p1", name: "Green", function: "Public Park" }, -0.1));
  await writeFile(water, shapes({ code: "water-1", name: "Pond" }, -0.08));
  const { store, remove } = await emptyStore();
  const plain = await ingestInto(store, TINY_CITY);
  const before = createAtlas(await openSnapshot(store, plain.snapshot));
  expect(await before.sceneryTile(10, 511, 340)).toEqual({ inside: true, gzipped: null });
  expect(await before.sceneryTile(3, 3, 2)).toEqual({ inside: false });

  const { snapshot } = await ingestInto(store, TINY_CITY, park, water);
  const tile = await createAtlas(await openSnapshot(store, snapshot)).sceneryTile(10, 511, 340);
  await remove();
  await Promise.all([rm(park), rm(water)]);
  if (!tile.inside || !tile.gzipped) throw new Error("the tile is empty");
  const layer = new VectorTile(new PbfReader(gunzipSync(tile.gzipped))).layers["scenery"];
  const found = Array.from({ length: layer?.length ?? 0 }, (_, i) => layer?.feature(i).properties);
  expect(found).toEqual([
    { code: "water-1", name: "Pond", cover: "water" },
    { code: "p1", name: "Green", cover: "park" },
  ]);
});
