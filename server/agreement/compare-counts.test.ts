import { expect, test } from "vitest";
import { compareCounts } from "./compare-counts.ts";

const theirs = new Map([
  ["a", 10],
  ["b", 20],
  ["c", 30],
]);

test("equal counts agree in every way", () => {
  expect(compareCounts(theirs, theirs)).toMatchObject({
    areas: 3,
    difference: 0,
    apart: 0,
    equal: 1,
    correlation: expect.closeTo(1, 12),
  });
});

test("counts that change places have the same total and lie apart", () => {
  const ours = new Map([
    ["a", 12],
    ["b", 18],
    ["c", 30],
    ["d", 5],
  ]);
  expect(compareCounts(ours, theirs)).toMatchObject({ difference: 0, apart: 4 / 60, equal: 1 / 3 });
});

test("a total of ours that no area holds counts in the difference and in no area", () => {
  expect(compareCounts(theirs, theirs, 66)).toMatchObject({ ours: 66, difference: 0.1, apart: 0 });
});

test("no common area is no agreement", () => {
  expect(compareCounts(new Map([["z", 1]]), theirs)).toBeNull();
});
