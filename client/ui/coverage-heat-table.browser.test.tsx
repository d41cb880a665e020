import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/methods.css";
import "../styles/coverage.css";
import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { someCoverage } from "../state/coverage.test-support.ts";
import { CoverageKind } from "./coverage-kind.tsx";

const host = document.createElement("div");

beforeEach(() => {
  const { tables, breaks } = someCoverage();
  const [table] = tables;
  if (!table) throw new Error("the coverage has a table");
  host.className = "methods";
  host.style.width = "320px";
  document.body.replaceChildren(host);
  render(<CoverageKind table={table} breaks={breaks} />, host);
});

afterEach(() => {
  render(null, host);
  document.body.replaceChildren();
});

const detail = () => document.querySelector("#coverage-detail-stop")?.textContent ?? "";
const cell = (name: string) => page.getByRole("button", { name, exact: true });

test("it is one table of months by forces under years, and says of each cell how it is held", async () => {
  const years = [...document.querySelectorAll<HTMLTableCellElement>('th[scope="colgroup"]')];
  expect(years.map(({ textContent, colSpan }) => [textContent, colSpan])).toEqual([
    ["2022", 12],
    ["2023", 12],
  ]);
  await expect
    .element(page.getByRole("rowheader", { name: "City of London Police" }))
    .toBeVisible();
  await expect
    .element(page.getByRole("columnheader", { name: "October 2023", exact: true }))
    .toBeInTheDocument();
  const holdings = [...document.querySelectorAll("tbody .coverage-mark")].map((mark) =>
    mark.getAttribute("data-holding"),
  );
  const count = (holding: string) => holdings.filter((own) => own === holding).length;
  expect([count("complete"), count("partial"), count("absent")]).toEqual([40, 1, 7]);
});

test("the newest month is in sight at first, and its figures stand below", async () => {
  expect(detail()).toContain("Metropolitan Police, December 2023: complete");
  const box = document.querySelector(".coverage-scroller");
  expect(box?.scrollLeft).toBeGreaterThan(0);
  await expect.element(cell("Metropolitan Police, December 2023: complete")).toBeInViewport();
});

test("arrow keys lead from cell to cell, one of which is in the order of the Tab key, and none hides under the names", async () => {
  document.querySelector<HTMLElement>('.coverage-cell[tabindex="0"]')?.focus();
  await userEvent.keyboard("{ArrowLeft}");
  await expect.poll(detail).toContain("November 2023: held in part");
  expect(detail()).toContain("Why: stops on day 17 of 31.");
  expect(document.activeElement?.getAttribute("aria-describedby")).toBe("coverage-detail-stop");
  await userEvent.keyboard("{ArrowLeft}{ArrowDown}");
  await expect.poll(detail).toContain("City of London Police, October 2023: absent");
  expect(detail()).toContain("not zero");
  await userEvent.keyboard("{PageUp}{ArrowLeft}");
  await expect.poll(detail).toContain("City of London Police, September 2022: complete");
  const name = document.querySelector("tbody .coverage-name")?.getBoundingClientRect();
  const left = document.activeElement?.getBoundingClientRect().left;
  expect(left).toBeGreaterThanOrEqual(name?.right ?? Number.POSITIVE_INFINITY);
  await userEvent.keyboard("{Home}{ArrowUp}");
  await expect.poll(detail).toContain("Metropolitan Police, January 2022: complete");
  expect(document.querySelectorAll('.coverage-cell[tabindex="0"]')).toHaveLength(1);
});

test("a pointer shows a cell while it is over it, a tap keeps it", async () => {
  await userEvent.hover(cell("Metropolitan Police, October 2023: absent"));
  await expect.poll(detail).toContain("October 2023: absent");
  await userEvent.hover(page.getByRole("heading", { name: "Stop and search" }));
  await expect.poll(detail).toContain("December 2023: complete");
  await userEvent.click(cell("Metropolitan Police, November 2023: held in part"));
  await userEvent.hover(page.getByRole("heading", { name: "Stop and search" }));
  await expect.poll(detail).toContain("November 2023: held in part");
});

test("a change within the months has a tick that leads to its words, one outside has words alone", async () => {
  const tick = page.getByRole("link", { name: "Change 2" });
  await expect.element(tick).toBeInTheDocument();
  const target = document.querySelector<HTMLAnchorElement>(".coverage-tick")?.hash.slice(1) ?? "";
  expect(document.getElementById(target)?.textContent).toBe("May 2022. Wards were redrawn.");
  expect(document.querySelectorAll(".coverage-tick")).toHaveLength(1);
  await expect
    .element(page.getByText("Outcomes are worded anew."))
    .toHaveTextContent("Outside the months held");
});

test("the same stands in words: runs of months by force, and a row for every month held", async () => {
  await page.getByText("Which months, force by force").click();
  await expect
    .element(page.getByText(/^Metropolitan Police: complete for/))
    .toHaveTextContent(
      "Metropolitan Police: complete for January 2022 to September 2023 and December 2023; held in part for November 2023; absent for October 2023.",
    );
  await page.getByText("All 41 months held, in words").click();
  const words = page.getByRole("region", { name: "Months held, in words" });
  await expect
    .element(words.getByRole("row").nth(2))
    .toHaveTextContent(/November 2023.*stops on day 17/);
  expect(words.getByRole("row").elements()).toHaveLength(42);
});
