import { expect, test } from "vitest";
import { CITY_OF_LONDON } from "../domain/area.ts";
import { stopDisparity } from "./disparity.ts";
import type { AreaTallies } from "./measure.ts";
import type { Question } from "./question.ts";
import { stopDisparitySmoothed } from "./smoothed-disparity.ts";

const QUESTION: Question = {
  filters: {},
  group: "black",
  reference: "white",
  ethnicity: "officer",
};

function row(count: number, referenceCount: number, over: Partial<AreaTallies> = {}) {
  return {
    code: "E05013660",
    borough: "E09000007",
    months: 12,
    tally: { count, referenceCount, notStated: 0, persons: count + referenceCount },
    base: { group: 2000, reference: 8000 },
    ...over,
  };
}

const WARDS = [row(3, 2), row(150, 200), row(240, 210), row(60, 190), row(400, 900)];

const smooth = (rows: readonly AreaTallies[]) => stopDisparitySmoothed.estimate(rows, QUESTION);

test("a ward of few searches is drawn to the others, one of many hardly moves, counts stay", () => {
  const raw = stopDisparity.estimate(WARDS, QUESTION);
  const estimates = smooth(WARDS);
  const moved = estimates.map(({ value }, i) => Math.log(Number(value) / Number(raw[i]?.value)));
  expect(moved[0]).toBeLessThan(-0.2);
  expect(Math.abs(moved[4] ?? 9)).toBeLessThan(0.02);
  expect(estimates.map(({ count }) => count)).toEqual(raw.map(({ count }) => count));
  expect(estimates[0]).toMatchObject({ state: "unstable", reason: "count-under-10" });
});

test("a ward without a search of the reference gets a ratio from the others, marked unstable", () => {
  const rows = [...WARDS, row(4, 0)];
  expect(stopDisparity.estimate(rows, QUESTION)[5]).toMatchObject({ value: null });
  expect(smooth(rows)[5]).toMatchObject({ state: "unstable", reason: "count-under-10" });
  expect(smooth(rows)[5]?.value).toBeGreaterThan(1);
});

test("an area alone, as London is, keeps its ratio", () => {
  expect(smooth(WARDS.slice(1, 2))).toEqual(stopDisparity.estimate(WARDS.slice(1, 2), QUESTION));
});

test("wards that differ by chance alone share one ratio", () => {
  const [first, second] = smooth([row(50, 100), row(52, 98)]);
  expect(first?.value).toBe(second?.value);
  expect([first?.low, first?.high]).toEqual([second?.low, second?.high]);
});

test("the City, wards without residents and wards without a search leave the others as they were", () => {
  const bare = row(50, 40, { base: { group: null, reference: 8000 } });
  const rows = [...WARDS, row(900, 5, { borough: CITY_OF_LONDON }), bare, row(0, 0)];
  const estimates = smooth(rows);
  expect(estimates.slice(0, 5)).toEqual(smooth(WARDS));
  expect(estimates.slice(5).map(({ reason }) => reason)).toEqual([
    "city-not-ranked",
    "no-denominator",
    "not-estimable",
  ]);
});
