import { render } from "preact";
import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { SuccessionSentence } from "../state/succession-words.ts";
import { Succession } from "./succession.tsx";

const SENTENCE: SuccessionSentence = {
  lead: "Ended in 2022; its ground is now in",
  areas: [
    { area: { code: "E05000002", name: "North", vintage: 2022, share: 0.62 }, share: "62 %" },
    { area: { code: "E05000003", name: "South", vintage: 2022, share: 0.38 }, share: "38 %" },
  ],
  later: true,
};

function show(follow: (code: string) => void) {
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  render(
    <Succession
      sentences={[SENTENCE]}
      linkOf={({ code }) => ({ href: `#${code}`, follow: () => follow(code) })}
    />,
    host,
  );
}

afterEach(() => document.body.replaceChildren());

test("the sentence reads as a whole, and each name says its boundaries to who cannot see the rest", async () => {
  show(() => undefined);
  await expect
    .element(page.getByText(/^Ended in 2022/))
    .toHaveTextContent(
      "Ended in 2022; its ground is now in North as drawn in 2022 (62 %) and South as drawn in 2022 (38 %).",
    );
  await expect.element(page.getByText(/^Shares are of the older/)).toBeVisible();
});

test("a plain click follows on the page; one that opens a tab is left to the browser", async () => {
  const follow = vi.fn();
  show(follow);
  const link = page.getByRole("link", { name: /^South/ });
  await link.click();
  expect(follow.mock.calls).toEqual([["E05000003"]]);
  expect(location.hash).toBe("");
  const element = link.element();
  element.addEventListener("click", (event) => event.preventDefault());
  element.dispatchEvent(
    new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: true }),
  );
  expect(follow).toHaveBeenCalledTimes(1);
});
