import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { addressOf } from "./cities.ts";
import { MapPage } from "./map-page.ts";

const ORIGIN = addressOf("sample");

test.use({ baseURL: ORIGIN });

test("a newcomer asks, reads, searches and sorts on the sample city, and the address keeps it all", async ({
  page,
  browser,
}) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/");
  await atlas.showsTiles("/tiles/ward/");
  await expect(page.getByText("Synthetic incidents, not real figures")).toBeVisible();

  await page.getByRole("textbox", { name: "Find a measure" }).fill("disparity");
  await page.getByRole("radio", { name: /^Stop and search disparity One/ }).check();
  await atlas.showsTiles("measure=stop-disparity");
  await expect(atlas.title).toContainText("Stops of Black people compared with White people");

  await atlas.hover(0.65, 0.5);
  await expect(atlas.tooltip).toContainText("times");
  await expect(atlas.tooltip).toContainText("interval");
  await page.keyboard.press("Escape");
  await expect(atlas.tooltip).toBeHidden();

  await atlas.click(0.65, 0.5);
  await expect(atlas.answer).toContainText("Months covered");
  await expect(page).toHaveURL(/areas=E05\d{6}/);

  await page.getByRole("combobox", { name: /Find a borough/ }).fill("croydon");
  await expect(page.getByRole("option").first()).toContainText("Croydon");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/areas=E09000008/);
  await expect(atlas.answer.getByRole("heading", { name: "Croydon" })).toBeVisible();
  await atlas.showsTiles("/tiles/borough/");

  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("button", { name: "Whole of London" }).click();
  const table = page.getByRole("table");
  await table.getByRole("button", { name: "Area" }).click();
  const first = table.getByRole("row").nth(1).getByRole("button");
  await expect(first).toHaveText("Barking and Dagenham");
  await first.focus();
  await expect(atlas.tooltip).toContainText("Barking and Dagenham");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/areas=E09000002.*table=1/);
  await atlas.showsTiles("/tiles/borough/");

  expect(await atlas.axeFindings()).toEqual([]);

  const fresh = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const again = new MapPage(fresh, ORIGIN);
  await fresh.goto(page.url());
  await again.showsTiles("/tiles/borough/");
  expect(fresh.url()).toBe(page.url());
  await expect(again.title).toHaveText((await atlas.title.textContent()) ?? "");
  await expect(again.answer.getByRole("heading", { level: 2 })).toHaveText("Barking and Dagenham");
  await expect(fresh.getByRole("table")).toBeVisible();

  expect([...atlas.foreign, ...again.foreign]).toEqual([]);
  expect([...atlas.complaints, ...again.complaints]).toEqual([]);
});

test("at 320 pixels the same is reached through the sheet", async ({ browser }) => {
  const page = await browser.newPage({
    baseURL: ORIGIN,
    viewport: { width: 320, height: 640 },
    hasTouch: true,
  });
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/?measure=stop-disparity&level=borough");
  await atlas.showsTiles("/tiles/borough/");
  const header = page.locator("header.header");
  await expect(header.getByRole("link", { name: "Briefing" })).toHaveAttribute(
    "href",
    /^\/briefing\?view=/,
  );
  // Two lines: what leads elsewhere, and the search.
  expect((await header.boundingBox())?.height).toBeLessThan(90);
  await page.touchscreen.tap(160, 330);
  await expect(page.getByRole("tab", { name: "Answer (1)" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(page.getByText("Months covered")).toBeVisible();
  await page.getByRole("tab", { name: "Table" }).click();
  await expect(page.getByRole("table")).toBeVisible();
  const overflow = await page.evaluate("document.documentElement.scrollWidth");
  expect(overflow).toBe(320);
  expect(await atlas.axeFindings()).toEqual([]);
});

test("another measure of the same areas is drawn on the shapes at hand, without a tile being asked for", async ({
  page,
}) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/?measure=stop-disparity");
  await atlas.showsTiles("measure=stop-disparity");
  const tiles: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/tiles/")) tiles.push(request.url());
  });
  await page.getByRole("radio", { name: /^Stop and search gap/ }).check();
  await atlas.showsTiles("measure=stop-gap");
  await atlas.hover(0.65, 0.5);
  await expect(atlas.tooltip).toContainText("per 1,000");
  expect(tiles).toEqual([]);
});

