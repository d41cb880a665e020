import { expect, test } from "@playwright/test";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { addressOf } from "./cities.ts";
import { MapPage } from "./map-page.ts";

const REAL = addressOf("real");
const SAMPLE = addressOf("sample");

test.describe("on real data", () => {
  test.use({ baseURL: REAL });
  test.skip(!hasShared, "the folder of real data is not here");

  test("a commander goes from the map to trust, chooses a borough, asks otherwise, and comes back", async ({
    page,
  }) => {
    const atlas = new MapPage(page, REAL);
    await page.goto("/?measure=trust");
    await atlas.showsTiles("/tiles/borough/");
    await page.getByRole("link", { name: "Trust", exact: true }).click();

    const inShort = page.getByRole("list", { name: "In short" }).getByRole("listitem");
    await expect(inShort.first()).toContainText(/The factors|The data cannot tell/);
    await expect(inShort.nth(1)).toContainText('No model beats "no change"');
    await expect(inShort.nth(2)).toContainText(/numbers looked at/);
    await expect(
      page.getByRole("img", { name: /^Trust in London: 86\s% in the year to March 2016/ }),
    ).toBeVisible();
    const forecast = page.getByRole("region", { name: "Where it is heading" });
    await forecast.getByText("How each way of forecasting did").click();
    await expect(forecast.getByRole("row", { name: /^The trend so far/ })).toContainText(
      "better, but not surely",
    );

    await page.getByLabel("Borough", { exact: true }).selectOption("Lewisham");
    await expect(page).toHaveURL(/\/trust\?borough=E09000023$/);
    const said = page.getByRole("table", { name: /^Lewisham: survey measures against London/ });
    const trust = said.getByRole("row", { name: /^Trust/ });
    await expect(trust).toContainText(/56\s%.*n 400, assumed.*69\.0\s%.*▼ below.*then 64\s%/);
    await expect(said.getByRole("row")).toHaveCount(9);
    await expect(
      page
        .getByRole("table", { name: /^Lewisham: searches/ })
        .getByRole("row", { name: /Hit rate gap/ }),
    ).toContainText("cannot tell");
    await expect(
      page.getByRole("table", { name: /^Recorded crime by type/ }).getByRole("row"),
    ).toHaveCount(16);
    await page.getByLabel("Change since").selectOption("2017-12");
    await expect(trust).toContainText(/then 8\d\s%▼ below/);

    await page.getByLabel("Boroughs", { exact: true }).selectOption("outer");
    await expect(page).toHaveURL(/borough=E09000023&boroughs=outer&since=2017-12$/);
    await expect(page.getByText(/borough-years of 20 boroughs/).first()).toBeVisible();
    const insights = page.getByRole("region", { name: /^What stands out in Lewisham/ });
    await expect(insights.getByRole("article").first()).toContainText(/Lewisham.*Grade [AB]/);
    expect(await atlas.axeFindings()).toEqual([]);

    await page.reload();
    await expect(trust).toContainText(/then 8\d\s%▼ below/);
    await page.getByRole("link", { name: "Back to the map" }).click();
    await atlas.showsTiles("/tiles/borough/");
    await expect(atlas.answer).toContainText("Lewisham");
    expect(atlas.foreign).toEqual([]);
    expect(atlas.complaints).toEqual([]);
  });

  test("two maps differ by quarter or measure, share classes where they can, and open on the large map", async ({
    page,
  }) => {
    const atlas = new MapPage(page, REAL);
    await page.goto("/trust?borough=E09000023");
    const maps = page.getByRole("region", { name: "Boroughs on two maps" });
    await expect(maps.getByRole("heading", { level: 3 })).toHaveText([
      "Trust, 2023",
      "Trust, 2022",
    ]);
    const limits = maps.locator(".borough-key li:first-child");
    const [left, right] = await limits.allTextContents();
    expect(left?.replace(/\(.*/, "")).toBe(right?.replace(/\(.*/, ""));
    await maps.getByLabel("Measure of the second map").selectOption("Listens to concerns");
    await expect(maps.getByRole("heading", { level: 3 }).nth(1)).toHaveText(
      "Listens to concerns, 2023",
    );
    await expect(
      maps.getByRole("img", { name: /^Map of 32 boroughs: from Lewisham: 56/ }),
    ).toBeVisible();
    await maps.getByText("Both maps as a table").click();
    await expect(maps.getByRole("row", { name: /^City of London/ })).toContainText("no value");
    await maps.getByRole("link", { name: "both side by side" }).click();
    await expect(page).toHaveURL(/beside=side&with=measure%3Dlistens/);
    await atlas.showsTiles("/tiles/borough/");
    expect(atlas.complaints).toEqual([]);
  });

  test("at 320 pixels nothing is cut off, in the dark neither, and the numbers stay readable", async ({
    browser,
  }) => {
    const page = await browser.newPage({
      baseURL: REAL,
      viewport: { width: 320, height: 640 },
      colorScheme: "dark",
    });
    const atlas = new MapPage(page, REAL);
    await page.goto("/trust?borough=E09000023");
    await expect(page.getByRole("table", { name: /^Recorded crime by type/ })).toBeVisible();
    await expect(page.getByRole("table", { name: /^Factors from outside/ })).toBeVisible();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    expect(await atlas.axeFindings()).toEqual([]);
  });
});

test.describe("on the sample city, which has no survey", () => {
  test.use({ baseURL: SAMPLE });

  test("the page says that there is no survey, and what is recorded in a borough is there all the same", async ({
    page,
  }) => {
    const atlas = new MapPage(page, SAMPLE);
    await page.goto("/trust?borough=E09000007");
    await expect(page.getByText("This snapshot holds no survey")).toBeVisible();
    await expect(page.getByText("Synthetic incidents, not real figures")).toBeVisible();
    await expect(
      page.getByRole("table", { name: /^Camden: searches/ }).getByRole("row", { name: /Hit rate/ }),
    ).toHaveCount(2);
    await expect(page.getByRole("region", { name: /^What goes with/ })).toContainText("no survey");
    expect(await atlas.axeFindings()).toEqual([]);
    expect(atlas.complaints).toEqual([]);
  });
});
