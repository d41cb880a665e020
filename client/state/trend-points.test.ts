import { expect, test } from "vitest";
import { someSeries } from "./survey-series.test-support.ts";
import { lastHeld, trendPoints, wordTrend } from "./trend-points.ts";

test("empty quarters at either end are left out, those between stay as gaps", () => {
  const points = trendPoints(
    someSeries({
      months: ["2022-03", "2022-06", "2022-09", "2022-12", "2023-03"],
      value: [[null, 0.7, null, 0.6, null]],
      low: [[null, 0.65, null, 0.55, null]],
      high: [[null, 0.75, null, 0.65, null]],
    }),
  );
  expect(points.map(({ quarter, value }) => [quarter, value])).toEqual([
    ["2022-06", 0.7],
    ["2022-09", null],
    ["2022-12", 0.6],
  ]);
  expect(lastHeld(points)).toEqual({ quarter: "2022-12", value: 0.6, low: 0.55, high: 0.65 });
  expect(wordTrend("London", points)).toBe(
    "London: 70\u00a0% in the year to June 2022, 60\u00a0% in the year to December 2022.",
  );
});

test("a series without a value has no points, which the words say", () => {
  expect(trendPoints(someSeries({ months: ["2022-03"], value: [[null]] }))).toEqual([]);
  expect(wordTrend("London", [])).toBe("London: no quarter has a value.");
});
