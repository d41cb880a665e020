import { expect, test } from "vitest";
import { formatView } from "../../geo/view/format-view.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import { readAddress } from "./address.ts";
import {
  CRIME_CHOICES,
  inClassesOf,
  POLICE_MEASURES,
  trustViews,
  twoMapsAddress,
} from "./trust-views.ts";

const SNAPSHOT = "2023-12-31-0123456789ab";
const VIEWS = trustViews(SNAPSHOT);
const QUARTERS = { quarter: "2023-12", since: "2021-12" };

test("a survey's view is the twelve months up to the quarter, of boroughs", () => {
  expect(formatView(VIEWS.survey("listens", "2023-06"))).toBe(
    `measure=listens&period=2022-07..2023-06&snapshot=${SNAPSHOT}`,
  );
});

test("a borough's view is set against the same months of another year", () => {
  expect(formatView(VIEWS.borough("stop-disparity", "E09000023", QUARTERS))).toBe(
    `areas=E09000023&compare=2021-01..2021-12&level=borough&measure=stop-disparity&period=2023-01..2023-12&snapshot=${SNAPSHOT}`,
  );
});

test("every view that the page asks is one that can be asked", () => {
  const views = [
    ...POLICE_MEASURES.flatMap((id) => [
      VIEWS.borough(id, "E09000023", QUARTERS),
      VIEWS.borough(id, "E09000023", null),
    ]),
    ...CRIME_CHOICES.map((type) => VIEWS.crime(type, "E09000023")),
    inClassesOf(VIEWS.survey("trust", "2023-12"), [0.6, 0.7]),
  ];
  for (const view of views) {
    expect(parseView(new URLSearchParams(formatView(view)))).toEqual({ ok: true, value: view });
  }
});

test("two maps lead to the large map with both questions, the snapshot named once", () => {
  const [left, right] = [VIEWS.survey("trust", "2023-12"), VIEWS.survey("listens", "2022-12")];
  const { view, second, faults } = readAddress(twoMapsAddress(left, right, "swipe").slice(1));
  expect(faults).toEqual([]);
  expect(view).toEqual(left);
  expect(second).toMatchObject({ how: "swipe", view: { measure: "listens", snapshot: null } });
});
