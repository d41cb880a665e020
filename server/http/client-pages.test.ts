import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import request from "supertest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchRaw } from "./fetch-raw.test-support.ts";
import { testApp } from "./test-app.test-support.ts";

const SCRIPT = `console.log("${"atlas ".repeat(500)}");`;
const SCRIPT_PATH = "/assets/main-a1B2c3D4.js";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "client-"));
  mkdirSync(join(folder, "assets"));
  const write = (name: string, content: string | Buffer) =>
    writeFileSync(join(folder, name), content);
  write("index.html", '<!doctype html><script src="/assets/main-a1B2c3D4.js"></script>');
  write("assets/main-a1B2c3D4.js", SCRIPT);
  write("assets/map-Zz_9-yXw.js", SCRIPT);
  write("assets/map-Zz_9-yXw.js.gz", gzipSync(SCRIPT, { level: 1 }));
  write("assets/inter-QQQQwwww.woff2", "a font ".repeat(500));
  write("favicon.svg", "<svg/>");
  write("notes.exe", "not for the world");
});

afterAll(() => rmSync(folder, { recursive: true }));

function clientApp() {
  return testApp({}, { clientFolder: folder }).app;
}

test("the page is served at the root whatever the question, and asked for again each time", async () => {
  const answer = await request(clientApp()).get("/?measure=stop-rate&anything=1").expect(200);
  expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(answer.headers["cache-control"]).toBe("no-cache");
  expect(answer.text).toContain("<script");
  const tag = answer.headers["etag"] ?? "";
  await request(clientApp()).get("/").set("If-None-Match", tag).expect(304);
});

test("the front page leads programs to the description of the interface", async () => {
  const { headers } = await request(clientApp()).get("/").expect(200);
  for (const link of ['</openapi.json>; rel="service-desc"', '</docs>; rel="service-doc"']) {
    expect(headers["link"]).toContain(link);
  }
});

test("an area's page is the same page at the address of any code, and at no other text", async () => {
  const root = await request(clientApp()).get("/").expect(200);
  for (const code of ["E05013552", "E09000001", "88195da49bfffff"]) {
    const area = await request(clientApp()).get(`/area/${code}?period=2023-01`).expect(200);
    expect(area.text).toBe(root.text);
  }
  for (const text of ["e05013552", "E0501355", "Camden", "..%2fmain.js", "E05013552/x", ""]) {
    await request(clientApp()).get(`/area/${text}`).expect(404);
  }
});

test.each(["methods", "compare", "trust"])(
  "%s is the same page, which reads the address by itself",
  async (name) => {
    const root = await request(clientApp()).get("/").expect(200);
    const other = await request(clientApp()).get(`/${name}?measure=stop-rate`).expect(200);
    expect(other.text).toBe(root.text);
    expect(other.headers["cache-control"]).toBe("no-cache");
  },
);

test("a file with a hash in its name is kept for a year, others are asked for again", async () => {
  const hashed = await request(clientApp()).get(SCRIPT_PATH).expect(200);
  expect(hashed.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(hashed.headers["content-type"]).toBe("text/javascript; charset=utf-8");
  const plain = await request(clientApp()).get("/favicon.svg").expect(200);
  expect(plain.headers["cache-control"]).toBe("no-cache");
});

test("a file compressed beforehand is sent as it is, others are compressed on the way", async () => {
  const before = await fetchRaw(clientApp(), "/assets/map-Zz_9-yXw.js", "gzip");
  expect(before.body).toEqual(gzipSync(SCRIPT, { level: 1 }));
  const onTheWay = await fetchRaw(clientApp(), SCRIPT_PATH, "gzip, br");
  expect(onTheWay.headers["content-encoding"]).toBe("br");
  expect(onTheWay.body.length).toBeLessThan(SCRIPT.length / 10);
  const font = await fetchRaw(clientApp(), "/assets/inter-QQQQwwww.woff2", "gzip, br");
  expect(font.headers["content-encoding"]).toBeUndefined();
});

test.each([
  "/index.html",
  "/assets/map-Zz_9-yXw.js.gz",
  "/notes.exe",
  "/assets/",
  "/assets/gone-a1B2c3D4.js",
  "/assets/..%2ffavicon.svg",
  "/assets/%2e%2e/favicon.svg",
  "/constructor",
])("%s is not a file of the client: 404", async (path) => {
  expect((await fetchRaw(clientApp(), path, undefined)).status).toBe(404);
});

test("a part of a file is sent when one part is asked for", async () => {
  const answer = await request(clientApp()).get(SCRIPT_PATH).set("Range", "bytes=8-10").expect(206);
  expect(answer.text).toBe(SCRIPT.slice(8, 11));
  expect(answer.headers["content-range"]).toBe(`bytes 8-10/${SCRIPT.length}`);
});

test("a part that the file has not is 416 with its size", async () => {
  const answer = await request(clientApp()).get(SCRIPT_PATH).set("Range", "bytes=99999-");
  expect([answer.status, answer.headers["content-range"]]).toEqual([
    416,
    `bytes */${SCRIPT.length}`,
  ]);
  expect(answer.body.code).toBe("no-such-range");
});

test.each([
  ["several parts", { Range: "bytes=0-1,5-6" }],
  ["a malformed range", { Range: "bytes=x" }],
  ["a part of other bytes", { Range: "bytes=0-1", "If-Range": '"other"' }],
])("%s gets the whole file", async (_what, headers) => {
  const answer = await request(clientApp()).get(SCRIPT_PATH).set(headers).expect(200);
  expect(answer.text).toBe(SCRIPT);
});

test("without a built client the page is a 503 and the log says how to build it", async () => {
  const { app, lines } = testApp();
  const answer = await request(app).get("/").expect(503);
  expect(answer.body.code).toBe("client-not-built");
  expect(String(lines[0]?.["msg"])).toContain("npm run build");
});

test("without a basemap the page is sent as it was built", async () => {
  const { text } = await request(clientApp()).get("/").expect(200);
  expect(text).toBe('<!doctype html><script src="/assets/main-a1B2c3D4.js"></script>');
});
