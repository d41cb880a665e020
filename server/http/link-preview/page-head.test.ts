import { expect, test } from "vitest";
import { CURRENT, fakeAtlas, fakeAtlases } from "../fake-atlas.test-support.ts";
import { withHead } from "./page-head.ts";

const HTML = `<head><title>Trust Atlas</title><meta name="description" content="plain" /></head>`;

const headOf = (url: string, code: string | null = null, atlas = fakeAtlas(CURRENT)) =>
  withHead(
    HTML,
    { path: url.replace(/\?.*/s, ""), url, code },
    { atlases: fakeAtlases(atlas), publicUrl: "https://atlas.example" },
  );

test("a page's head names the View, its canonical address and a picture of this snapshot", async () => {
  const head = await headOf("/?level=borough&period=2023-01..2023-12&measure=stop-rate&table=1");
  expect(head).toContain(
    "<title>Stops and searches per 1,000 residents a year · boroughs · 2023 – Trust Atlas</title>",
  );
  const canonical = "https://atlas.example/?level=borough&amp;period=2023-01..2023-12";
  expect(head).toContain(`<link rel="canonical" href="${canonical}"/>`);
  expect(head).toContain(`<meta property="og:url" content="${canonical}"/>`);
  expect(head).toContain(
    `content="https://atlas.example/card.png?level=borough&amp;period=2023-01..2023-12&amp;snapshot=${CURRENT}"`,
  );
  expect(head).toContain('<meta name="twitter:card" content="summary_large_image"/>');
  expect(head).toMatch(
    /type="application\/json\+oembed" href="https:\/\/atlas\.example\/oembed\?url=https%3A/,
  );
  expect(head.match(/name="description"/g)).toHaveLength(1);
});

test("an area's page is about the area, and two areas are two pages", async () => {
  const head = await headOf("/area/E05013552?period=2023-01", "E05013552");
  expect(head).toContain("<title>Tottenham Hale: Stops and searches");
  expect(head).toContain(
    'rel="canonical" href="https://atlas.example/area/E05013552?period=2023-01"',
  );
});

test("a name with markup, or with signs that a replacement would read, is text in the head", async () => {
  const [area] = fakeAtlas(CURRENT).area("E05013552");
  if (!area) throw new Error("the fake city has a ward");
  const atlas = fakeAtlas(CURRENT, { area: () => [{ ...area, name: `$&</title><script>"x` }] });
  const head = await headOf("/area/E05013552", "E05013552", atlas);
  expect(head).not.toContain("<script");
  expect(head).toContain("<title>$&amp;&lt;/title&gt;&lt;script&gt;&quot;x: Stops");
});

test.each(["/?measure=nothing", "/?x=%3Cscript%3E", "/?%"])(
  "%s is left to the page itself",
  async (url) => {
    expect(await headOf(url)).toBe(HTML);
  },
);
