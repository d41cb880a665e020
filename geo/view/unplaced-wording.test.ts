import { expect, test } from "vitest";
import { wordUnplaced, wordUnplacedShare } from "./unplaced-wording.ts";

test("all four reasons are given in words, in one order whatever order they arrive in", () => {
  const byReason = {
    "not-covered": 1200,
    "in-no-area": 2,
    "no-coordinates": 3,
    "outside-london": 5,
  };
  expect(wordUnplaced(1210, byReason)).toBe(
    "1,210 records of the period are in no area's figure: 3 have no coordinates, 5 lie outside London, 2 lie in no area of this level and 1,200 lie in areas whose own force lacks the month.",
  );
});

test("a single record is spoken of as one", () => {
  expect(wordUnplaced(1, { "not-covered": 1 })).toBe(
    "1 record of the period is in no area's figure: 1 lies in an area whose own force lacks the month.",
  );
});

test("a reason that is not known yet is named by its code and comes last", () => {
  expect(wordUnplaced(3, { "at-sea": 2, "outside-london": 1, "in-no-area": 0 })).toBe(
    "3 records of the period are in no area's figure: 1 lies outside London and 2 (at-sea).",
  );
});

test("a number that is withheld is said to be small", () => {
  expect(wordUnplaced(20, { "no-coordinates": 15, "in-no-area": null })).toBe(
    "20 records of the period are in no area's figure: 15 have no coordinates and fewer than 10 lie in no area of this level.",
  );
});

test("no record is said nothing of", () => {
  expect(wordUnplaced(0, {})).toBeNull();
  expect([wordUnplacedShare(0), wordUnplacedShare(null)]).toEqual(["", ""]);
});

test("a share too small to round is still said", () => {
  expect(wordUnplacedShare(0.0004)).toBe(
    "Fewer than 0.1\u00a0% of the records are in no area's figure.",
  );
  expect(wordUnplacedShare(0.12)).toBe("12\u00a0% of the records are in no area's figure.");
});
