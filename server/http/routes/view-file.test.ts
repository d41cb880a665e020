import request from "supertest";
import { expect, test } from "vitest";
import { FORMATS } from "../../export/formats.ts";
import { CURRENT, fakeAtlas, fakeAtlases } from "../fake-atlas.test-support.ts";
import { FULL_EXPORTER, testApp } from "../test-app.test-support.ts";

const QUERY = "measure=stop-rate&level=ward&period=2023-01..2023-12";

test.each(FORMATS.map(({ extension, mediaType }) => [extension, mediaType]))(
  "a View as %s names itself, its snapshot and its canonical address, and is not sent twice",
  async (extension, mediaType) => {
    const { app } = testApp();
    const path = `/view.${extension}?${QUERY}`;
    const answer = await request(app).get(path).expect(200).expect("Content-Type", mediaType);
    expect(answer.headers["x-snapshot"]).toBe(CURRENT);
    expect(answer.headers["access-control-allow-origin"]).toBe("*");
    expect(answer.headers["content-disposition"]).toBe(
      `inline; filename="trust-atlas-stop-rate-ward-2023-01-to-2023-12.${extension}"`,
    );
    expect(answer.headers["link"]).toBe(
      `<https://atlas.example/view.${extension}?period=2023-01..2023-12>; rel="canonical"`,
    );
    const tag = answer.headers["etag"] ?? "";
    expect(tag).toMatch(/^"[\w-]+"$/);
    await request(app).get(path).set("If-None-Match", tag).expect(304);
    const head = await request(app).head(path).set("Accept-Encoding", "gzip, deflate").expect(200);
    expect(head.headers["etag"]).toBe(tag);
    expect(head.text).toBeUndefined();
  },
);

test("a file to be saved says so, and one of a named snapshot is kept for ever", async () => {
  const path = `/view.csv?${QUERY}&snapshot=${CURRENT}&download=1`;
  const answer = await request(testApp().app).get(path).expect(200);
  expect(answer.headers["content-disposition"]).toMatch(/^attachment; filename=/);
  expect(answer.headers["cache-control"]).toContain("immutable");
});

test("the sample city says in a header that it is invented", async () => {
  const app = testApp({ atlases: fakeAtlases(fakeAtlas(CURRENT, { synthetic: true })) }).app;
  await request(app).get(`/view.csv?${QUERY}`).expect("X-Synthetic", "true");
});

const TOO_MANY = Array.from({ length: 13 }, (_, i) => `E050135${10 + i}`).join(",");

test.each([
  ["download=yes", "download", "malformed-value"],
  ["download=1&download=1", "download", "repeated-parameter"],
  ["colour=red", "colour", "unknown-parameter"],
  ["vintage=2011", "vintage", "value-not-allowed"],
  [`areas=${TOO_MANY}`, "areas", "malformed-value"],
])("?%s is refused, and %s named", async (query, field, code) => {
  const answer = await request(testApp().app).get(`/view.csv?${query}`).expect(400);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(answer.headers["content-disposition"]).toBeUndefined();
  expect(answer.body).toMatchObject({ field, code });
});

test("a picture is drawn as wide and on the ground asked for", async () => {
  const path = `/view.svg?${QUERY}&width=800&theme=dark`;
  const answer = await request(testApp().app).get(path).buffer(true).expect(200);
  const text = String(answer.body);
  expect(text).toMatch(/<svg [^>]*width="800" height="\d+"/);
  expect(text).toContain('fill="#12181f"');
});

test("more dots per inch make the same picture finer", async () => {
  const answer = await request(testApp().app).get(`/view.png?${QUERY}&width=400&dpi=192`);
  const png = Buffer.from(answer.body);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(800);
  const size = png.indexOf("pHYs") + 4;
  expect(png.readUInt32BE(size)).toBe(Math.round(192 / 0.0254));
});

test.each([
  ["svg", "width=9000", "width", "4096"],
  ["svg", "width=4096", "width", "4096"],
  ["svg", "width=0", "width", "320"],
  ["svg", "theme=auto", "theme", "light or dark"],
  ["png", "width=1600&dpi=300", "dpi", "4096"],
  ["png", "dpi=1200", "dpi", "300"],
  ["svg", "dpi=200", "dpi", "no such parameter"],
  ["csv", "width=800", "width", "no such parameter"],
])("/view.%s?%s is refused, naming %s and its limit", async (format, query, field, limit) => {
  const answer = await request(testApp().app).get(`/view.${format}?${QUERY}&${query}`).expect(400);
  expect(answer.body.field).toBe(field);
  expect(answer.body.detail).toContain(limit);
});

test("past the queue of exports the answer is 503 with when to ask again, and others go on", async () => {
  const { app } = testApp({ exporter: FULL_EXPORTER });
  const answer = await request(app).get(`/view.pdf?${QUERY}`).expect(503);
  expect(answer.headers["retry-after"]).toBe("5");
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.body).toMatchObject({ code: "export-queue-full" });
  await request(app).get(`/api/v1/values?${QUERY}`).expect(200);
});

test("a format that is not on offer is an address that does not exist", async () => {
  const answer = await request(testApp().app).get(`/view.docx?${QUERY}`).expect(404);
  expect(answer.body).toMatchObject({ code: "unknown-format" });
  expect(answer.body.allowed).toContain("csv");
});
