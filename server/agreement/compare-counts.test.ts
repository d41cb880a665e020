import { expect, test } from "vitest";
import { compareCounts } from "./compare-counts.ts";
import { outOfTolerance } from "./tolerance.ts";

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
  const agreement = compareCounts(ours, theirs);
  expect(agreement).toMatchObject({ difference: 0, apart: 4 / 60, equal: 1 / 3 });
  expect(agreement && outOfTolerance("burglary", "borough", "2024-02", agreement)).toEqual([
    "boroughs too far apart",
  ]);
});

test("a total beyond two in a hundred is told, a known month's own difference is not", () => {
  const ours = new Map([
    ["a", 11],
    ["b", 22],
    ["c", 32],
  ]);
  const agreement = compareCounts(ours, theirs);
  const faults = (month: string) =>
    agreement ? outOfTolerance("burglary", "borough", month, agreement) : [];
  expect(faults("2024-02")).toContain("total beyond 2 %");
  expect(faults("2023-10")).toEqual([]);
});

test("no common area is no agreement", () => {
  expect(compareCounts(new Map([["z", 1]]), theirs)).toBeNull();
});
