import { expect, test } from "vitest";
import type { Estimate } from "../../geo/measure/measure.ts";
import { stopRate } from "../../geo/measure/rate.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import { areaClasses } from "./area-classes.ts";

const estimate = (own: Partial<Estimate>): Estimate => ({
  value: 10,
  low: 9,
  high: 11,
  count: 100,
  base: 10_000,
  referenceCount: null,
  referenceBase: null,
  state: "ok",
  reason: null,
  notes: [],
  ...own,
});

const classesOf = (query: string, estimates: readonly Estimate[], london: number | null) => {
  const view = parseView(new URLSearchParams(`measure=stop-rate&${query}`));
  if (!view.ok) throw new Error(JSON.stringify(view.faults));
  const boroughs = estimates.map(() => "E09000014");
  return areaClasses(stopRate, view.value, estimates, boroughs, { value: london });
};

const AREAS = [
  estimate({}),
  estimate({ low: 2, high: 8 }),
  estimate({ low: 2, high: 12 }),
  estimate({ state: "unstable", reason: "count-under-10" }),
  estimate({ value: null, low: null, high: null, state: "missing", reason: "no-denominator" }),
];

test("how sure: each area's whole interval against London's figure, without limits of value", () => {
  expect(classesOf("classes=sure", AREAS, 8.5)).toEqual({
    breaks: [],
    class: [2, 0, 1, 1, null],
    sureOf: "london",
  });
  expect(classesOf("classes=sure", AREAS, null).class).toEqual([null, null, null, null, null]);
});

test("by value: limits of the View, and no class without a value", () => {
  expect(classesOf("classes=custom:5,20", AREAS, 8.5)).toEqual({
    breaks: [5, 20],
    class: [1, 1, 1, 1, null],
  });
});
