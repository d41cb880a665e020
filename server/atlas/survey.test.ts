import { expect, test } from "vitest";
import { loadSurvey } from "./survey.ts";

const row = { quarterEnd: "2023-12-31", borough: "E09000023", decimals: 2 };

test("a measure's values are found by borough and quarter, and measures without any are left out", () => {
  const survey = loadSurvey({
    survey: [
      { ...row, measure: "trust", share: 0.56 },
      { ...row, measure: "trust", share: 0.69, borough: null },
      { ...row, measure: "trust", share: 0.6, quarterEnd: "2023-06-30" },
    ],
  });
  expect([...survey.keys()]).toEqual(["trust"]);
  const trust = survey.get("trust");
  expect(trust?.quarters).toEqual(["2023-06", "2023-09", "2023-12"]);
  expect(trust?.boroughs).toEqual([{ code: "E09000023", shares: [0.6, null, 0.56] }]);
  expect(trust?.london).toEqual([null, null, 0.69]);
});

test("a snapshot without a survey has none", () => {
  expect(loadSurvey({ survey: [] }).size).toBe(0);
});
