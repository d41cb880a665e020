import { expect, test } from "vitest";
import { someStops } from "./coverage.test-support.ts";
import { coverageFacts, wordCell, wordHoldings, wordPart } from "./coverage-words.ts";

function read(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

test("a month of stops says how much is located, placed, near an edge and not stated by either definition", () => {
  const facts = coverageFacts(someStops("2023-03"));
  expect(facts.map(({ label, text }) => `${label}: ${read(text)}`)).toEqual([
    "Records: 12,345",
    "With coordinates: 11,900 of 12,345 (96 %)",
    "In a borough of London: 11,000 of 12,345 (89 %)",
    "Near a ward's edge: 880 of 11,000 (8.0 %)",
    "Group not stated, as the officer saw it: 90 of 9,000 (1.0 %)",
    "Group not stated, as the person said: 2,700 of 9,000 (30 %)",
  ]);
});

test("a month of crimes has no persons, and without wards nothing is known of edges", () => {
  const { persons: _persons, notStated: _notStated, ...rest } = someStops("2023-03");
  const facts = coverageFacts({ ...rest, kind: "incident", edge: null });
  expect(facts).toHaveLength(4);
  expect(facts[3]?.text).toBe("not known: no wards are held");
});

test("a share is never rounded to all or to none", () => {
  expect(read(wordPart(12_344, 12_345))).toBe("12,344 of 12,345 (over 99.9 %)");
  expect(read(wordPart(1, 12_345))).toBe("1 of 12,345 (under 0.1 %)");
  expect(read(wordPart(996, 1000))).toBe("996 of 1,000 (99.6 %)");
  expect(wordPart(7, 7)).toBe("all 7");
  expect(wordPart(0, 7)).toBe("none of 7");
  expect(wordPart(0, 0)).toBe("no records to tell from");
});

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
