import fc from "fast-check";
import { expect, test } from "vitest";
import { likeMonths, previousPeriod } from "./like-months.ts";
import { addMonths, monthsOf, type Period, parsePeriod } from "./period.ts";

const period = (text: string): Period => {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

const anyPeriod = fc.tuple(fc.nat(150), fc.nat(30)).map(([later, more]): Period => {
  const from = addMonths("2010-01", later);
  return { from, to: addMonths(from, more) };
});

test.each([
  ["2023-03", "2022-03"],
  ["2023-01..2023-12", "2022-01..2022-12"],
  ["2023-11..2024-04", "2022-11..2023-04"],
  ["2022-01..2023-12", "2020-01..2021-12"],
  ["2022-07..2023-12", "2021-01..2022-06"],
])("before %s comes %s", (own, before) => {
  expect(previousPeriod(period(own))).toEqual(period(before));
});

test("a year is set month by month against another, wherever each begins", () => {
  const like = likeMonths(period("2023-01..2023-12"), period("2021-07..2022-06"));
  expect(like?.pairs).toHaveLength(12);
  expect(like?.pairs[0]).toEqual(["2023-01", "2022-01"]);
  expect(like?.pairs[11]).toEqual(["2023-12", "2021-12"]);
  expect(like?.sameSeason).toBe(true);
});

test("a quarter is compared with the same quarter of a longer period only", () => {
  const like = likeMonths(period("2023-01..2023-03"), period("2021-01..2022-12"));
  expect(like?.pairs).toEqual([
    ["2023-01", "2021-01"],
    ["2023-02", "2021-02"],
    ["2023-03", "2021-03"],
  ]);
});

test("two quarters of different seasons are paired by position, and it is told", () => {
  const like = likeMonths(period("2023-04..2023-06"), period("2023-01..2023-03"));
  expect(like?.pairs[0]).toEqual(["2023-04", "2023-01"]);
  expect(like?.sameSeason).toBe(false);
});

test("nothing is paired of periods that overlap, or of other length and season", () => {
  expect(likeMonths(period("2023-01..2023-12"), period("2022-12..2023-11"))).toBeNull();
  expect(likeMonths(period("2023-04..2023-06"), period("2023-01..2023-02"))).toBeNull();
});

test("every month is in one pair at most, and the previous period is always comparable", () => {
  fc.assert(
    fc.property(anyPeriod, (own) => {
      const before = previousPeriod(own);
      const pairs = likeMonths(own, before)?.pairs ?? [];
      expect(pairs.length).toBeGreaterThanOrEqual(Math.min(12, monthsOf(own).length));
      expect(new Set(pairs.map(([month]) => month)).size).toBe(pairs.length);
      expect(new Set(pairs.map(([, month]) => month)).size).toBe(pairs.length);
    }),
  );
});
