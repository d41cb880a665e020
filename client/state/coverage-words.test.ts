import { expect, test } from "vitest";
import { someStops } from "./coverage.test-support.ts";
import { wordCell, wordHoldings } from "./coverage-words.ts";

test("a cell without a file is absent, whatever the force is called", () => {
  expect(wordCell("metropolitan", "2023-03", null)).toBe("Metropolitan Police, March 2023: absent");
  expect(wordCell("thames-valley", "2023-03", someStops("2023-03", { state: "partial" }))).toBe(
    "Thames Valley Police, March 2023: held in part",
  );
});

test("a force's months are told in runs, and only in the ways that occur", () => {
  const months = ["2023-01", "2023-02", "2023-03", "2023-04"];
  const rows = [
    someStops("2023-01"),
    someStops("2023-02"),
    null,
    someStops("2023-04", { state: "partial" }),
  ];
  expect(wordHoldings("btp", months, rows)).toBe(
    "British Transport Police: complete for January to February 2023; held in part for April 2023; absent for March 2023.",
  );
  expect(wordHoldings("btp", ["2023-01"], [null])).toBe(
    "British Transport Police: absent for January 2023.",
  );
});
