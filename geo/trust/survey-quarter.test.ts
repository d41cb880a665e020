import { expect, test } from "vitest";
import {
  quarterEnding,
  quarterFor,
  quartersBetween,
  quartersCompleted,
  rollingPeriod,
} from "./survey-quarter.ts";

test("a value of December 2023 rests on the twelve months of 2023", () => {
  expect(rollingPeriod("2023-12")).toEqual({ from: "2023-01", to: "2023-12" });
  expect(rollingPeriod("2020-03")).toEqual({ from: "2019-04", to: "2020-03" });
});

test("a period answers with the last quarter that it completes", () => {
  expect(quarterFor({ from: "2023-01", to: "2023-12" })).toBe("2023-12");
  expect(quarterFor({ from: "2023-01", to: "2023-11" })).toBe("2023-09");
  expect(quarterFor({ from: "2023-06", to: "2023-06" })).toBe("2023-06");
});

test("a period that completes no quarter has no survey value", () => {
  expect(quarterFor({ from: "2023-07", to: "2023-08" })).toBeNull();
  expect(quarterFor({ from: "2023-04", to: "2023-05" })).toBeNull();
});

test("a year's series has one entry for each quarter", () => {
  expect(quartersCompleted({ from: "2022-02", to: "2023-01" })).toEqual([
    "2022-03",
    "2022-06",
    "2022-09",
    "2022-12",
  ]);
});

test("days of the survey's files become quarters, others do not", () => {
  expect(quarterEnding("2023-12-31")).toBe("2023-12");
  expect(quarterEnding("2023-11-30")).toBeNull();
  expect(quarterEnding("last winter")).toBeNull();
});

test("quarters are counted over year ends", () => {
  expect(quartersBetween("2022-12", "2023-12")).toBe(4);
  expect(quartersBetween("2023-12", "2023-03")).toBe(-3);
});
