import request from "supertest";
import { expect, test } from "vitest";
import { CURRENT } from "../fake-atlas.test-support.ts";
import { testApp } from "../test-app.test-support.ts";

const SITE = "https://atlas.example";

const ask = (url: string, more = "") =>
  request(testApp().app).get(`/oembed?url=${encodeURIComponent(url)}${more}`);

test("an address of ours becomes a frame that needs no script", async () => {
  const { body, headers } = await ask(
    `${SITE}/?level=borough&period=2023-01..2023-12&table=1`,
  ).expect(200);
  const title = "Stops and searches per 1,000 residents a year · boroughs · 2023";
  expect(body).toMatchObject({
    type: "rich",
    version: "1.0",
    title,
    provider_name: "Trust Atlas",
    provider_url: SITE,
    width: 640,
    height: 960,
    thumbnail_url: `${SITE}/card.png?level=borough&period=2023-01..2023-12&snapshot=${CURRENT}`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
  expect(body.html).toBe(
    `<iframe src="${SITE}/embed?level=borough&amp;period=2023-01..2023-12" title="${title}" width="640" height="960" loading="lazy" allow="fullscreen" referrerpolicy="strict-origin-when-cross-origin" style="border:0;max-width:100%"></iframe>`,
  );
  expect(headers["access-control-allow-origin"]).toBe("*");
});

test.each([
  ["/embed?theme=dark&table=1", "/embed?table=1&amp;theme=dark"],
  ["/area/E05013552?period=2023-01", "/embed?areas=E05013552&amp;period=2023-01"],
  ["/compare?areas=E05013552", "/embed?areas=E05013552"],
  ["?period=2023-01", "/embed?period=2023-01"],
  ["/#10/51.5/-0.1", "/embed"],
])("%s is shown by %s", async (path, src) => {
  const { body } = await ask(`${SITE}${path}`).expect(200);
  expect(body.html).toContain(`src="${SITE}${src}"`);
});

test("nothing is larger than the room there is, and a thumbnail that has none is left out", async () => {
  const { body } = await ask(`${SITE}/`, "&maxwidth=320&maxheight=400").expect(200);
  expect([body.width, body.height, body.thumbnail_url]).toEqual([320, 400, undefined]);
  expect(body.html).toContain('width="320" height="400"');
  const photo = await ask(`${SITE}/embed?static=1`, "&maxwidth=200&maxheight=150").expect(200);
  expect(photo.body.type).toBe("photo");
  expect(photo.body.width).toBeLessThanOrEqual(200);
  expect(photo.body.height).toBeLessThanOrEqual(150);
});

test("a static embed is a photo of a snapshot that is named, and its size is the picture's own", async () => {
  const { app } = testApp();
  const url = encodeURIComponent(`${SITE}/embed?static=1&theme=dark`);
  const { body } = await request(app).get(`/oembed?url=${url}`).expect(200);
  expect(body).toMatchObject({ type: "photo", version: "1.0", width: 1200 });
  expect(body.url).toBe(`${SITE}/view.png?snapshot=${CURRENT}&width=1200&theme=dark`);
  const picture = await request(app).get(body.url.slice(SITE.length)).expect(200);
  const png = Buffer.from(picture.body);
  expect([png.readUInt32BE(16), Math.abs(png.readUInt32BE(20) - body.height) <= 1]).toEqual([
    1200,
    true,
  ]);
});

test("the same is had as XML, every text in it escaped", async () => {
  const answer = await ask(`${SITE}/`, "&format=xml")
    .expect(200)
    .expect("Content-Type", /^text\/xml/);
  expect(answer.text).toMatch(
    /^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>\n<oembed><type>rich<\/type>/,
  );
  expect(answer.text).toContain("<html>&lt;iframe src=&quot;");
});

test.each([
  "https://evil.example/",
  "https://atlas.example.evil.example/embed",
  "https://atlas.example@evil.example/embed",
  "http://atlas.example/embed",
  "javascript:alert(1)",
  `${SITE}/methods`,
  `${SITE}/view.png`,
  `${SITE}/embed/../admin`,
  `${SITE}//evil.example/`,
  `${SITE}/area/x`,
])("%s is not ours to embed: 404", async (url) => {
  await ask(url).expect(404);
});

test.each([
  `${SITE}/?measure=nothing`,
  `${SITE}/embed?theme=pink`,
  `${SITE}/?vintage=2011`,
  `${SITE}/?snapshot=2020-01-31-000000000000`,
])("%s shows nothing: 404", async (url) => {
  await ask(url).expect(404);
});

test("a format that is not offered is 501, a missing or malformed parameter 400", async () => {
  await ask(`${SITE}/`, "&format=yaml").expect(501);
  await ask(`${SITE}/`, "&maxwidth=-1").expect(400);
  await ask(`${SITE}/`, "&colour=red").expect(400);
  await request(testApp().app).get("/oembed").expect(400);
});
