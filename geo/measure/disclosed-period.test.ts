import { expect, test } from "vitest";
import { monthsOf, type Period } from "../domain/period.ts";
import { fullestYear, isWholeYears } from "./disclosed-period.ts";

const of = (from: string, to: string): Period => ({ from, to });

test("calendar years are answered, and nothing shorter or across them", () => {
  expect([of("2023-01", "2023-12"), of("2021-01", "2023-12")].every(isWholeYears)).toBe(true);
  expect(
    [
      of("2023-05", "2023-05"),
      of("2023-04", "2023-06"),
      of("2022-07", "2023-06"),
      of("2023-01", "2023-06"),
    ].some(isWholeYears),
  ).toBe(false);
});

test("the usual period is the calendar year that most months are held of, the newest of those", () => {
  const months = ["2022-12", ...monthsOf(of("2023-01", "2023-11")), "2024-01"];
  expect(fullestYear(months)).toEqual(of("2023-01", "2023-12"));
  expect(fullestYear(["2022-03", "2023-03"])).toEqual(of("2023-01", "2023-12"));
  expect(fullestYear([])).toBeNull();
});
