import { expect, test } from "@playwright/test";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { addressOf } from "./cities.ts";
import { MapPage } from "./map-page.ts";

const SAMPLE = addressOf("sample");
const REAL = addressOf("real");

test.describe("the page of an area", () => {
  test.use({ baseURL: SAMPLE });

  test("is reached from the answer, shows its numbers with what defends them, and leads back", async ({
    page,
  }) => {
    const atlas = new MapPage(page, SAMPLE);
    await page.goto("/?measure=stop-disparity&areas=E05013602");
    await page.getByRole("link", { name: "More about Tottenham Hale" }).click();
    await expect(page).toHaveURL(/\/area\/E05013602\?areas=E05013602&measure=stop-disparity/);
    await expect(page).toHaveTitle("Tottenham Hale, ward in Haringey – Trust Atlas");
    await expect(page.getByText("Synthetic incidents, not real figures").first()).toBeVisible();
    for (const name of [/^Stops and searches per/, /^Stops of Black people/, /^Recorded crime/]) {
      const number = page.getByRole("article").filter({ has: page.getByRole("heading", { name }) });
      await expect(number).toContainText("2025");
      await expect(number).toContainText(/95.% interval/);
      await expect(number).toContainText(/residents/);
    }
    expect(await atlas.axeFindings()).toEqual([]);
    await page.getByRole("link", { name: /^Show on the map Recorded crime/ }).click();
    await atlas.showsTiles("measure=crime-rate");
    await expect(atlas.answer).toContainText("Tottenham Hale");
    await page.goBack();
    await page.getByRole("link", { name: "Back to the map" }).click();
    await atlas.showsTiles("measure=stop-disparity");
    await expect(atlas.answer).toContainText("Tottenham Hale");
    expect(atlas.foreign).toEqual([]);
    expect(atlas.complaints).toEqual([]);
  });

  test("sets a borough beside London and its peers, draws its months, says what they are made of, and prints whole", async ({
    page,
  }) => {
    const atlas = new MapPage(page, SAMPLE);
    await page.goto("/area/E09000014?period=2025-01..2025-12");
    const stops = page.getByRole("article").filter({
      has: page.getByRole("heading", { name: /^Stops and searches per/ }),
    });
    for (const name of ["Haringey", "Rest of London", /peers together/]) {
      await expect(stops.getByRole("row", { name })).toContainText(/95.% interval/);
    }
    await expect(stops.getByRole("row", { name: "Rest of London" })).toContainText(
      /above|below|cannot tell/,
    );
    const trend = page.getByRole("img", { name: /^Stops and searches per .* in Haringey\./ });
    await expect(trend).toHaveAccessibleName(/24 of 24 months/);
    await page.getByText("The months as a table").first().press("Enter");
    await expect(page.getByRole("row", { name: /^December 2025/ })).toBeVisible();
    const groups = page.getByRole("table", { name: /^Searches by ethnic group/ });
    await expect(groups.getByRole("row", { name: /^Black/ })).toContainText(/%.*%.*%/);
    for (const name of [/^Searches by what/, /^Searches by outcome/, /^Crime by type/]) {
      await expect(page.getByRole("table", { name }).getByRole("row").nth(1)).toContainText(/%/);
    }
    await expect(page.getByText("Metropolitan Police: complete for 2025.").first()).toBeVisible();
    expect(await atlas.axeFindings()).toEqual([]);

    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect(page.getByText(/area profile · 2025 · snapshot 2025-12-31-/)).toBeVisible();
    await expect(page.getByText(/^http.*E09000014\?period=.*snapshot=2025-12-31-/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
    await expect(page.getByText(/^Notes on the figures above/)).toBeVisible();
    expect(atlas.foreign).toEqual([]);
    expect(atlas.complaints).toEqual([]);
  });

  test("fits 320 pixels, for a borough too", async ({ browser }) => {
    const page = await browser.newPage({
      baseURL: SAMPLE,
      viewport: { width: 320, height: 640 },
    });
    const atlas = new MapPage(page, SAMPLE);
    await page.goto("/area/E09000014");
    await expect(page.getByRole("article").first()).toContainText(/95.% interval/);
    await expect(page.getByText("A borough of London")).toBeVisible();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    expect(await atlas.axeFindings()).toEqual([]);
    await page.close();
  });

  test("says of a code that nobody has that there is no such area", async ({ page }) => {
    await page.goto("/area/E05999999");
    await expect(page.getByRole("alert")).toContainText("There is no such area here");
    await expect(page.getByRole("link", { name: /^Find an area/ })).toBeVisible();
  });
});

test.describe("what replaced an area", () => {
  test.use({ baseURL: REAL });
  test.skip(!hasShared, "the folder of real data is not here");

  test("is said in the answer of a ward that ended, and each name leads to that ward in its own boundaries", async ({
    page,
  }) => {
    const atlas = new MapPage(page, REAL);
    await page.goto(
      "/?measure=stop-disparity&vintage=2018&period=2023-01..2023-12&areas=E05000261",
    );
    await expect(atlas.answer).toContainText(
      /Ended in 2022; its ground is now in Ravenscourt as drawn in 2022 \(64.%\), Wendell Park/,
    );
    await atlas.answer.getByRole("link", { name: /^Ravenscourt as drawn/ }).click();
    await expect(page).toHaveURL(/\/\?areas=E05013746&measure=stop-disparity&period=/);
    await atlas.showsTiles("/tiles/ward/");
    await expect(atlas.answer.getByRole("heading", { level: 2 })).toContainText("Ravenscourt");
    await expect(atlas.answer).toContainText(
      /New in 2022; of the ground as it was drawn in 2018 it holds 64.% of Ravenscourt Park/,
    );
    expect(await atlas.axeFindings()).toEqual([]);
    await page.goBack();
    await expect(atlas.answer).toContainText("Ended in 2022");
    expect(atlas.complaints).toEqual([]);
  });

  test("stands first on the page of a ward that ended, and a code that was kept says so for each of its boundaries", async ({
    page,
  }) => {
    const atlas = new MapPage(page, REAL);
    await page.goto("/area/E05000261?period=2023-01..2023-12");
    const sections = page.getByRole("heading", { level: 2 });
    await expect(sections.first()).toHaveText("Boundaries");
    await page.getByRole("link", { name: /^Ravenscourt as drawn/ }).click();
    await expect(page).toHaveURL(/\/area\/E05013746\?period=2023-01\.\.2023-12/);
    await expect(sections.first()).toHaveText("Numbers");
    await page.goto("/area/E05009317");
    await expect(page.getByText("The same ground in the boundaries of 2018.")).toBeVisible();
    await page.getByRole("link", { name: /with Boundaries of 2018/ }).click();
    await expect(page).toHaveURL(/areas=E05009317&vintage=2018/);
    await atlas.showsTiles("vintage=2018");
    expect(atlas.complaints).toEqual([]);
  });
});
