import { expect, type Locator, type Page, test } from "@playwright/test";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { chromium } from "./chromium.ts";
import { addressOf } from "./cities.ts";
import { MapPage } from "./map-page.ts";

const ORIGIN = addressOf("real");

test.use({ baseURL: ORIGIN });
test.skip(!hasShared, "the folder of real data is not here");

test("twelve months of London's wards are played from one answer", async ({ page }) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/?measure=stop-rate&level=ward&period=2023-01");
  await atlas.showsTiles("period=2023-01");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.getByRole("button", { name: "Play" }).click();
  await expect(atlas.title).toContainText("February 2023");
  await expect(atlas.map).toHaveAttribute("data-shown", /measure=stop-count/);
  const before = asked.length;
  await expect(atlas.title).toContainText("December 2023", { timeout: 60_000 });
  expect(asked.filter((path) => path.startsWith("/api/"))).toEqual(["/api/v1/frames"]);
  // A browser may look for the page's icon anew whenever the address changes.
  expect(asked.slice(before).filter((path) => path !== "/icon.svg")).toEqual([]);
  expect(await atlas.axeFindings()).toEqual([]);
  expect([...atlas.foreign, ...atlas.complaints]).toEqual([]);
});

test("a ward is found, read, compared with London and opened with nothing but keys", async ({
  page,
}) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/?measure=stop-disparity&level=ward&period=2023-01..2023-12");
  await atlas.showsTiles("/tiles/ward/");
  await tabTo(page, page.getByRole("combobox", { name: /Find a borough/ }));
  await page.keyboard.type("tottenham hale");
  await expect(page.getByRole("option").first()).toContainText("Tottenham Hale");
  await page.keyboard.press("Enter");
  await expect(atlas.answer.getByRole("heading", { level: 2 })).toContainText("Tottenham Hale");
  expect(await atlas.axeFindings()).toEqual([]);

  await tabTo(page, atlas.answer.getByRole("link", { name: /^Beside the rest of London/ }));
  await page.keyboard.press("Enter");
  const table = page.getByRole("table", { name: "Tottenham Hale beside others" });
  await expect(table.getByRole("row", { name: /^The rest of London/ })).toContainText("times");
  expect(await atlas.axeFindings()).toEqual([]);

  await tabTo(page, page.getByRole("link", { name: "Back to the map" }));
  await page.keyboard.press("Enter");
  await tabTo(page, atlas.answer.getByRole("link", { name: /^More about Tottenham Hale/ }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle("Tottenham Hale, ward in Haringey – Trust Atlas");
  await expect(page.getByRole("article").first()).toContainText(/95.% interval/);
  expect(await atlas.axeFindings()).toEqual([]);
  expect([...atlas.foreign, ...atlas.complaints]).toEqual([]);
});

test("on a phone of 320 pixels, in the dark, a ward is tapped and its answer fits", async ({
  browser,
}) => {
  const page = await browser.newPage({
    baseURL: ORIGIN,
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    colorScheme: "dark",
  });
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/?measure=stop-disparity&level=ward&period=2023-01..2023-12");
  await atlas.showsTiles("/tiles/ward/");
  expect(await atlas.axeFindings()).toEqual([]);
  await page.touchscreen.tap(160, 300);
  await expect(page).toHaveURL(/areas=E05\d{6}/);
  await expect(page.getByRole("tab", { name: "Answer (1)" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  expect(await atlas.axeFindings()).toEqual([]);
  expect([...atlas.foreign, ...atlas.complaints]).toEqual([]);
  await page.close();
});

test("an address shows a fresh browser the same map, to the pixel", async ({ page, browser }) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/?level=ward&period=2023-01..2023-12");
  await atlas.showsTiles("/tiles/ward/");
  await page.getByRole("textbox", { name: "Find a measure" }).fill("disparity");
  await page.getByRole("radio", { name: /^Stop and search disparity One/ }).check();
  await atlas.showsTiles("measure=stop-disparity");
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/#\d/);
  await page.getByRole("button", { name: "Move west" }).click();
  await atlas.click(0.4, 0.4);
  await expect(page).toHaveURL(/areas=E05\d{6}/);

  const other = await browser.browserType().launch(chromium);
  const fresh = await other.newPage({ viewport: { width: 1280, height: 800 } });
  const again = new MapPage(fresh, ORIGIN);
  await fresh.goto(page.url());
  await again.showsTiles("measure=stop-disparity");
  await expect(again.answer.getByRole("heading", { level: 2 })).toBeVisible();
  // Names fade in after the map has come to rest.
  const same = async () => (await pixels(again)).equals(await pixels(atlas));
  await expect.poll(same).toBe(true);
  await other.close();
  expect([...atlas.foreign, ...again.foreign, ...again.complaints]).toEqual([]);
});

/** What the canvas shows at rest, with nothing pointed at and nothing of the page over it. */
async function pixels(atlas: MapPage): Promise<Buffer> {
  await atlas.page.mouse.move(0, 0);
  await atlas.showsTiles("/tiles/");
  await expect(atlas.tooltip).toBeHidden();
  return atlas.map.locator("canvas").screenshot({ animations: "disabled" });
}

/** Presses Tab until the focus is there, as a reader without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("80 presses of Tab do not lead there");
}
