import { expect, test } from "@playwright/test";
import { addressOf } from "./cities.ts";
import { MapPage } from "./map-page.ts";

const ORIGIN = addressOf("sample");

test.use({ baseURL: ORIGIN });

test("a reader goes from the map to the methods, reads a month by keyboard, and comes back to the same question", async ({
  page,
}) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/?measure=stop-disparity&level=borough");
  await atlas.showsTiles("/tiles/borough/");
  await page.getByRole("link", { name: "Methods" }).click();
  await expect(page).toHaveURL(/\/methods\?level=borough&measure=stop-disparity/);
  await expect(page).toHaveTitle("Methods and coverage – Trust Atlas");
  await expect(page.getByText("Synthetic incidents, not real figures").first()).toBeVisible();

  const stops = page.getByRole("region", { name: "Stop and search", exact: true });
  const newest = stops.getByRole("button", { name: /^Metropolitan Police, December 2025/ });
  await newest.focus();
  await expect(newest).toHaveAccessibleDescription(/With coordinates/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowLeft");
  const detail = page.locator("#coverage-detail-stop");
  await expect(detail).toContainText(/, November 2025: /);
  await expect(detail).toContainText("Group not stated, as the officer saw it");

  await expect(
    page.getByRole("article", { name: /^Stop and search disparity stop-disparity$/ }),
  ).toContainText("Formula");
  await expect(page.getByRole("region", { name: "Sources" })).toContainText(
    /Snapshot \d{4}-\d\d-\d\d-[0-9a-f]{12}, made /,
  );
  expect(await atlas.axeFindings()).toEqual([]);

  await page.getByRole("link", { name: "Back to the map" }).click();
  await atlas.showsTiles("measure=stop-disparity");
  await expect(page).toHaveURL(/\/\?level=borough&measure=stop-disparity/);
  expect(atlas.foreign).toEqual([]);
  expect(atlas.complaints).toEqual([]);
});

test("at 320 pixels the tables scroll in themselves, and a tap shows what a month holds", async ({
  browser,
}) => {
  const page = await browser.newPage({
    baseURL: ORIGIN,
    viewport: { width: 320, height: 640 },
    hasTouch: true,
  });
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/methods");
  await page
    .getByRole("button", { name: /^City of London Police, October 2025/ })
    .first()
    .tap();
  await expect(page.locator(".coverage-detail").first()).toContainText(
    "City of London Police, October 2025",
  );
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  expect(await atlas.axeFindings()).toEqual([]);
});

test("an address that names a section opens at it", async ({ page }) => {
  for (const [section, heading] of [
    ["coverage", "Coverage"],
    ["measures", "Definitions"],
    ["sources", "Sources"],
  ] as const) {
    await page.goto("about:blank");
    await page.goto(`/methods#${section}`);
    await expect(page.getByRole("heading", { name: heading, exact: true })).toBeInViewport();
  }
});

test("coverage that cannot be read is said, the rest stays, and it can be asked for again", async ({
  page,
}) => {
  await page.route("**/api/v1/coverage*", (route) => route.abort(), { times: 1 });
  await page.goto("/methods");
  await expect(page.getByRole("alert")).toContainText("No answer from the server");
  await expect(
    page.getByRole("article", { name: /^Stop and search rate stop-rate$/ }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("table").first()).toBeVisible();
  await expect(page.getByRole("alert")).toBeHidden();
});
