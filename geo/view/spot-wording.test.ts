import { expect, test } from "vitest";
import { formatP, wordSpot } from "./spot-wording.ts";

test("an area's place among its neighbours is one sentence", () => {
  expect(wordSpot({ spot: "hot-01", q: 0.0064, local: "HH" })).toBe(
    "Hot (corrected p 0.0064); itself high, among high neighbours",
  );
  expect(wordSpot({ spot: "none", q: 0.412, local: null })).toBe(
    "Neither hot nor cold (corrected p 0.41)",
  );
});

test.each([
  [0.03249, "0.032"],
  [0.5, "0.50"],
  [1, "1.00"],
  [0.00002, "under 0.0001"],
])("p %s is written %s", (p, text) => {
  expect(formatP(p)).toBe(text);
});
