import { expect, test } from "vitest";
import { intervalAxis } from "./interval-axis.ts";

test("half and twice lie equally far from the middle of a ratio axis", () => {
  const axis = intervalAxis([0.9, 1.4, 3], "ratio");
  expect(axis.at(1)).toBeCloseTo(0.5, 12);
  expect(axis.at(2) - 0.5).toBeCloseTo(0.5 - axis.at(0.5), 12);
  expect(axis.at(0)).toBe(0);
});

test("a rate axis starts at 0, a difference axis has 0 in its middle", () => {
  expect(intervalAxis([4, 10], "rate").at(5)).toBeCloseTo(0.5, 12);
  expect(intervalAxis([-8, 2], "difference").at(0)).toBeCloseTo(0.5, 12);
});

test("one outlier does not flatten the rest, and stands at the end", () => {
  const axis = intervalAxis([...Array.from({ length: 99 }, (_, i) => i + 1), 5000], "rate");
  expect(axis.high).toBe(100);
  expect(axis.at(5000)).toBe(1);
});

test("an axis ends at round numbers", () => {
  expect(intervalAxis([3.1, 12.4], "rate").high).toBe(15);
  expect(intervalAxis([0.02, 0.013], "rate").high).toBeCloseTo(0.02, 12);
  expect(intervalAxis([0.11, 6.2], "ratio").high).toBeCloseTo(10, 12);
  expect(intervalAxis([0.9, 1.2], "ratio").low).toBeCloseTo(0.25, 12);
});

test("a share's axis never passes the whole", () => {
  expect(intervalAxis([0.18, 0.22], "share").high).toBe(0.25);
  expect(intervalAxis([], "share").high).toBe(1);
});

test("no values still give an axis", () => {
  expect(intervalAxis([null], "rate").at(0.5)).toBeCloseTo(0.5, 12);
});
