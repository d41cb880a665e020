import { expect, test } from "vitest";
import { readReference } from "../testing/reference-panel.ts";
import { hasShared } from "../testing/shared-data.ts";
import { levelShifts } from "./level-shifts.ts";

test.skipIf(!hasShared).each(["nile", "uk_driver_deaths_log10"])("shifts of %s are R's", (name) => {
  const reference = readReference("changepoint.json")[name];
  const least = Math.floor(reference.h * reference.y.length);
  const found = levelShifts(reference.y, least);
  expect(found?.starts).toEqual([reference.breakpoints_1based_last_of_segment].flat());
  expect(found?.criteria).toHaveLength(reference.bic_by_m.length);
  reference.bic_by_m.forEach((criterion: number, shifts: number) => {
    expect((found?.criteria[shifts] ?? 0) / criterion).toBeCloseTo(1, 9);
  });
});

test("a step is found where it is, with the levels before and after", () => {
  const found = levelShifts([5, 6, 5, 6, 9, 10, 9, 10], 3);
  expect(found).toMatchObject({ starts: [4], levels: [5.5, 9.5] });
});

test("equal values are one level, and two of them two", () => {
  expect(levelShifts([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 2)?.starts).toEqual([]);
  expect(levelShifts([0.1, 0.1, 0.1, 0.7, 0.7, 0.7], 2)?.starts).toEqual([3]);
});

test("a series about one level has no shift, and a short one cannot be judged", () => {
  expect(levelShifts([5, 6, 5, 6, 5, 6, 5, 6], 3)?.starts).toEqual([]);
  expect(levelShifts([5, 6, 5], 2)).toBeNull();
});
