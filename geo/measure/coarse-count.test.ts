import { expect, test } from "vitest";
import { coarseCount, FEWEST_SHOWN, roundCount } from "./coarse-count.ts";

const UP_TO_100 = Array.from({ length: 101 }, (_, count) => count);

test("counts under 10 are taken for none or for 7, others for the nearest 5", () => {
  expect([0, 3, 4, 9, 10, 12, 13, 998].map(coarseCount)).toEqual([0, 0, 7, 7, 10, 10, 15, 1000]);
});

test("of a count that is withheld four numbers or more are left to choose from, of any at least three", () => {
  for (const count of UP_TO_100.slice(0, 98)) {
    const alike = UP_TO_100.filter((other) => coarseCount(other) === coarseCount(count));
    expect(alike.length).toBeGreaterThanOrEqual(count < FEWEST_SHOWN ? 4 : 3);
  }
});

test("no small count is taken for one that is shown, and none that is shown for a small one", () => {
  for (const count of UP_TO_100) {
    expect(roundCount(coarseCount(count)) < FEWEST_SHOWN).toBe(count < FEWEST_SHOWN);
  }
});
