import { expect, test } from "@playwright/test";
import { addressOf } from "./cities.ts";
import { MapPage } from "./map-page.ts";

const ORIGIN = addressOf("sample");
const QUESTION = "/?level=borough&measure=stop-rate&period=2025-01..2025-12";

test.use({ baseURL: ORIGIN });

test("a reader gathers areas on the map, in the table and by name without holding a key, and sees which differ", async ({
  page,
  browser,
}) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto(QUESTION);
  await atlas.showsTiles("/tiles/borough/");
  await atlas.click(0.65, 0.5);
  await expect(page).toHaveURL(/areas=E09\d{6}&/);
  await atlas.answer.getByRole("button", { name: "Add areas" }).click();

  await page.getByRole("combobox", { name: /Find a borough/ }).fill("croydon");
  await expect(page.getByRole("option").first()).toContainText("Croydon");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/areas=E09\d{6},E09000008&/);

  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("textbox", { name: /Filter the table/ }).fill("barnet");
  await page.getByRole("table").getByRole("button", { name: "Barnet" }).click();
  await expect(atlas.answer.getByRole("heading", { name: "3 areas" })).toBeVisible();
  await page.getByRole("button", { name: "Table", exact: true }).click();

  const list = page.getByRole("listbox", { name: "Areas in view" });
  await page.getByRole("button", { name: "Whole of London" }).click();
  await list.focus();
  await page.keyboard.press("h");
  await page.keyboard.press("Enter");
  await expect(atlas.answer.getByRole("heading", { name: "4 areas" })).toBeVisible();

  const barnet = atlas.answer.getByRole("listitem").filter({ hasText: /^3 Barnet/ });
  await expect(barnet).toContainText(/. (above|below|cannot tell) the rest of London: /);
  await expect(barnet).toContainText(/5 peers together: /);
  await expect(barnet.getByRole("img", { name: /^Barnet, month by month, 2025/ })).toBeVisible();
  const pairs = atlas.answer.getByRole("table", { name: "Does each pair differ?" });
  await expect(pairs.getByRole("row", { name: /Barnet/ })).toContainText(/above|below|cannot tell/);
  await atlas.answer.getByText("In words").click();
  await expect(atlas.answer.getByText(/^Croydon beside Barnet: /)).toBeVisible();
  expect(await atlas.axeFindings()).toEqual([]);

  const fresh = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const again = new MapPage(fresh, ORIGIN);
  await fresh.goto(page.url());
  await expect(again.answer.getByRole("heading", { name: "4 areas" })).toBeVisible();
  await expect(again.answer.getByRole("table")).toHaveText(String(await pairs.textContent()));

  await atlas.answer.getByRole("link", { name: /^Beside the rest of London/ }).click();
  await expect(page).toHaveURL(/\/compare\?areas=(E09\d{6},?){4}&level=borough/);
  await expect(page.getByRole("table", { name: "Barnet beside others" })).toBeVisible();
  expect([...atlas.foreign, ...again.foreign]).toEqual([]);
  expect([...atlas.complaints, ...again.complaints]).toEqual([]);
});

test("at 320 pixels areas are added by touch", async ({ browser }) => {
  const page = await browser.newPage({
    baseURL: ORIGIN,
    viewport: { width: 320, height: 640 },
    hasTouch: true,
  });
  const atlas = new MapPage(page, ORIGIN);
  await page.goto(`${QUESTION}&areas=E09000008`);
  await atlas.showsTiles("/tiles/borough/");
  await page.getByRole("button", { name: "Add areas" }).tap();
  await page.getByRole("button", { name: "Make the sheet taller" }).tap();
  await page.getByRole("button", { name: "Make the sheet small" }).tap();
  await page.getByRole("button", { name: "Whole of London" }).tap();
  await atlas.showsTiles("/tiles/borough/");
  await page.touchscreen.tap(160, 270);
  await expect(page).toHaveURL(/areas=E09000008,E09\d{6}&/);
  await expect(page.getByRole("heading", { name: "2 areas" })).toBeAttached();
  await page.getByRole("tab", { name: "Answer (2)" }).tap();
  await expect(page.getByRole("table", { name: "Does each pair differ?" })).toBeVisible();
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
  expect(await atlas.axeFindings()).toEqual([]);
  expect(atlas.complaints).toEqual([]);
  await page.close();
});
