import { expect, test } from "vitest";
import { compareChoices } from "./compare-choices.ts";

const YEAR = { from: "2023-01", to: "2023-12" };

const labels = (...args: Parameters<typeof compareChoices>) =>
  compareChoices(...args).map(({ label }) => label);

test("a year is offered beside each earlier year of which anything is held, the last one first", () => {
  expect(labels(YEAR, { from: "2020-06", to: "2024-03" }, "previous")).toEqual([
    "A year earlier (2022)",
    "2021",
    "2020",
  ]);
});

test("a period that the View names is on offer whatever it is, and only once", () => {
  const held = { from: "2021-01", to: "2023-12" };
  const odd = { from: "2019-03", to: "2020-02" };
  expect(labels(YEAR, held, odd)).toContain("March 2019 to February 2020");
  expect(labels(YEAR, held, { from: "2021-01", to: "2021-12" })).toEqual([
    "A year earlier (2022)",
    "2021",
  ]);
});

test("two years are offered beside the two before, and before what is held is known nothing else", () => {
  expect(labels({ from: "2022-01", to: "2023-12" }, null, "previous")).toEqual([
    "The period before (2020 to 2021)",
  ]);
});
