import { expect, test } from "vitest";
import { leaning } from "./leaning.ts";

const CHAIN = [[1], [0, 2], [1, 3], [2, 4], [3, 5], [4]];

test("neighbours lean to the side of the others that their mean lies on, whatever the area's own value", () => {
  expect(leaning([9, 1, 1, 5, 6, 7], CHAIN)).toEqual([-1, -1, -1, -1, 1, 1]);
  expect(leaning([900, 1, 1, 5, 6, 7], CHAIN)[0]).toBe(-1);
});

test("equal values lean nowhere, nor do areas without neighbours or without others", () => {
  expect(leaning([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], CHAIN)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(leaning([1, 2, 3], [[1], [0], []])[2]).toBe(0);
  expect(leaning([1, 2], [[1], [0]])).toEqual([0, 0]);
});
