import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileBody } from "./body.ts";
import { pageWithBasemap } from "./page-with-basemap.ts";

const PAGE = fileBody(
  "text/html; charset=utf-8",
  readFileSync(join(import.meta.dirname, "../../client/index.html")),
  {},
);

test("the client's page says the basemap in its head, whatever characters its credit has", async () => {
  const page = await pageWithBasemap(PAGE, {
    kind: "pmtiles",
    address: "/london.pmtiles?a=1&b=2",
    attribution: '© "Maps" $& Co <b>',
  });
  const html = Buffer.from(await page.bytes("identity")).toString();
  expect(html).toContain(
    '<meta name="basemap" content="/london.pmtiles?a=1&amp;b=2" data-kind="pmtiles" data-attribution="© &quot;Maps&quot; $&amp; Co &lt;b>" /></head>',
  );
  expect(page.digest).not.toBe(PAGE.digest);
  expect(page.type).toBe(PAGE.type);
});
