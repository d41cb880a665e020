import { expect, type Frame, type Page, test } from "@playwright/test";
import axe from "axe-core";
import { addressOf } from "./cities.ts";
import { type HostPage, serveHostPage } from "./host-page.ts";
import { MapPage } from "./map-page.ts";

const SITE = addressOf("sample");

const QUERY = "measure=stop-rate&level=borough&period=2025-01..2025-12";

let host: HostPage;

test.beforeAll(async () => {
  host = await serveHostPage(SITE);
});

test.afterAll(() => host.close());

test("an embed gives its frame the height that it needs, and again when it is narrower", async ({
  page,
}) => {
  await page.goto(host.address(QUERY));
  const frame = await mapFrame(page);
  await expect(frame.getByRole("heading", { level: 1 })).toContainText("Stops and searches");
  await fits(page, frame);
  await page.setViewportSize({ width: 340, height: 800 });
  await fits(page, frame);
});

test("messages of the host are taken as an address would be, and nobody else's", async ({
  page,
}) => {
  await page.goto(host.address(QUERY));
  const frame = await mapFrame(page);
  await fits(page, frame);
  await post(page, { type: "trust-atlas:setArea", version: 1, area: "E09000001" });
  await expect(frame.locator(".selected li")).toHaveCount(1);
  await post(page, { type: "trust-atlas:setPeriod", version: 1, period: "2025-02" });
  await expect(frame.getByRole("heading", { level: 1 })).toContainText("February 2025");
  await post(page, { type: "trust-atlas:setTheme", version: 1, theme: "dark" });
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  const before = frame.url();
  for (const message of HOSTILE) await post(page, message);
  // The frame itself is not its own host.
  await frame.evaluate("postMessage({ type: 'trust-atlas:setTheme', version: 1, theme: 'light' })");
  await post(page, { type: "trust-atlas:setArea", version: 1, area: "" });
  await expect(frame.locator(".selected")).toHaveCount(0);
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame.getByRole("heading", { level: 1 })).toContainText("February 2025");
  expect(frame.url()).toBe(before.replace(/&areas=E09000001/, ""));
  // A height from elsewhere changes no frame.
  await fits(page, frame);
  await page.evaluate(
    "postMessage({ type: 'trust-atlas:height', version: 1, id: '', height: 5000 })",
  );
  await fits(page, frame);
});

const HOSTILE = [
  { type: "trust-atlas:setArea", version: 1, area: "<img src=x onerror=alert(1)>" },
  { type: "trust-atlas:setPeriod", version: 1, period: "2025-13" },
  { type: "trust-atlas:setTheme", version: 9, theme: "light" },
  { type: "trust-atlas:navigate", version: 1, href: "https://evil.example" },
  "trust-atlas:setTheme",
  null,
];

test("without a script, at 320 pixels, everything that must be said can be read and reached", async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(host.address(`${QUERY}&table=1&search=1&interactive=1`, { width: "320" }));
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(frame.getByRole("img", { name: /^Map\. / })).toBeVisible();
  await expect(frame.getByText(/^Legend: /)).toBeVisible();
  await expect(frame.getByText(/^Period: 2025/)).toBeVisible();
  await expect(frame.getByText(/^Source: /)).toBeVisible();
  await expect(frame.getByRole("row")).toHaveCount(34);
  await expect(frame.getByRole("link", { name: "Open in Trust Atlas" })).toBeVisible();
  await frame.getByLabel("Find a borough").selectOption({ label: "Camden" });
  await frame.getByRole("button", { name: "Show" }).click();
  await expect(frame.getByRole("listitem").filter({ hasText: "Camden:" })).toBeVisible();
  await context.close();
});

test("areas are read and marked with the keyboard, which then leaves the frame", async ({
  page,
}) => {
  await page.goto(host.address(`${QUERY}&interactive=1`));
  const frame = await mapFrame(page);
  const map = frame.getByRole("application", { name: /^Map\. / });
  await map.focus();
  await page.keyboard.press("ArrowRight");
  await expect(frame.getByRole("status")).toContainText("95\u00a0% interval");
  const name = (await frame.locator(".tip strong").textContent()) ?? "";
  const whole = await map.getAttribute("viewBox");
  await page.keyboard.press("+");
  expect(await map.getAttribute("viewBox")).not.toBe(whole);
  await page.keyboard.press("Enter");
  await expect(frame.locator(".selected li")).toContainText(name);
  await expect(map).toBeFocused();
  await frame.getByRole("link", { name: "these very numbers" }).focus();
  await page.keyboard.press("Tab");
  await expect(page.locator("#after")).toBeFocused();
});

test("axe finds nothing in embeds, in light and dark, nor in a refusal or a claim", async ({
  page,
}) => {
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (const path of [
      `/embed?${QUERY}&table=1&search=1&controls=1&interactive=1&areas=E09000001`,
      `/embed?${QUERY}&legend=0&plain=1&static=1`,
      "/embed?colour=red",
      `/claim?${QUERY}&area=E09000002&says=above&than=london`,
    ]) {
      await page.goto(`${SITE}${path}`);
      await page.evaluate(axe.source);
      const found = await page.evaluate(`axe.run().then(${FINDINGS})`);
      expect([theme, path, found]).toEqual([theme, path, []]);
    }
  }
});

const FINDINGS =
  "({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '))";

test("the dialog on the map makes an embed that shows the same View", async ({ page }) => {
  const map = new MapPage(page, SITE);
  await page.goto(`${SITE}/?${QUERY}`);
  await expect(map.title).toContainText("Stops and searches");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share and embed" });
  await dialog.getByLabel("Table of all areas").check();
  await dialog.getByLabel("Data").selectOption("pinned");
  const preview = page.frameLocator(".share-preview");
  await expect(preview.getByRole("heading", { level: 1 })).toContainText("boroughs · 2025");
  await expect(preview.getByRole("table")).toBeVisible();
  const frame = await dialog.getByLabel("Frame alone").inputValue();
  expect(frame).toMatch(
    /<iframe src="[^"]*\/embed\?[^"]*snapshot=\d{4}-\d\d-\d\d-[0-9a-f]{12}[^"]*&amp;table=1"/,
  );
  expect(await map.axeFindings()).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  expect([map.foreign, map.complaints]).toEqual([[], []]);
});

async function mapFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe");
  const frame = await element.contentFrame();
  if (!frame) throw new Error("there is no frame");
  await frame.waitForLoadState();
  return frame;
}

/** The frame is as high as what is in it, and nothing in it is wider than it. */
async function fits(page: Page, frame: Frame): Promise<void> {
  await expect(async () => {
    const inside = await frame.evaluate(
      () =>
        [
          document.body.getBoundingClientRect().height,
          document.documentElement.scrollWidth,
        ] as const,
    );
    const box = await page.locator("iframe").boundingBox();
    expect(Math.ceil(inside[0])).toBe(box?.height);
    expect(inside[1]).toBeLessThanOrEqual(Math.ceil(box?.width ?? 0));
  }).toPass();
}

function post(page: Page, message: unknown): Promise<void> {
  return page.evaluate(([text]) => window.frames[0]?.postMessage(JSON.parse(text), "*"), [
    JSON.stringify(message),
  ] as const);
}
