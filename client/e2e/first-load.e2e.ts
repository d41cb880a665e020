import { expect, test } from "@playwright/test";
import { addressOf } from "./cities.ts";
import { MapPage } from "./map-page.ts";

const ORIGIN = addressOf("sample");

/** Of which MapLibre is some 440: what a reader on a slow line must wait for. */
const MOST_KILOBYTES = 520;

test.use({ baseURL: ORIGIN });

test("scripts and styles that come before the first data on the map fit the page's allowance", async ({
  page,
}) => {
  const atlas = new MapPage(page, ORIGIN);
  const asked = new Set<string>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(js|css)$/.test(pathname)) asked.add(pathname);
  });
  await page.goto("/");
  await atlas.showsTiles("/tiles/ward/");
  const sizes = await Promise.all(
    [...asked].map(async (path) => {
      const answer = await page.request.get(path, { headers: { "accept-encoding": "gzip" } });
      return Number(answer.headers()["content-length"]);
    }),
  );
  expect([...asked].filter((path) => path.includes("maplibre")).length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size, 0) / 1000).toBeLessThanOrEqual(MOST_KILOBYTES);
});

test("the question can be read and changed before the map's code has come", async ({ page }) => {
  const atlas = new MapPage(page, ORIGIN);
  let letThrough = () => {};
  const wanted = new Promise<void>((done) => {
    letThrough = done;
  });
  await page.route(/\/maplibre-[^/]*\.js$/, async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto("/", { waitUntil: "domcontentloaded" });
  const paints = "performance.getEntriesByName('first-contentful-paint').length";
  await expect.poll(() => page.evaluate(paints)).toBe(1);
  await page.getByRole("textbox", { name: "Find a measure" }).fill("disparity");
  await page.getByRole("radio", { name: /^Stop and search disparity One/ }).check();
  await expect(atlas.title).toContainText("Stops of Black people compared with White people");
  await expect(page.locator(".map canvas")).toHaveCount(0);
  letThrough();
  await atlas.showsTiles("measure=stop-disparity");
  expect(atlas.complaints).toEqual([]);
});
