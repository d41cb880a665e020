import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { someInsight } from "../../geo/wire/insights.test-support.ts";
import { InsightList } from "./insight-list.tsx";

const SNAPSHOT = "2023-12-31-0123456789ab";

beforeEach(() => {
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  const unsourced = someInsight({
    ...{ id: "b", claim: "Trust in Westwick is 13 points below London." },
    action: { ...someInsight().action, kind: "look-further", source: null },
  });
  render(<InsightList insights={[someInsight(), unsourced]} snapshot={SNAPSHOT} />, host);
});

afterEach(() => document.body.replaceChildren());

test("an insight is its claim, grade, evidence, another reading, action with source, and what would change it", async () => {
  const first = page.getByRole("article").first();
  await expect.element(first).toHaveTextContent("The hit rate in Eastwick is 13 points below");
  await expect.element(first).toHaveTextContent("Grade B");
  await expect
    .element(first)
    .toHaveTextContent(
      /Hit rate, 2023: −13 points \(95\s% interval −16 to −10\) against the rest of London; n 1,341, q under 0\.001\. Held in 4 of 5 other ways of asking\. Newcombe's limits\./,
    );
  await expect.element(first).toHaveTextContent("Another readingLow hit rates can have");
  await expect.element(first).toHaveTextContent("What may be doneReview the grounds.");
  await expect.element(first).toHaveTextContent("Source: PACE Code A");
  await expect.element(first).toHaveTextContent("What would change this viewA like hit rate.");
});

test("it leads to the map that shows it, of the snapshot that it was found in", async () => {
  const link = page.getByRole("link", { name: /^Show on the map: The hit rate in Eastwick/ });
  await expect
    .element(link)
    .toHaveAttribute("href", `/?areas=E09000002&measure=hit-rate&snapshot=${SNAPSHOT}`);
});

test("where nothing could be done by itself the reader is told to look further, and that no source is claimed", async () => {
  const second = page.getByRole("article").nth(1);
  await expect.element(second).toHaveTextContent(/Look further.*No source is claimed for it\./);
});
