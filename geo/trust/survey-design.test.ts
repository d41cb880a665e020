import { expect, test } from "vitest";
import {
  crossesModeBreak,
  effectiveBase,
  londonBase,
  modeOf,
  USUAL_DESIGN,
} from "./survey-design.ts";
import { SURVEY_MEASURES } from "./survey-measures.ts";

test("London's base is that of 32 boroughs, and clustering makes it worth less", () => {
  expect(londonBase(USUAL_DESIGN)).toBe(12_800);
  expect(effectiveBase(400, USUAL_DESIGN)).toBeCloseTo(347.83, 2);
});

test("values whose twelve months straddle April 2020 mix two ways of asking", () => {
  expect(modeOf("2020-03")).toBe("face-to-face");
  expect([modeOf("2020-06"), modeOf("2020-12")]).toEqual(["mixed", "mixed"]);
  expect(modeOf("2021-03")).toBe("telephone");
});

test("a change is marked when the way of asking changed in between", () => {
  expect(crossesModeBreak("2019-12", "2020-12")).toBe(true);
  expect(crossesModeBreak("2020-12", "2021-12")).toBe(true);
  expect(crossesModeBreak("2018-12", "2019-12")).toBe(false);
  expect(crossesModeBreak("2021-12", "2022-12")).toBe(false);
});

test("eight measures are asked, two of them outcomes, and trust only since 2016", () => {
  expect(SURVEY_MEASURES).toHaveLength(8);
  expect(new Set(SURVEY_MEASURES.map(({ id }) => id)).size).toBe(8);
  expect(SURVEY_MEASURES.filter(({ role }) => role === "outcome").map(({ id }) => id)).toEqual([
    "trust",
    "confidence",
  ]);
  expect(SURVEY_MEASURES.find(({ id }) => id === "trust")?.from).toBe("2016-03");
});
