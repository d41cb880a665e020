import { expect, test } from "@playwright/test";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { addressOf } from "./cities.ts";
import { MapPage } from "./map-page.ts";

const ORIGIN = addressOf("real");
const DISPARITY =
  "/?measure=stop-disparity&level=ward&period=2023-01..2023-12&group=black&reference=white";

test.use({ baseURL: ORIGIN });
test.skip(!hasShared, "the folder of real data is not here");

test("stop disparity in 2023 pans, zooms, hovers and clicks", async ({ page }) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto(DISPARITY);
  await atlas.showsTiles("period=2023-01..2023-12");
  await expect(atlas.title).toHaveText(
    "Stops of Black people compared with White people, per resident · wards · 2023",
  );
  await expect(page.getByText("Synthetic")).toBeHidden();
  const before = page.url();

  await atlas.hover(0.65, 0.5);
  await page.mouse.wheel(0, -400);
  await expect(page).not.toHaveURL(before);
  await atlas.showsTiles("/tiles/ward/");
  const zoomed = page.url();
  await page.getByRole("button", { name: "Move west" }).click();
  await expect(page).not.toHaveURL(zoomed);
  await atlas.showsTiles("/tiles/ward/");

  await atlas.hover(0.6, 0.4);
  await expect(atlas.tooltip).toContainText(/[\d.]+ times/);
  await expect(atlas.tooltip).toContainText(/\d+ stops, [\d,]+ Black residents/);
  await atlas.click(0.6, 0.4);
  await expect(atlas.answer).toContainText("Comparing people within the same borough");
  expect(atlas.foreign).toEqual([]);
  expect(atlas.complaints).toEqual([]);
});

test("boroughs, the wards of 2018 and the neighbourhoods of 2017 are each drawn from their own tiles", async ({
  page,
}) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto(DISPARITY.replace("level=ward", "level=borough"));
  await atlas.showsTiles("/tiles/borough/");
  await expect(atlas.title).toContainText("boroughs");

  await page.goto("/?measure=stop-disparity&level=ward&vintage=2018&period=2023-01..2023-12");
  await atlas.showsTiles("vintage=2018");
  await expect(atlas.title).toContainText("2018 wards");

  await page.goto("/?measure=crime-rate&level=lsoa&period=2017-01..2017-06");
  await atlas.showsTiles("/tiles/lsoa/");
  await expect(atlas.title).toContainText("January to June 2017");
  await expect(page.locator(".legend")).toContainText("Missing");
  await atlas.hover(0.55, 0.45);
  await expect(atlas.tooltip).toContainText("per 1,000 residents a year");
  expect(atlas.complaints).toEqual([]);
});

test("trust is a map of boroughs with what the survey assumes, and moves on by the quarter", async ({
  page,
}) => {
  const atlas = new MapPage(page, ORIGIN);
  await page.goto("/?measure=trust&areas=E09000023");
  await atlas.showsTiles("/tiles/borough/");
  await expect(atlas.title).toHaveText("Trust, share of respondents · boroughs · 2023");
  await expect(atlas.answer).toContainText("56 % of respondents");
  await expect(atlas.answer).toContainText("95 % interval 51 to 61 %");
  await expect(atlas.answer).toContainText("People asked (assumed)400");
  await expect(page.getByRole("radio", { name: /^Listens to concerns/ })).toBeVisible();
  await page.getByRole("button", { name: "Back one quarter" }).click();
  await expect(atlas.title).toContainText("October 2022 to September 2023");
  await atlas.hover(0.45, 0.4);
  await expect(atlas.tooltip).toContainText("an assumed 400 people asked");
  expect(await atlas.axeFindings()).toEqual([]);
  expect(atlas.complaints).toEqual([]);
});
