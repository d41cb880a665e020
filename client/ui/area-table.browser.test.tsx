import "../styles/base.css";
import "../styles/answer.css";
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answer } from "../state/answer.ts";
import { pointed } from "../state/pointed.ts";
import { selected } from "../state/selection.ts";
import { someValues } from "../state/values.test-support.ts";
import { view } from "../state/view.ts";
import { AreaTable } from "./area-table.tsx";

const COUNT = 2000;
const plain = view.value;

beforeEach(() => {
  const codes = Array.from({ length: COUNT }, (_, i) => `E05${String(i).padStart(6, "0")}`);
  const column = <T,>(make: (i: number) => T) => codes.map((_, i) => make(i));
  const values = someValues({
    areas: codes,
    name: column((i) => `Ward ${i}`),
    borough: column(() => "E09000002"),
    value: column((i) => (i % 100 === 0 ? null : i)),
    low: column((i) => i * 0.9),
    high: column((i) => i * 1.1),
    state: column((i) => (i % 100 === 0 ? "missing" : "ok")),
    reason: column(() => null),
  });
  answer.value = { view: view.value, values };
  const host = document.createElement("div");
  host.style.height = "1000px";
  document.body.replaceChildren(host);
  render(<AreaTable />, host);
});

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
  answer.value = null;
  view.value = plain;
  pointed.value = null;
});

test("draws only the rows near the ones in sight, but says how many there are", async () => {
  await expect.element(page.getByRole("button", { name: "Ward 1999" })).toBeVisible();
  expect(document.querySelectorAll("tbody tr").length).toBeLessThan(100);
  expect(document.querySelector("table")?.getAttribute("aria-rowcount")).toBe(String(COUNT + 1));
});

test("arrow keys move one focus through the rows and point at their areas", async () => {
  document.querySelector<HTMLElement>("tbody button")?.focus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  await expect.poll(() => pointed.value).toEqual({ code: "E05001997", by: "table" });
  await userEvent.keyboard("{End}");
  await expect.poll(() => pointed.value?.code).toBe("E05001900");
  await userEvent.keyboard("{Enter}");
  expect(selected.value).toEqual(["E05001900"]);
});

test("a column's head sorts by it, and says so", async () => {
  const head = page.getByRole("columnheader", { name: "Area" });
  await head.getByRole("button").click();
  await expect.element(head).toHaveAttribute("aria-sort", "ascending");
  expect(document.querySelector("tbody button")?.textContent).toBe("Ward 0");
});
