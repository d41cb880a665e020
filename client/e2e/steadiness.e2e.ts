import { expect, type Page, test } from "@playwright/test";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { addressOf, type City } from "./cities.ts";

const PAGES: readonly { readonly city: City; readonly path: string }[] = [
  { city: "sample", path: "/area/E05013602" },
  { city: "sample", path: "/area/E09000014" },
  { city: "sample", path: "/methods" },
  { city: "real", path: "/trust" },
];

for (const { city, path } of PAGES) {
  for (const width of [412, 1280]) {
    test(`at ${width} pixels nothing on ${path} is pushed about while answers come one after the other`, async ({
      page,
    }) => {
      test.skip(city === "real" && !hasShared, "the shared files are not here");
      await page.setViewportSize({ width, height: 820 });
      await page.addInitScript(addUpShifts);
      const allAnswered = await answerOneByOne(page);
      await page.goto(addressOf(city) + path);
      await expect(page.getByRole("heading", { level: 2 }).nth(1)).toBeVisible();
      await allAnswered();
      expect(await page.evaluate("shifted")).toBeLessThan(0.1);
    });
  }
}

/** A script to be run before the page's own: it adds up by how much what is in sight was moved without the reader's doing. */
const addUpShifts = `
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifted += value;
  }).observe({ type: "layout-shift", buffered: true });
`;

/**
 * Lets answers through to the page in the order in which it asked, each once the one before has been painted; returns how
 * to wait until the page has nothing more to ask.
 */
async function answerOneByOne(page: Page): Promise<() => Promise<void>> {
  let last: Promise<void> = Promise.resolve();
  await page.route("**/api/v1/**", (route) => {
    const answer = route.fetch();
    const before = last;
    last = before.then(async () => {
      await route.fulfill({ response: await answer });
      await painted(page);
    });
    return last;
  });
  return async () => {
    let seen: Promise<void> | null = null;
    while (seen !== last) {
      seen = last;
      await seen;
      await painted(page);
    }
  };
}

async function painted(page: Page): Promise<void> {
  const frame = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";
  await page.evaluate(frame);
}
