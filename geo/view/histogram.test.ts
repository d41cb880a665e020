import { expect, test } from "vitest";
import { histogramOf } from "./histogram.ts";
import { intervalAxis } from "./interval-axis.ts";

test("every area with a class is in one bar, those beyond the axis in the end ones", () => {
  const values = [0, 1, 9.9, 10, 500, null, 3];
  const axis = { ...intervalAxis([10], "rate") };
  const bars = histogramOf(values, [0, 0, 3, 3, 4, null, null], axis, 5);
  expect(bars.map(({ areas }) => areas)).toEqual([[0, 1], [], [], [], [2, 3, 4]]);
  expect(bars.map((bar) => bar.class)).toEqual([0, null, null, null, 3]);
});
