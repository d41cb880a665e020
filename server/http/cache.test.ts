import { brotliDecompressSync, gunzipSync } from "node:zlib";
import request from "supertest";
import { expect, test } from "vitest";
import { CURRENT, EARLIER } from "./fake-atlas.test-support.ts";
import { fetchRaw } from "./fetch-raw.test-support.ts";
import { testApp } from "./test-app.test-support.ts";

const VALUES = "/api/v1/values?measure=stop-rate";
const TILE = "/tiles/ward/8/127/85.mvt";

test("an answer that names its snapshot may be kept for a year", async () => {
  const answer = await request(testApp().app).get(`${VALUES}&snapshot=${EARLIER}`).expect(200);
  expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(answer.headers["x-snapshot"]).toBe(EARLIER);
});

test.each([VALUES, `${VALUES}&snapshot=current`, TILE])(
  "%s asks for the current snapshot, so that a cache must ask again",
  async (url) => {
    const answer = await request(testApp().app).get(url).expect(200);
    expect(answer.headers["cache-control"]).toBe("no-cache");
    expect(answer.headers["x-snapshot"]).toBe(CURRENT);
  },
);

test.each([VALUES, TILE, "/api/v1/levels", "/api/v1/measures"])(
  "%s answers 304 without a body to whoever holds its bytes",
  async (url) => {
    const { app } = testApp();
    const first = await request(app).get(url).expect(200);
    const tag = first.headers["etag"] ?? "";
    expect(tag).toMatch(/^"[\w-]{43}(-br|-gzip)?"$/);
    const second = await request(app).get(url).set("If-None-Match", tag).expect(304);
    expect(second.text).toBe("");
    expect(second.headers).toMatchObject({ etag: tag, "cache-control": "no-cache" });
    expect(second.headers["x-snapshot"]).toBe(CURRENT);
    expect(second.headers["vary"]).toBe(first.headers["vary"]);
    expect(second.headers["content-encoding"]).toBeUndefined();
  },
);

test("a tag of other bytes gets the whole answer", async () => {
  await request(testApp().app).get(VALUES).set("If-None-Match", '"other"').expect(200);
});

test("two snapshots have two tags, and the same snapshot has the same one after a restart", async () => {
  const tagOf = async (query: string) =>
    (await request(testApp().app).get(VALUES + query)).headers["etag"];
  expect(await tagOf("")).toBe(await tagOf(""));
  expect(await tagOf("")).not.toBe(await tagOf(`&snapshot=${EARLIER}`));
});

test("every encoding has a tag of its own and unpacks to the same bytes", async () => {
  const { app } = testApp();
  const [plain, gzip, br] = await Promise.all(
    ["identity", "gzip", "gzip, deflate, br"].map((accepted) => fetchRaw(app, VALUES, accepted)),
  );
  expect([plain, gzip, br].map((answer) => answer?.headers["content-encoding"])).toEqual([
    undefined,
    "gzip",
    "br",
  ]);
  expect(new Set([plain, gzip, br].map((answer) => answer?.headers.etag)).size).toBe(3);
  expect(gunzipSync(gzip?.body ?? "")).toEqual(plain?.body);
  expect(brotliDecompressSync(br?.body ?? "")).toEqual(plain?.body);
  expect(gzip?.headers.vary).toContain("Accept-Encoding");
});

test("a client that refuses an encoding by weight zero does not get it", async () => {
  const answer = await fetchRaw(testApp().app, VALUES, "br;q=0, gzip");
  expect(answer.headers["content-encoding"]).toBe("gzip");
});

test("an answer of a few bytes is not compressed", async () => {
  const answer = await fetchRaw(testApp().app, "/api/v1/search?q=nowhere", "gzip, br");
  expect(answer.headers["content-encoding"]).toBeUndefined();
});

test("a tile leaves as the gzip it was kept in, and unpacked for a client without gzip", async () => {
  const { app } = testApp();
  const packed = await fetchRaw(app, TILE, "gzip, br");
  const plain = await fetchRaw(app, TILE, undefined);
  expect(packed.headers["content-encoding"]).toBe("gzip");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.body.toString()).toBe(`${CURRENT} stop-rate`);
  expect(gunzipSync(packed.body)).toEqual(plain.body);
  expect(packed.headers.etag).not.toBe(plain.headers.etag);
});

test("HEAD tells what GET would, without the bytes", async () => {
  const { app } = testApp();
  const get = await request(app).get(VALUES).set("Accept-Encoding", "gzip");
  const head = await request(app).head(VALUES).set("Accept-Encoding", "gzip").expect(200);
  expect(head.text).toBeUndefined();
  for (const name of ["etag", "content-length", "content-type", "x-snapshot", "link"]) {
    expect(head.headers[name]).toBe(get.headers[name]);
  }
});

test("the canonical address leaves out defaults, sorts the rest and comes from the public address alone", async () => {
  const url = "/api/v1/values?period=2023-01..2023-12&measure=stop-rate&level=borough";
  const answer = await request(testApp().app).get(url).set("Host", "evil.example");
  expect(answer.headers["link"]).toBe(
    '<https://atlas.example/api/v1/values?level=borough&period=2023-01..2023-12>; rel="canonical"',
  );
});
