import { expect, test } from "@playwright/test";
import { addressOf } from "./cities.ts";
import { MapPage } from "./map-page.ts";

const ORIGIN = addressOf("sample");

test.use({ baseURL: ORIGIN });

test("a reader takes an area from the map to its comparison, goes on to a peer, and comes back", async ({
  page,
}) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/?level=borough&areas=E09000007");
  await atlas.showsTiles("/tiles/borough/");
  await atlas.answer.getByRole("link", { name: /^Beside the rest of London/ }).click();
  await expect(page).toHaveURL(/\/compare\?areas=E09000007&level=borough/);
  await expect(page).toHaveTitle(/^Comparison: Stops and searches per 1,000 residents a year/);
  await expect(page.getByText("Synthetic incidents, not real figures")).toBeVisible();
  const camden = page.getByRole("table", { name: "Camden beside others" });
  await expect(camden.getByRole("row", { name: /^The rest of London/ })).toContainText(
    /(above|below|cannot tell).*times/,
  );
  await expect(camden.getByRole("row", { name: /^5 peers together/ })).toContainText(
    "95 % interval",
  );
  await expect(page.getByRole("region", { name: "How this was compared" })).toContainText(
    "no event can be on both sides",
  );
  expect(await atlas.axeFindings()).toEqual([]);

  const peer = page.getByRole("region", { name: "Camden" }).getByRole("link").first();
  const name = String(await peer.textContent());
  await peer.click();
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  await page.getByRole("link", { name: "Back to the map" }).click();
  await atlas.showsTiles("/tiles/borough/");
  expect(atlas.foreign).toEqual([]);
  expect(atlas.complaints).toEqual([]);
});

test("without areas the page lists what stands out, and at 320 pixels nothing is cut off", async ({
  browser,
}) => {
  const page = await browser.newPage({ baseURL: ORIGIN, viewport: { width: 320, height: 640 } });
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/compare?measure=stop-disparity&level=borough");
  await expect(page.getByRole("region", { name: "What stands out" })).toContainText(
    /of \d+ boroughs tested stand out from the rest of London/,
  );
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  expect(await atlas.axeFindings()).toEqual([]);
});

test("a question that cannot be compared says why", async ({ page }) => {
  await page.goto("/compare?measure=stop-rate-smoothed&level=borough");
  await expect(page.getByRole("alert")).toContainText("stop-rate-smoothed is not compared");
});
