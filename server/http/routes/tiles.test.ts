import fc from "fast-check";
import request from "supertest";
import { expect, test } from "vitest";
import { CURRENT, EARLIER, fakeAtlas, fakeAtlases } from "../fake-atlas.test-support.ts";
import { testApp } from "../test-app.test-support.ts";

const { app } = testApp();
const get = (path: string) => request(app).get(path);

test("a tile is sent as a vector tile with its canonical address", async () => {
  const answer = await get("/tiles/ward/8/127/85.mvt?measure=stop-count&level=ward").expect(200);
  expect(answer.headers["content-type"]).toBe("application/vnd.mapbox-vector-tile");
  expect(answer.headers["link"]).toBe(
    '<https://atlas.example/tiles/ward/8/127/85.mvt?measure=stop-count>; rel="canonical"',
  );
});

test("a tile by month has an address of its own, and series is 1 or left out", async () => {
  const place = "/tiles/ward/8/127/85.mvt?measure=stop-count&period=2023-01..2023-03";
  const answer = await get(`${place}&series=1`).expect(200);
  expect(answer.headers["link"]).toContain("period=2023-01..2023-03&series=1>");
  expect(answer.headers["etag"]).not.toBe((await get(place).expect(200)).headers["etag"]);
  const { body } = await get(`${place}&series=yes`).expect(400);
  expect(body).toMatchObject({ code: "malformed-value", field: "series" });
});

test("parks and water have tiles of their own, of a snapshot and of no measure", async () => {
  const answer = await get(`/tiles/scenery/8/127/85.mvt?snapshot=${EARLIER}`).expect(200);
  expect(answer.headers["content-type"]).toBe("application/vnd.mapbox-vector-tile");
  expect(answer.headers["x-snapshot"]).toBe(EARLIER);
  await get("/tiles/scenery/8/0/0.mvt").expect(204);
  await get("/tiles/scenery/15/0/0.mvt").expect(404);
  const { body } = await get("/tiles/scenery/8/127/85.mvt?measure=stop-count").expect(400);
  expect(body.field).toBe("measure");
});

test("a tile inside the pyramid with nothing in it is 204, cached like any other", async () => {
  const answer = await get(`/tiles/ward/8/0/0.mvt?snapshot=${EARLIER}`).expect(204);
  expect(answer.headers["cache-control"]).toContain("immutable");
  expect(answer.headers["x-snapshot"]).toBe(EARLIER);
  expect(answer.headers["content-type"]).toBeUndefined();
});

test.each(["7/0/0", "15/0/0", "8/256/0", "8/0/256", "99/0/0", "8/99999999999999999999/0"])(
  "%s lies outside the pyramid: 404",
  async (place) => {
    expect((await get(`/tiles/ward/${place}.mvt`).expect(404)).body.code).toBe("no-such-tile");
  },
);

test.each([
  ["-1/0/0", "z"],
  ["8/1.5/0", "x"],
  ["8/0/1e2", "y"],
  ["8/0/0x10", "y"],
  ["08/0/0", "z"],
  ["8/%31%20/0", "x"],
  ["8/0/NaN", "y"],
])("%s is no place of plain whole numbers: 400 of %s", async (place, field) => {
  expect((await get(`/tiles/ward/${place}.mvt`).expect(400)).body.field).toBe(field);
});

test.each(["street", "lsoa", "__proto__", "WARD"])(
  "%s is a level that has no tiles here: 404",
  async (level) => {
    const tile = await get(`/tiles/${level}/8/127/85.mvt?measure=crime-rate`).expect(404);
    const json = await get(`/tiles/${level}.json?measure=crime-rate`).expect(404);
    expect([tile.body.code, json.body.code]).toEqual(["unknown-level", "unknown-level"]);
  },
);

test("a level parameter that contradicts the path is refused", async () => {
  const answer = await get("/tiles/ward/8/127/85.mvt?level=borough").expect(400);
  expect(answer.body).toMatchObject({ field: "level", allowed: ["ward"] });
});

test("a measure that is not made for the level of the path is refused", async () => {
  const answer = await get("/tiles/hex/8/127/85.mvt?measure=stop-disparity").expect(400);
  expect(answer.body.field).toBe("level");
});

test.each(["/tiles/ward/8/127/85.pbf", "/tiles/ward/8/127/85", "/tiles/ward"])(
  "%s is no address: 404",
  async (path) => {
    expect((await get(path).expect(404)).body.code).toBe("unknown-address");
  },
);

test("TileJSON names one layer, the zooms, and tiles of the snapshot that answered", async () => {
  const url = "/tiles/borough.json?measure=stop-disparity&group=asian";
  const { body, headers } = await get(url).expect(200);
  expect(body).toMatchObject({
    tilejson: "3.0.0",
    scheme: "xyz",
    minzoom: 8,
    maxzoom: 14,
    bounds: [-0.51, 51.28, 0.34, 51.7],
    synthetic: true,
    vector_layers: [{ id: "borough", fields: { code: "String", value: "Number" } }],
    tiles: [
      "https://atlas.example/tiles/borough/{z}/{x}/{y}.mvt?group=asian&measure=stop-disparity&snapshot=2023-12-31-0123456789ab",
    ],
  });
  expect(headers["cache-control"]).toBe("no-cache");
  expect(headers["link"]).toBe(
    '<https://atlas.example/tiles/borough.json?group=asian&measure=stop-disparity>; rel="canonical"',
  );
});

test("the address that TileJSON gives is answered, and may be kept for a year", async () => {
  const { body } = await get("/tiles/ward.json?period=2023-01..2023-12").expect(200);
  const { pathname, search } = new URL(
    body.tiles[0].replace("{z}", "8").replace("{x}", "127").replace("{y}", "85"),
  );
  const tile = await get(pathname + search).expect(200);
  expect(tile.headers["cache-control"]).toContain("immutable");
});

test("whatever whole numbers stand for the place, the answer is a tile, nothing, or a 404", async () => {
  const place = fc.tuple(fc.nat(30), fc.nat(), fc.maxSafeNat());
  await fc.assert(
    fc.asyncProperty(place, async (zxy) => {
      const { status } = await get(`/tiles/ward/${zxy.join("/")}.mvt`);
      expect([200, 204, 404]).toContain(status);
    }),
    { numRuns: 50 },
  );
});

test("a tile of invented incidents says so in its header, a tile of real ones has none", async () => {
  const sample = testApp({ atlases: fakeAtlases(fakeAtlas(CURRENT, { synthetic: true })) });
  const place = "/tiles/ward/8/127/85.mvt";
  expect((await request(sample.app).get(place)).headers["x-synthetic"]).toBe("true");
  expect((await get(place)).headers["x-synthetic"]).toBeUndefined();
});
