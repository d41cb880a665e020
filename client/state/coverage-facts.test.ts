import { expect, test } from "vitest";
import { someStops } from "./coverage.test-support.ts";
import { coverageFacts, wordPart } from "./coverage-facts.ts";

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

test("a month of outcomes says how many there are and how many found their crime", () => {
  const facts = coverageFacts({
    kind: "outcomes",
    force: "metropolitan",
    month: "2023-03",
    state: "complete",
    rows: 4000,
    linked: 3000,
    reasons: [],
  });
  expect(facts.map(({ text }) => read(text))).toEqual(["4,000", "3,000 of 4,000 (75 %)"]);
});
