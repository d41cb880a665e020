import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths, monthsOf, type Period } from "../domain/period.ts";
import { fullestYear, isNested } from "./disclosed-period.ts";

const of = (from: string, to: string): Period => ({ from, to });

test("months, calendar quarters and calendar years are answered, and nothing across them", () => {
  expect(
    [of("2023-05", "2023-05"), of("2023-04", "2023-06"), of("2023-01", "2023-12")].every(isNested),
  ).toBe(true);
  expect(
    [of("2023-05", "2023-07"), of("2022-07", "2023-06"), of("2023-01", "2023-02")].some(isNested),
  ).toBe(false);
});

test("two periods that are answered lie apart or one within the other", () => {
  const period = fc
    .tuple(fc.nat(60), fc.constantFrom(1, 3, 12))
    .map(([start, length]) =>
      of(addMonths("2020-01", start), addMonths("2020-01", start + length - 1)),
    )
    .filter(isNested);
  fc.assert(
    fc.property(period, period, (a, b) => {
      const [first, second] = [monthsOf(a), monthsOf(b)];
      const shared = first.filter((month) => second.includes(month)).length;
      expect([0, first.length, second.length]).toContain(shared);
    }),
  );
});

test("the usual period is the calendar year that most months are held of, the newest of those", () => {
  const months = ["2022-12", ...monthsOf(of("2023-01", "2023-11")), "2024-01"];
  expect(fullestYear(months)).toEqual(of("2023-01", "2023-12"));
  expect(fullestYear(["2022-03", "2023-03"])).toEqual(of("2023-01", "2023-12"));
  expect(fullestYear([])).toBeNull();
});
