import { expect, test } from "@playwright/test";
import { addressOf } from "./cities.ts";
import { MapPage } from "./map-page.ts";

const ORIGIN = addressOf("sample");

for (const [scheme, width] of [
  ["light", 1280],
  ["dark", 320],
] as const) {
  test(`the description of the interface is read ${scheme} at ${width} pixels, with nothing loaded from elsewhere`, async ({
    browser,
  }) => {
    const page = await browser.newPage({
      baseURL: ORIGIN,
      colorScheme: scheme,
      viewport: { width, height: 800 },
    });
    const atlas = new MapPage(page, ORIGIN);
    await page.goto("/docs");
    await expect(page).toHaveTitle("Interface – Trust Atlas");
    await page.getByRole("link", { name: "Values", exact: true }).click();
    await expect(page.getByText("One value per area, in columns")).toBeVisible();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    expect(await atlas.axeFindings()).toEqual([]);
    expect(atlas.foreign).toEqual([]);
    expect(atlas.complaints).toEqual([]);

    const values = page.getByRole("link", { name: /^\/api\/v1\/values/ });
    const answer = await page.request.get((await values.getAttribute("href")) ?? "");
    expect(answer.status()).toBe(200);
    await page.close();
  });
}
