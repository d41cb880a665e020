import { render } from "preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { AreasCompared, Beside, ComparedArea, Figure } from "../../geo/wire/comparison.ts";
import type { Series } from "../../geo/wire/series.ts";
import { answer } from "../state/answer.ts";
import { chooseArea, selected } from "../state/selection.ts";
import { someValues } from "../state/values.test-support.ts";
import { view } from "../state/view.ts";
import { AnswerDrawer } from "./answer-drawer.tsx";

const VALUES = someValues();
const [BRAY = "", ALDHAM = "", CITY = ""] = VALUES.areas;
const before = view.value;

beforeEach(() => {
  vi.stubGlobal("fetch", async (path: string) => {
    const body = path.includes("/compare") ? compared() : series();
    return new Response(JSON.stringify(body));
  });
  view.value = { ...before, measure: "stop-disparity", group: "black", areas: [BRAY, ALDHAM] };
  answer.value = { view: view.value, values: VALUES };
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  render(<AnswerDrawer />, host);
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  answer.value = null;
  view.value = before;
});

test("two areas stand on one axis with London, peers, their months, and whether they differ", async () => {
  await expect.element(page.getByRole("heading", { name: "2 areas" })).toBeVisible();
  const bray = page.getByRole("listitem").filter({ hasText: /^1 Bray/ });
  await expect.element(bray).toHaveTextContent(/▲ above the rest of London: 3\.6/);
  await expect.element(bray).toHaveTextContent(/◌ cannot tell 5 peers together: 3\.7/);
  await expect
    .element(page.getByRole("img", { name: /^Bray, month by month, January to March 2023/ }))
    .toBeVisible();
  const table = page.getByRole("table", { name: "Does each pair differ?" });
  await expect.element(table.getByRole("row", { name: /Bray/ })).toHaveTextContent(/▲above/);
  await expect.element(table.getByRole("row", { name: /Aldham/ })).toHaveTextContent(/▼below/);
  // The line is broken where a month has no value.
  const [path] = document.querySelectorAll(".trend-line path");
  expect(path?.getAttribute("d")?.match(/M/g)).toHaveLength(2);
});

test("with Add areas pressed an area that is chosen joins the others, and leaves them when chosen again", async () => {
  const add = page.getByRole("button", { name: "Add areas" });
  await expect.element(add).toHaveAttribute("aria-pressed", "false");
  await userEvent.click(add);
  chooseArea(CITY, false);
  expect(selected.value).toEqual([BRAY, ALDHAM, CITY]);
  chooseArea(CITY, false);
  expect(selected.value).toEqual([BRAY, ALDHAM]);
  await userEvent.click(page.getByRole("button", { name: /^Close/ }));
  chooseArea(CITY, false);
  expect(selected.value).toEqual([CITY]);
});

function compared(): AreasCompared {
  const { snapshot, measure, level, vintage, period, london } = VALUES;
  const difference = { value: 3.4, low: 2.5, high: 4.7, state: "ok", reason: null } as const;
  const figure = (value: number): Figure => ({
    ...{ value, low: value * 0.9, high: value * 1.1, count: 40, base: 900 },
    ...{ referenceCount: 30, referenceBase: 2000 },
    ...{ state: "ok", reason: null, also: [], months: 12 },
  });
  const beside: readonly Beside[] = [
    {
      with: "london",
      name: "London",
      figure: figure(3.6),
      against: figure(3.6),
      difference: { ...difference, verdict: "above" },
    },
    {
      with: "peers",
      name: "5 peers together",
      figure: figure(3.7),
      against: figure(3.7),
      difference: { ...difference, verdict: "cannot-tell" },
    },
  ];
  const area = (code: string, name: string): ComparedArea => ({
    ...{ code, name, borough: "E09000002", figure: figure(3.8), peers: [], checks: [], beside },
  });
  return {
    ...{ kind: "areas", snapshot, view: "", measure, level, vintage, period, london },
    difference: { kind: "ratio", unit: "times", even: 1, method: "" },
    ...{ denominator: null, notes: [], peersBy: null },
    areas: [area(BRAY, "Bray"), area(ALDHAM, "Aldham")],
    pairs: [
      {
        areas: [BRAY, ALDHAM],
        difference: { ...difference, verdict: "above" },
        ...{ q: 0.01, verdict: "above" },
      },
    ],
  };
}

function series(): Series {
  const { snapshot, measure, level, vintage, period, denominator } = VALUES;
  const column = <T,>(own: readonly T[]) => [own, own];
  return {
    ...{ snapshot, view: "", measure, level, vintage, period, denominator, notes: [] },
    ...{ areas: [BRAY, ALDHAM], name: ["Bray", "Aldham"], borough: ["E09000002", "E09000003"] },
    months: ["2023-01", "2023-02", "2023-03"],
    value: column([3, null, 4]),
    low: column([2, null, 3]),
    high: column([4, null, 5]),
    count: column([9, 0, 12]),
    base: column([900, 900, 900]),
    state: column(["ok", "missing", "ok"]),
    reason: column([null, "not-estimable", null]),
    held: column(["complete", "complete", "complete"]),
  };
}
