import { render } from "preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { someDrivers } from "../../geo/wire/drivers.test-support.ts";
import { someForecast } from "../../geo/wire/forecast.test-support.ts";
import { someInsights } from "../../geo/wire/insights.test-support.ts";
import { someSeries } from "../state/survey-series.test-support.ts";
import { readTrustAddress } from "../state/trust-address.ts";
import { someHeld } from "../state/trust-held.test-support.ts";
import { trust, trustFaults } from "../state/trust-page.ts";
import { Trust } from "./trust.tsx";

const home = location.href;
const PLAIN = readTrustAddress("").address;
const HELD = someHeld();

/** What each path answers; a test replaces what it is about. */
let answers: Record<string, unknown>;

beforeEach(() => {
  trust.value = PLAIN;
  trustFaults.value = [];
  const { survey, boroughs } = HELD;
  answers = {
    "/api/v1/snapshot": HELD.snapshot,
    "/api/v1/coverage": { survey, tables: [], breaks: [], sources: [], accepted: [] },
    "/api/v1/areas": { areas: boroughs },
    "/api/v1/series": someSeries(),
    "/api/v1/trust/drivers": someDrivers(),
    "/api/v1/trust/forecast": someForecast(),
    "/api/v1/insights": someInsights(),
  };
  vi.stubGlobal("fetch", async (path: string) => {
    const body = answers[path.replace(/\?.*/, "")];
    const lost = { title: "Not here", status: 404, detail: "This test has no such answer." };
    return new Response(JSON.stringify(body ?? lost), { status: body ? 200 : 404 });
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  history.replaceState(null, "", home);
  trust.value = PLAIN;
});

function open(): void {
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  render(<Trust />, host);
}

test("the first line says whether the factors help, the second whether any model beats no change", async () => {
  open();
  const lines = page.getByRole("list", { name: "In short" }).getByRole("listitem");
  await expect.element(lines.first()).toHaveTextContent(/The factors do not help\./);
  await expect.element(lines.nth(1)).toHaveTextContent(/No model beats "no change"/);
  await expect.element(lines.nth(2)).toHaveTextContent(/1 stands out/);
});

test("the fan is drawn beside its skill, its numbers are in a table, and a guess is called one", async () => {
  open();
  const forecast = page.getByRole("region", { name: "Where it is heading" });
  await expect.element(forecast).toHaveTextContent("Way in use: No change.");
  await expect.element(forecast).toHaveTextContent(/95\s% limits over 99\s% of 1,088 later values/);
  const table = forecast.getByRole("table", { name: "Forecast for London, not data" });
  await expect
    .element(table.getByRole("row", { name: /^March 2024/ }))
    .toHaveTextContent(/69\s%67\s% to 71\s%65\s% to 73\s%◌ cannot tell a rise from a fall/);
  await expect.element(table.getByRole("row", { name: /^March 2025 \(a guess\)/ })).toBeVisible();
  await expect.element(forecast.getByText(/the inner holds 80/)).toBeVisible();
  expect(document.querySelectorAll(".fan-guess .fan-95")).toHaveLength(1);
  await userEvent.click(forecast.getByText(/How each way of forecasting did/));
  await expect
    .element(forecast.getByRole("row", { name: /^The trend so far/ }))
    .toHaveTextContent(/better, but not surely/);
});

test("a snapshot without a survey says so in one sentence, and still shows what stands out", async () => {
  answers["/api/v1/coverage"] = { survey: [], tables: [], breaks: [], sources: [], accepted: [] };
  open();
  await expect.element(page.getByText(/This snapshot holds no survey/)).toBeVisible();
  await expect
    .element(page.getByRole("heading", { name: "Boroughs on two maps" }))
    .not.toBeInTheDocument();
  await expect.element(page.getByRole("article")).toHaveTextContent("The hit rate in Eastwick");
});

test("a part that fails says what to do, leaves the rest, and is read when asked again", async () => {
  const { "/api/v1/insights": insights, ...rest } = answers;
  answers = rest;
  open();
  const part = page.getByRole("region", { name: /^What stands out/ });
  await expect
    .element(part.getByRole("alert"))
    .toHaveTextContent(/Not here\. This test has no such/);
  await expect.element(page.getByRole("heading", { name: "Trust in London" })).toBeVisible();
  answers["/api/v1/insights"] = insights;
  await userEvent.click(part.getByRole("button", { name: "Try again" }));
  await expect.element(part.getByRole("article")).toBeVisible();
});

test("what the address has wrong is told, and the page is shown without it", async () => {
  const { address, faults } = readTrustAddress("?quarter=2023-11");
  trust.value = address;
  trustFaults.value = faults;
  open();
  await expect.element(page.getByText(/quarter cannot be "2023-11"/)).toBeVisible();
  await expect.element(page.getByRole("heading", { name: "Where it is heading" })).toBeVisible();
});

test("choosing a borough is a step back and forth in the browser's history", async () => {
  open();
  await userEvent.selectOptions(page.getByLabelText("Borough", { exact: true }), "Eastwick");
  expect(location.search).toBe("?borough=E09000002");
  await expect.element(page.getByRole("heading", { name: "Eastwick", exact: true })).toBeVisible();
  await expect.element(page.getByText(/no question on concerns/)).toBeVisible();
});
