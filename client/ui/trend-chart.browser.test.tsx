import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { monthsOf } from "../../geo/domain/period.ts";
import { readAddress } from "../state/address.ts";
import { type MonthOf, seriesOf } from "../state/series.test-support.ts";
import { AreaTrend } from "./area-trend.tsx";

const months = monthsOf({ from: "2022-01", to: "2023-12" });
const MONTH: MonthOf = [10, 8, 12];
const values = months.map((month) => (month === "2022-06" ? null : MONTH));
const shown = {
  own: seriesOf(months, values),
  london: seriesOf(
    months,
    months.map(() => MONTH),
  ),
};

function show() {
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  const breaks = [
    { from: "2022-05", kinds: ["stop"] as const, code: "wards", text: "Wards were redrawn." },
    { from: "2019-01", kinds: ["stop"] as const, code: "old", text: "Long before." },
    { from: "2022-09", kinds: ["incident"] as const, code: "crime", text: "Of crimes only." },
  ];
  render(
    <AreaTrend
      view={readAddress("").view}
      shown={shown}
      breaks={breaks}
      period={{ from: "2023-01", to: "2023-12" }}
      listed
    />,
    host,
  );
}

afterEach(() => document.body.replaceChildren());

test("a trend is one picture with what it says as its name, cut where a month is missing", async () => {
  show();
  const picture = page.getByRole("img");
  await expect.element(picture).toHaveAccessibleName(/in Tottenham Hale\. 23 of 24 months/);
  await expect.element(picture).toHaveAccessibleName(/Without a value: June 2022\./);
  expect(document.querySelectorAll(".trend-own")).toHaveLength(2);
  expect(document.querySelectorAll(".trend-gap")).toHaveLength(1);
});

test("a change of recording within the months is a numbered tick, told below in words", async () => {
  show();
  await expect.element(page.getByText("From May 2022: Wards were redrawn.")).toBeVisible();
  expect(document.querySelectorAll(".trend-break")).toHaveLength(1);
  expect(page.getByText("Long before.").elements()).toEqual([]);
  expect(page.getByText("Of crimes only.").elements()).toEqual([]);
});

test("the same months stand in a table, newest first, as soon as it is opened", async () => {
  show();
  expect(document.querySelector("table")).toBeNull();
  await userEvent.click(page.getByText(/^The months as a table/));
  const rows = page.getByRole("row");
  await expect.element(rows.nth(1)).toHaveTextContent(/^December 202310.*8 to 1210.*clear$/);
  await expect.element(rows.nth(19)).toHaveTextContent(/^June 2022no value/);
});
