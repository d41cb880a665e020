import { expect, test } from "vitest";
import { seriesOf } from "./series.test-support.ts";
import { trendPoints } from "./trend-shape.ts";
import { wordTrend } from "./trend-words.ts";

const months = ["2023-01", "2023-02", "2023-03", "2023-04", "2023-05"];

test("a trend is told by its newest month, its ends and what is missing", () => {
  const series = seriesOf(months, [[12, 10, 14], [30, 27, 33], null, [9, 7, 11], [15, 13, 17]]);
  expect(wordTrend(trendPoints(series), series.measure).join(" ").replaceAll("\u00a0", " ")).toBe(
    "4 of 5 months, January to May 2023. Newest, May 2023: 15 per 1,000 residents a year (95 % interval 13 to 17). Highest 30 in February 2023, lowest 9.0 in April 2023. Without a value: March 2023.",
  );
});

test("months that rest on too little are no highest and no lowest", () => {
  const series = seriesOf(months, [
    [12, 10, 14],
    [90, 9, null, true],
    [9, 7, 11],
    [15, 13, 17],
    null,
  ]);
  expect(wordTrend(trendPoints(series), series.measure)[2]).toBe(
    "Highest 15 in April 2023, lowest 9.0 in March 2023, unstable months aside.",
  );
});

test("a trend without any value says so", () => {
  const series = seriesOf(months, [null, null, null, null, null]);
  expect(wordTrend(trendPoints(series), series.measure)).toEqual([
    "No month of January to May 2023 has a value.",
  ]);
});
