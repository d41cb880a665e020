import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { someDriver, someDrivers } from "../../geo/wire/drivers.test-support.ts";
import { readTrustAddress } from "../state/trust-address.ts";
import { trust } from "../state/trust-page.ts";
import { DriverSection } from "./driver-section.tsx";

const home = location.href;
const PLAIN = readTrustAddress("").address;

beforeEach(() => {
  trust.value = PLAIN;
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  const still = someDriver({
    ...{ question: "changes", state: "not-estimable", value: null, low: null, high: null },
    ...{ reason: "it does not change", direction: "not-told" },
  });
  const answer = someDrivers({ drivers: [...someDrivers().drivers, still] });
  const asked = { answer, problem: null, waiting: false, retry: () => undefined };
  render(<DriverSection address={PLAIN} asked={asked} />, host);
});

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, "", home);
  trust.value = PLAIN;
});

test("the verdict stands before every association", () => {
  const text = document.body.textContent ?? "";
  const [verdict, first] = [
    text.indexOf("The factors do not help."),
    text.indexOf("goes with lower"),
  ];
  expect(text.indexOf('What goes with "Trust"')).toBe(0);
  expect(verdict).toBeGreaterThan(0);
  expect(first).toBeGreaterThan(verdict);
});

test("changes and levels are never mixed, and answers of the same survey have a table of their own", async () => {
  const outside = page.getByRole("table", { name: /^Factors from outside the survey/ });
  const row = outside.getByRole("row", { name: /^Deprivation/ });
  const cells = row.getByRole("cell");
  await expect
    .element(cells.first())
    .toHaveTextContent(/^Boroughs where it rose more× cannot be estimated: it does not change/);
  await expect
    .element(cells.nth(1))
    .toHaveTextContent(/▼ goes with lower.*Stable: 3 of 4 other ways/);
  await expect.element(row).toHaveTextContent("It says nothing of the views of poorer residents.");
  const inside = page.getByRole("table", { name: /^Other answers of the survey/ });
  await expect.element(inside).toHaveTextContent("Says the police listen");
  await expect.element(outside).not.toHaveTextContent("Says the police listen");
});

test("every other way of asking is drawn, and those without an answer are counted", async () => {
  await userEvent.click(page.getByText("Asked in 4 ways").first());
  await expect
    .element(page.getByRole("img", { name: /^Deprivation \(IMD 2019\): 3 ways of asking/ }))
    .toHaveAccessibleName(/from −3\.0 points to −1\.0 points, 2 of them clear of 0/);
  await expect.element(page.getByText(/1 way has no answer/).first()).toBeVisible();
});

test("whether the conclusion survives is told for each thing asked otherwise", async () => {
  const table = page.getByRole("table", { name: "One thing asked otherwise at a time" });
  await expect
    .element(table.getByRole("row", { name: /without inner London/ }))
    .toHaveTextContent("● all: 2 of 2");
  await expect
    .element(table.getByRole("row", { name: /the year before/ }))
    .toHaveTextContent("◌ some: 1 of 2");
  await expect
    .element(table.getByRole("row", { name: /every quarter/ }))
    .toHaveTextContent("× none");
});

test("a switch is a step in the address", async () => {
  await userEvent.selectOptions(page.getByLabelText("Boroughs"), "outer");
  expect(trust.value.switches.boroughs).toBe("outer");
  expect(location.search).toBe("?boroughs=outer");
});
