import express from "express";
import request from "supertest";
import { expect, test } from "vitest";
import { CURRENT, EARLIER, fakeAtlas, fakeAtlases } from "../fake-atlas.test-support.ts";
import { CONFIG, FULL_EXPORTER, testApp } from "../test-app.test-support.ts";
import { serveEmbed } from "./serve-embed.ts";

const WARD = "E05013552";

const embed = (query: string) => request(testApp().app).get(`/embed?${query}`);

const LOOKS = [
  "",
  "legend=0",
  "plain=1&legend=0&transparent=1",
  "static=1&theme=dark",
  "interactive=1&search=1&controls=1&table=1",
  "lock=all&plain=1&bounds=-0.08,51.58,-0.04,51.6",
  `snapshot=${CURRENT}&period=2023-01..2023-12&areas=${WARD}`,
];

test.each(LOOKS)(
  "?%s shows title, legend, period, source, snapshot and the way to the map",
  async (query) => {
    const { text } = await embed(query)
      .expect(200)
      .expect("Content-Type", /^text\/html/);
    expect(text).toContain("<h1>Stops and searches per 1,000 residents a year · wards · 2023</h1>");
    expect(text).toMatch(/<summary>Legend: /);
    expect(text).toContain("Period: 2023.");
    expect(text).toContain("Source: ");
    expect(text).toContain(`<code>${CURRENT}</code>`);
    expect(text).toMatch(/href="https:\/\/atlas\.example\/[^"]*"[^>]*>Open in Trust Atlas</);
    expect(text).toMatch(/<svg class="map"[^>]* aria-label="Map\. /);
  },
);

test("the picture, its words and its table need no script, and nothing comes from elsewhere", async () => {
  const { text, headers } = await embed("table=1");
  const scripts = text.match(/<script[^>]*>/g) ?? [];
  expect(scripts).toEqual(['<script type="module" src="/embed-frame.js">']);
  expect(text.indexOf("<svg")).toBeGreaterThan(0);
  expect(text).toContain('<th scope="row">Tottenham Hale</th>');
  expect(text.match(/(?:src|href)="(?!#|\/|https:\/\/atlas\.example)[^"]*"/g)).toBeNull();
  expect(headers["set-cookie"]).toBeUndefined();
});

test("a static embed has no script at all", async () => {
  const { text } = await embed("static=1");
  expect(text).not.toContain("<script");
});

test("those configured may frame it, and old browsers are not told otherwise", async () => {
  const { headers, text } = await embed("");
  expect(headers["content-security-policy"]).toContain(
    "frame-ancestors https://news.example https://force.example",
  );
  expect(headers["x-frame-options"]).toBeUndefined();
  expect(text).toContain('data-hosts="https://news.example https://force.example"');
});

test.each([
  ["colour=red", "colour"],
  ["table=1&table=0", "table"],
  ["theme=%3Cscript%3E", "theme"],
  ["vintage=2011", "vintage"],
  ["measure=%", "measure"],
])("?%s is a page that says what is wrong and leads to the map", async (query, field) => {
  const { text, headers } = await embed(query)
    .expect(400)
    .expect("Content-Type", /^text\/html/);
  expect(text).toContain(`<code>${field}</code>`);
  expect(text).toMatch(/<a href="\/"[^>]*>Open the map/);
  expect(text).not.toContain("<script");
  expect(headers["cache-control"]).toBe("no-store");
  expect(headers["content-security-policy"]).toContain("frame-ancestors https://news.example");
});

test("without data, or without the snapshot named, there is a page too", async () => {
  const none = testApp({ atlases: fakeAtlases() }).app;
  await request(none)
    .get("/embed")
    .expect(503)
    .expect(/no data/);
  await embed("snapshot=2020-01-31-000000000000")
    .expect(404)
    .expect(/not kept here/);
});

test("names with markup come out as text, in the picture, the table and the data of the page", async () => {
  const evil = `</script><script>alert(1)</script>"'<img src=x onerror=alert(1)>`;
  const plain = fakeAtlas(CURRENT);
  const atlas = fakeAtlas(CURRENT, {
    values: async (view) => {
      const answer = await plain.values(view);
      return answer.ok ? { ...answer, value: { ...answer.value, name: [evil] } } : answer;
    },
  });
  const { app } = testApp({ atlases: fakeAtlases(atlas) });
  const query = `table=1&search=1&interactive=1&areas=${WARD}`;
  const { text } = await request(app).get(`/embed?${query}`).expect(200);
  expect(text.match(/<script/g)).toHaveLength(2);
  expect(text).not.toContain("<img");
  const tips = /<script type="application\/json" id="tips">(.*?)<\/script>/s.exec(text)?.[1] ?? "";
  expect(JSON.parse(tips)).toEqual([[WARD, evil, "19 a year", ["95\u00a0% interval 18 to 21"]]]);
});

test("a live embed says when the data are newer than its author saw, a pinned one never changes", async () => {
  const { text } = await embed(`seen=${EARLIER}`);
  expect(text).toContain("The data have been renewed");
  expect(text).toContain(`href="/embed?snapshot=${EARLIER}"`);
  expect((await embed(`seen=${CURRENT}`)).text).not.toContain("renewed");
  const pinned = await embed(`snapshot=${EARLIER}`).expect(200);
  expect(pinned.headers["cache-control"]).toContain("immutable");
  expect(pinned.headers["x-snapshot"]).toBe(EARLIER);
  expect(pinned.text).not.toContain("renewed");
  // Another snapshot becomes current: the pinned page is the same to the byte.
  const after = testApp({
    atlases: fakeAtlases(fakeAtlas("2024-01-31-aaaaaaaaaaaa"), fakeAtlas(EARLIER)),
  });
  expect((await request(after.app).get(`/embed?snapshot=${EARLIER}`)).text).toBe(pinned.text);
});

test("a page is not sent twice, and has a canonical address without its look", async () => {
  const { app } = testApp();
  const first = await request(app).get("/embed?theme=dark&table=1&period=2023-01..2023-12");
  expect(first.text).toContain(
    '<link rel="canonical" href="https://atlas.example/?period=2023-01..2023-12"/>',
  );
  await request(app)
    .get("/embed?theme=dark&table=1&period=2023-01..2023-12")
    .set("If-None-Match", first.headers["etag"] ?? "")
    .expect(304);
});

test("past the queue of drawings a page says to try again, and when", async () => {
  const { app } = testApp({ exporter: FULL_EXPORTER });
  const answer = await request(app).get("/embed").expect(503);
  expect(answer.headers["retry-after"]).toBe("5");
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.text).toContain("please try again in a few seconds");
});

test("addresses with names of old lead to today's", async () => {
  const app = express();
  const parts = {
    atlases: fakeAtlases(fakeAtlas(CURRENT)),
    config: CONFIG,
    exporter: FULL_EXPORTER,
  };
  serveEmbed(app, parts, [
    { kind: "measure", old: "search-rate", new: "stop-rate" },
    { kind: "area", old: "E05000001", new: WARD },
  ]);
  const answer = await request(app).get("/embed?measure=search-rate&areas=E05000001&table=1");
  expect([answer.status, answer.headers["location"]]).toEqual([
    301,
    `/embed?measure=stop-rate&areas=${WARD}&table=1`,
  ]);
});

test("areas that only older boundaries have are shown on those", async () => {
  const old = { ...areaOf(), vintage: 2018 };
  const atlas = fakeAtlas(CURRENT, { area: (code) => (code === old.code ? [old] : []) });
  const { app } = testApp({ atlases: fakeAtlases(atlas) });
  const answer = await request(app).get(`/embed?areas=${WARD}&table=1`).expect(302);
  expect(answer.headers["location"]).toBe(`/embed?areas=${WARD}&vintage=2018&table=1`);
});

function areaOf() {
  const [area] = fakeAtlas(CURRENT).area(WARD);
  if (!area) throw new Error("the fake city has a ward");
  return area;
}
