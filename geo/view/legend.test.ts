import { expect, test } from "vitest";
import { legendOf, markOf } from "./legend.ts";

const AREAS = {
  measure: { scale: "ratio" },
  breaks: [0.8, 1.25],
  class: [0, 1, 1, 2, null, null, 2],
  state: ["ok", "ok", "cannot-tell", "ok", "missing", "missing", "unstable"],
  reason: [
    null,
    null,
    "interval-includes-1",
    null,
    "no-denominator",
    "city-not-ranked",
    "count-under-10",
  ],
} as const;

test("classes by what the intervals bear out are named for it", () => {
  const areas = {
    measure: { scale: "rate" },
    sureOf: "london",
    breaks: [],
    class: [0, 2, 2, 1, null],
    state: ["ok", "ok", "ok", "ok", "missing"],
    reason: [null, null, null, null, "no-data-for-period"],
  } as const;
  expect(legendOf(areas).classes.map(({ label, count }) => [label, count])).toEqual([
    ["below London", 1],
    ["cannot tell", 1],
    ["above London", 2],
  ]);
});

test("every coloured area is in one class, with limits in words", () => {
  expect(legendOf(AREAS).classes.map(({ label, count }) => [label, count])).toEqual([
    ["under 0.8", 1],
    ["0.8 to 1.25", 2],
    ["1.25 and over", 2],
  ]);
});

test("marks are counted with their reasons, and the City stands apart from what is missing", () => {
  expect(legendOf(AREAS).marks.map(({ mark, count }) => [mark, count])).toEqual([
    ["cannot-tell", 1],
    ["unstable", 1],
    ["missing", 1],
    ["city", 1],
  ]);
  expect(legendOf(AREAS).marks[2]?.reasons).toEqual([{ reason: "no-denominator", count: 1 }]);
});

test("a value with a remark carries no mark", () => {
  expect(markOf("ok", "city-not-ranked")).toBeNull();
});

test("without limits everything is one class", () => {
  const areas = { breaks: [], class: [0], state: ["ok"], reason: [null] } as const;
  expect(legendOf({ ...areas, measure: { scale: "rate" } }).classes).toMatchObject([
    { label: "all values", count: 1 },
  ]);
});

test("the limits of a share are percentages", () => {
  const areas = { breaks: [0.205], class: [0], state: ["ok"], reason: [null] } as const;
  const { classes } = legendOf({ ...areas, measure: { scale: "share" } });
  expect(classes.map(({ label }) => label)).toEqual(["under 20.5\u00a0%", "20.5\u00a0% and over"]);
});

test("a hotspot map has a class for each kind of hot and cold, whatever its areas are", () => {
  const areas = {
    measure: { scale: "score" },
    breaks: [],
    class: [6, 3, 3, 0, null],
    state: ["ok", "ok", "ok", "ok", "missing"],
    reason: [null, null, null, null, "not-estimable"],
  } as const;
  expect(legendOf(areas).classes.map(({ label, count }) => [label, count])).toEqual([
    ["Cold, p under 0.01", 1],
    ["Cold, p under 0.05", 0],
    ["Cold, p under 0.10", 0],
    ["Neither", 2],
    ["Hot, p under 0.10", 0],
    ["Hot, p under 0.05", 0],
    ["Hot, p under 0.01", 1],
  ]);
});
