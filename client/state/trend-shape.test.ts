import fc from "fast-check";
import { expect, test } from "vitest";
import { monthFromIndex } from "../../geo/domain/period.ts";
import { type MonthOf, seriesOf } from "./series.test-support.ts";
import { trendExtent, trendGaps, trendPoints, trendRuns, trendTrimmed } from "./trend-shape.ts";

const MONTH: MonthOf = [10, 8, 12];

function pointsOf(values: readonly MonthOf[]) {
  const months = values.map((_, i) => monthFromIndex(2023 * 12 + i));
  return trendPoints(seriesOf(months, values));
}

test("no line is drawn over a month without a value", () => {
  const points = pointsOf([MONTH, MONTH, null, MONTH, null, null, MONTH]);
  expect(trendRuns(points).map((run) => run.map(({ at }) => at))).toEqual([[0, 1], [3], [6]]);
  expect(trendGaps(points)).toEqual([
    { from: 2, to: 2 },
    { from: 4, to: 5 },
  ]);
});

test("every month is in one run or in one gap, and in the order of time", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), (held) => {
      const points = pointsOf(held.map((is) => (is ? MONTH : null)));
      const inRuns = trendRuns(points).flatMap((run) => run.map(({ at }) => at));
      const inGaps = trendGaps(points).flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, i) => from + i),
      );
      expect(inRuns).toEqual(held.flatMap((is, at) => (is ? [at] : [])));
      expect(inGaps).toEqual(held.flatMap((is, at) => (is ? [] : [at])));
    }),
  );
});

test("empty months before the first value and after the last are cut from both lines alike", () => {
  const own = pointsOf([null, null, MONTH, null, MONTH, null]);
  const london = pointsOf([null, MONTH, MONTH, MONTH, null, null]);
  const [trimmed, beside] = trendTrimmed(own, london);
  expect(trimmed.map(({ at, month }) => [at, month])).toEqual([
    [0, "2023-02"],
    [1, "2023-03"],
    [2, "2023-04"],
    [3, "2023-05"],
  ]);
  expect(beside.map(({ value }) => value)).toEqual([10, 10, 10, null]);
  expect(trendTrimmed(pointsOf([null, null]), [])[0]).toHaveLength(2);
});

test("a rate's axis starts at 0 and lets no wide interval press the line flat; a ratio's holds a half to twice at least", () => {
  expect(trendExtent(pointsOf([MONTH, [10, 1, 90]]), "rate")).toEqual([0, 18]);
  expect(trendExtent(pointsOf([MONTH]), "rate")).toEqual([0, 12]);
  expect(trendExtent(pointsOf([null]), "rate")).toEqual([0, 1]);
  expect(trendExtent(pointsOf([[1.1, 0.9, 1.3]]), "ratio")).toEqual([0.5, 2]);
  expect(trendExtent(pointsOf([[4, 0.3, null]]), "ratio")).toEqual([0.5, 4]);
});