test("an address that asks for too much says what is on offer and keeps the question", async ({
  page,
}) => {
  await page.goto("/?measure=stop-rate&level=county");
  await expect(page.getByRole("alert")).toContainText("borough, ward, lsoa, hex");
  await expect(page).toHaveURL(/level=county/);
  await page.goto("/?vintage=1999");
  await expect(page.getByRole("alert")).toContainText("vintage");
  await expect(page).toHaveURL(/vintage=1999/);
});

test("twelve months are played at fixed limits without a request per step, then stepped and scrubbed by keyboard", async ({
  page,
}) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/?measure=stop-rate&level=borough&period=2025-01");
  await atlas.showsTiles("period=2025-01");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));

  await page.getByRole("button", { name: "Play" }).click();
  await expect(atlas.title).toContainText("February 2025");
  await expect(page.getByText(/Same limits in every period/)).toBeVisible();
  const labels = page.locator(".legend-classes .legend-row > span:nth-child(2)");
  const limits = await labels.allTextContents();
  await expect(atlas.title).toContainText("December 2025", { timeout: 30_000 });
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();
  expect(asked.filter((path) => path.startsWith("/api/"))).toEqual(["/api/v1/frames"]);
  expect(asked.filter((path) => path.startsWith("/tiles/")).length).toBeLessThan(9);

  await page.getByRole("button", { name: "Back one month" }).click();
  const slider = page.getByRole("slider", { name: "Period", exact: true });
  await expect(slider).toHaveAttribute("aria-valuetext", /^November 2025/);
  await slider.press("PageDown");
  await expect(page).toHaveURL(/classes=custom:.*period=2024-11/);
  await expect(atlas.title).toContainText("November 2024");
  await page.reload();
  await atlas.showsTiles("period=2024-11");
  await expect(labels).toHaveText(limits);
  await page.getByRole("button", { name: "Fit the limits to this period" }).click();
  await expect(page).toHaveURL(/\?level=borough&period=2024-11/);
  expect(await atlas.axeFindings()).toEqual([]);
  expect(atlas.complaints).toEqual([]);
});

test("the table is narrowed down, sorted, and taken away as a file with everything that must be said", async ({
  page,
}) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/?level=borough&period=2025-01..2025-12&table=1");
  await atlas.showsTiles("/tiles/borough/");
  await page.getByRole("textbox", { name: /Filter the table/ }).fill("ken");
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText("Kensington and Chelsea");
  await expect(page.getByText("1 of 33 boroughs")).toBeVisible();

  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe("trust-atlas-stop-rate-borough-2025-01-to-2025-12.csv");
  const lines = (await readFile(await file.path(), "utf8")).split("\r\n");
  expect(lines[0]).toMatch(/^code,name,borough,value,low,high,count,base,state,reason/);
  expect(lines.filter((line) => line.startsWith("E09"))).toHaveLength(33);
  expect(lines.join("\n")).toContain('#,"Synthetic incidents, not real figures."');
  expect(lines.join("\n")).toMatch(/#,"?Address: .*snapshot=2025-12-31-/);
  expect(await atlas.axeFindings()).toEqual([]);
  expect(atlas.complaints).toEqual([]);
});

test("an area is chosen on the map by keyboard alone, and a second one beside it", async ({
  page,
}) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/?level=borough&period=2025-01..2025-12");
  await atlas.showsTiles("/tiles/borough/");
  const list = page.getByRole("listbox", { name: "Areas in view" });
  await list.focus();
  await page.keyboard.press("c");
  await expect(list.getByRole("option")).toHaveText(/^Camden, .* a year, 95.% interval/);
  await expect(atlas.tooltip).toContainText("Camden");
  await page.keyboard.press("ArrowRight");
  await expect(list.getByRole("option")).toHaveText(/^Islington/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/areas=E09000019/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+Enter");
  await expect(atlas.answer.getByRole("heading", { name: "2 areas" })).toBeVisible();
  expect(await atlas.axeFindings()).toEqual([]);
  expect(atlas.complaints).toEqual([]);
});

test("a question without any figure says why, and offers to drop what empties it", async ({
  page,
}) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/?level=borough&period=2012-01&age=18-24");
  const empty = page.getByRole("status", { name: "Nothing to show" });
  await expect(empty).toContainText(/is held for this area/);
  expect(await atlas.axeFindings()).toEqual([]);
  await empty.getByRole("button", { name: "Show the newest complete months" }).click();
  await expect(empty).toBeHidden();
  await expect(page).toHaveURL(/\?age=18-24&level=borough/);
});
