import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import request from "supertest";
import { expect, test } from "vitest";
import { tinyAtlas } from "../../testing/tiny-atlas.ts";
import { fakeAtlases } from "../fake-atlas.test-support.ts";
import { SCHEMAS } from "../openapi/schemas/named-schemas.ts";
import { testApp } from "../test-app.test-support.ts";

test("a TileJSON leads a reader that knows nothing else to tiles with the layer and the fields told", async () => {
  const { atlas } = await tinyAtlas();
  const { app } = testApp({ atlases: fakeAtlases(atlas) });
  const { body } = await request(app)
    .get("/tiles/ward.json?measure=stop-rate&period=2023-01..2023-03")
    .expect(200);
  const { tiles, bounds, minzoom, vector_layers } = SCHEMAS.TileJson.parse(body);
  const [layer] = vector_layers;
  const address = (tiles[0] ?? "")
    .replace("https://atlas.example", "")
    .replace("{z}", String(minzoom))
    .replace("{x}", String(column((bounds[0] + bounds[2]) / 2, minzoom)))
    .replace("{y}", String(row((bounds[1] + bounds[3]) / 2, minzoom)));
  const answer = await request(app).get(address).responseType("blob").expect(200);
  const tile = new VectorTile(new PbfReader(answer.body));
  expect(Object.keys(tile.layers)).toEqual([layer?.id]);
  const held = tile.layers[layer?.id ?? ""];
  expect(held?.length).toBeGreaterThan(0);
  const fields = Array.from({ length: held?.length ?? 0 }).flatMap((_, i) =>
    Object.keys(held?.feature(i).properties ?? {}),
  );
  expect(fields).toContain("value");
  expect(fields.filter((name) => !(name in (layer?.fields ?? {})))).toEqual([]);
});

function column(longitude: number, zoom: number): number {
  return Math.floor(((longitude + 180) / 360) * 2 ** zoom);
}

function row(latitude: number, zoom: number): number {
  const turned = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI;
  return Math.floor(((1 - turned) / 2) * 2 ** zoom);
}
