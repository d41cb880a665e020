import { expect, test } from "vitest";
import { wordMonths, wordPeriod } from "./period-wording.ts";

test.each([
  ["2023-03", "2023-03", "March 2023"],
  ["2023-01", "2023-12", "2023"],
  ["2022-01", "2023-12", "2022 to 2023"],
  ["2017-01", "2017-06", "January to June 2017"],
  ["2023-03", "2024-02", "March 2023 to February 2024"],
])("%s..%s is called %s", (from, to, words) => {
  expect(wordPeriod({ from, to })).toBe(words);
});

test("scattered months are joined into runs, whatever their order", () => {
  expect(wordMonths(["2016-09", "2016-05", "2016-07", "2016-08"])).toBe(
    "May 2016 and July to September 2016",
  );
  expect(wordMonths([])).toBe("");
});
