import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { addressOf } from "./cities.ts";
import { MapPage } from "./map-page.ts";

const ORIGIN = addressOf("sample");

test.use({ baseURL: ORIGIN });

test("a reader puts a briefing together by keyboard, has it as a document, keeps it and opens it again", async ({
  page,
}) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/briefing");
  await expect(page.getByText("Nothing is in it yet.")).toBeVisible();
  const address = page.getByLabel("Add a page by its address");
  for (const path of [
    "/?level=borough&areas=E09000007",
    "/area/E09000007",
    "/compare?level=borough",
  ]) {
    await address.fill(`${ORIGIN}${path}`);
    await address.press("Enter");
  }
  await expect(page.getByRole("status")).toContainText("Added as item 3");
  await address.fill("https://elsewhere.example/");
  await address.press("Enter");
  await expect(page.getByRole("status")).toContainText("Expected an address of this site");

  await page.getByLabel("Title").fill("Camden panel");
  const first = page.getByRole("listitem", { name: "Item 1", exact: true });
  await first.getByLabel("Heading").fill("Where searches are");
  await first.getByLabel("Note").fill("What we heard");
  await first.getByRole("button", { name: "Down" }).focus();
  await page.keyboard.press("Enter");
  const second = page.getByRole("listitem", { name: "Item 2", exact: true });
  await expect(second.getByLabel("Heading")).toHaveValue("Where searches are");
  await expect(second.getByRole("button", { name: "Down" })).toBeFocused();
  await expect(page).toHaveURL(
    /\/briefing\?title=Camden\+panel&area=.*&heading=Where\+searches\+are/,
  );
  expect(await atlas.axeFindings()).toEqual([]);

  const href = await page.getByRole("link", { name: "Web page (HTML)" }).getAttribute("href");
  const html = await (await page.request.get(String(href))).text();
  expect(html).toContain("2. Where searches are");
  expect(html).toContain("Synthetic incidents, not real figures");

  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as a file" }).click(),
  ]);
  const file = await saved.path();
  expect(readFileSync(file, "utf8")).toContain("snapshot=");
  await page.goto("/briefing");
  await page.getByLabel("Open a saved file").setInputFiles(file);
  await expect(page.getByLabel("Title")).toHaveValue("Camden panel");
  await expect(page.getByRole("listitem", { name: /^Item \d$/ })).toHaveCount(3);
  expect(atlas.foreign).toEqual([]);
  expect(atlas.complaints).toEqual([]);
});

test("the document itself has no findings, and at 320 pixels neither it nor the page is cut off", async ({
  browser,
}) => {
  const page = await browser.newPage({ baseURL: ORIGIN, viewport: { width: 320, height: 640 } });
  const atlas = new MapPage(page, ORIGIN);
  const query = "title=Panel&view=level=borough&compare=level=borough%26areas=E09000007";
  for (const path of ["/briefing", "/briefing.html"]) {
    await page.goto(`${path}?${query}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    expect(await atlas.axeFindings()).toEqual([]);
  }
});

test("answers on trust are added by the address of their page, and lead back to it", async ({
  page,
}) => {
  await page.goto("/briefing");
  const address = page.getByLabel("Add a page by its address");
  for (const hash of ["", "#drivers", "#forecast"]) {
    await address.fill(`${ORIGIN}/trust?borough=E09000007${hash}`);
    await address.press("Enter");
  }
  const insights = page.getByRole("link", { name: "What stands out in E09000007" });
  await expect(insights).toHaveAttribute("href", "/trust?borough=E09000007&list=all");
  await expect(page.getByRole("link", { name: 'What goes with "Trust"' })).toBeVisible();
  await expect(
    page.getByRole("link", { name: 'Where "Trust" is heading in E09000007' }),
  ).toBeVisible();
  await expect(page.getByRole("listitem", { name: "Item 1", exact: true })).toContainText(
    "numbers looked at",
    // The models behind them are fitted when a city is first asked.
    { timeout: 60_000 },
  );
  const href = await page.getByRole("link", { name: "Web page (HTML)" }).getAttribute("href");
  const html = await (await page.request.get(String(href))).text();
  expect(html).toContain("1. What stands out in Camden");
});

test("of a snapshot that is gone the page says that changes cannot be told", async ({ page }) => {
  await page.goto("/briefing?view=snapshot=2020-01-01-0123456789ab");
  await expect(page.getByRole("list", { name: "Since the snapshot of item 1" })).toContainText(
    "Snapshot 2020-01-01-0123456789ab is no longer kept here",
  );
  await page.getByRole("button", { name: "Use the newest figures" }).click();
  await expect(page).toHaveURL(/\/briefing\?view=$/);
});

test("an address that holds no briefing says what is wrong with it", async ({ page }) => {
  await page.goto("/briefing?view=measure=nonsense");
  await expect(page.getByRole("alert")).toContainText("Item 1, measure");
});
