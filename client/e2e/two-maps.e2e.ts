import { expect, test } from "@playwright/test";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { addressOf } from "./cities.ts";
import { MapPage } from "./map-page.ts";

const REAL = addressOf("real");
const SAMPLE = addressOf("sample");

test.describe("2022 beside 2023", () => {
  test.use({ baseURL: REAL });
  test.skip(!hasShared, "the folder of real data is not here");

  test("a reader swipes from one year to the other, by keyboard and by hand, and the address shows a friend the same", async ({
    page,
    browser,
  }) => {
    const atlas = new MapPage(page, REAL);
    const other = page.locator(".other-map");
    await page.goto("/?period=2022-01..2022-12");
    await atlas.showsTiles("period=2022-01..2022-12");
    await page.getByRole("button", { name: "Swipe" }).click();
    await expect(other).toHaveAttribute("data-shown", /period=2023-01\.\.2023-12/);
    await expect(page.getByRole("region", { name: "The map at the right" })).toContainText(
      "2023Same classes on both maps.",
    );

    const divider = page.getByRole("slider", { name: "Divider between the two maps" });
    await divider.focus();
    await page.keyboard.press("PageDown");
    await page.keyboard.press("ArrowLeft");
    await expect(divider).toHaveAttribute("aria-valuetext", "Left 39 %: 2022. Right 61 %: 2023.");
    const grip = await divider.boundingBox();
    if (!grip) throw new Error("the divider has no place");
    await page.mouse.move(grip.x + 20, grip.y + 20);
    await page.mouse.down();
    await page.mouse.move(grip.x + 90, grip.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect(page).toHaveURL(/beside=swipe:4[5-7]&/);
    await expect(divider).toHaveAttribute("aria-valuenow", /^4[5-7]$/);

    for (const across of [0.38, 0.62]) {
      await atlas.hover(across, 0.42);
      await expect(atlas.tooltip).toContainText(/2022.*per 1,000.*2023.*per 1,000/);
    }
    await page.keyboard.press("Escape");
    const whole = page.url();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect(page).not.toHaveURL(whole);
    await expect(other).toHaveAttribute("data-still", "");
    await atlas.showsTiles("period=2022-01..2022-12");
    expect(await atlas.axeFindings()).toEqual([]);

    const fresh = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const again = new MapPage(fresh, REAL);
    await fresh.goto(page.url());
    await again.showsTiles("period=2022-01..2022-12");
    await expect(fresh.locator(".other-map")).toHaveAttribute(
      "data-shown",
      String(await other.getAttribute("data-shown")),
    );
    expect(fresh.url()).toBe(page.url());
    await expect(fresh.getByRole("slider", { name: /^Divider/ })).toHaveAttribute(
      "aria-valuetext",
      String(await divider.getAttribute("aria-valuetext")),
    );
    expect([...atlas.foreign, ...again.foreign]).toEqual([]);
    expect([...atlas.complaints, ...again.complaints]).toEqual([]);
  });
});

test.describe("two maps of the sample city", () => {
  test.use({ baseURL: SAMPLE });

  test("at 320 pixels stand above each other, in the dark too, and an area chosen on the second is marked on both", async ({
    browser,
  }) => {
    const page = await browser.newPage({
      baseURL: SAMPLE,
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      colorScheme: "dark",
    });
    const atlas = new MapPage(page, SAMPLE);
    const query = encodeURIComponent(
      "level=borough&measure=stop-disparity&period=2025-01..2025-12",
    );
    await page.goto(`/?level=borough&period=2025-01..2025-12&beside=side&with=${query}`);
    await atlas.showsTiles("/tiles/borough/");
    const other = page.locator(".other-map");
    await expect(other).toHaveAttribute("data-shown", /measure=stop-disparity/);
    await expect(other).toHaveAttribute("data-still", "");
    const [above, below] = [await atlas.map.boundingBox(), await other.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 1);
    await page.touchscreen.tap(160, (below?.y ?? 0) + (below?.height ?? 0) / 2);
    await expect(page).toHaveURL(/areas=E09\d{6}/);
    await expect(page.locator("#sheet-body .right-figures")).toContainText("times");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    expect(await atlas.axeFindings()).toEqual([]);
    expect(atlas.complaints).toEqual([]);
    await page.close();
  });

  test("a second question that cannot be read is refused by its parameter, and the address is kept", async ({
    page,
  }) => {
    await page.goto("/?beside=side&with=level%3Dcounty");
    await expect(page.getByRole("alert")).toContainText("with: level");
    await expect(page).toHaveURL(/with=level%3Dcounty/);
    await page.goto("/?beside=under");
    await expect(page.getByRole("alert")).toContainText("swipe:0 to swipe:100");
  });
});
