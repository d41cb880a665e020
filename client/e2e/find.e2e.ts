import { expect, test } from "@playwright/test";
import { addressOf } from "./cities.ts";
import { MapPage } from "./map-page.ts";

const SAMPLE = addressOf("sample");

test.use({ baseURL: SAMPLE });

test("a ward is found by its postcode with the keyboard alone, and its profile from there", async ({
  page,
}) => {
  const atlas = new MapPage(page, SAMPLE);
  await page.goto("/?measure=stop-disparity");
  await atlas.showsTiles("/tiles/ward/");
  const field = page.getByRole("combobox", { name: /postcode/ });
  await field.focus();
  await page.keyboard.type("zz14 1");
  await expect(page.getByRole("status").getByText("Type the whole postcode")).toBeAttached();
  await page.keyboard.type("aa");
  // The sample's postcodes are invented: ZZ14 is the fourteenth borough's.
  const [ward, borough] = [page.getByRole("option").nth(0), page.getByRole("option").nth(1)];
  await expect(ward).toHaveText(/^ZZ14 1AA: .+ ward in Haringey$/);
  await expect(borough).toHaveText("ZZ14 1AA: Haringey borough");
  expect(await atlas.axeFindings()).toEqual([]);
  const name = ((await ward.textContent()) ?? "").replace(/^ZZ14 1AA: (.+) ward in .*$/, "$1");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/areas=E05\d{6}/);
  await expect(atlas.answer.getByRole("heading", { level: 2 })).toContainText(name);
  const more = page.getByRole("link", { name: `More about ${name}` });
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  expect(atlas.foreign).toEqual([]);
  expect(atlas.complaints).toEqual([]);
});

test("a postcode that nobody has is said not to be held", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("combobox", { name: /postcode/ }).fill("ZZ99 9ZZ");
  await expect(
    page.getByText("This postcode is not among those held; search for a ward or borough."),
  ).toBeVisible();
});
