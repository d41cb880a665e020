import { expect, test } from "vitest";
import { plantedBoroughs } from "../testing/planted-boroughs.ts";
import type { DriverEstimate } from "./driver-estimate.ts";
import { driverHeadline, wordDriverAnswer } from "./driver-words.ts";
import { reportDrivers } from "./drivers.ts";
import { USUAL_DESIGN } from "./survey-design.ts";

const STOPS = { label: "Searches per 1,000 residents", block: "external" } as const;

const ESTIMATE: DriverEstimate = {
  state: "ok",
  value: -2.44,
  low: -3.9,
  high: -0.98,
  df: 12,
  p: 0.003,
  bootstrapP: 0.004,
  reason: null,
};

test("an association is worded as one, with its range", () => {
  expect(wordDriverAnswer(STOPS, "trust", "within", ESTIMATE)).toBe(
    'Boroughs where "Searches per 1,000 residents" rose more saw lower trust (−3.9 to −1.0 points per typical difference).',
  );
  expect(
    wordDriverAnswer({ ...STOPS, block: "same-survey" }, "trust", "between", ESTIMATE),
  ).toMatch(/is higher have lower trust .* Both come from the same survey\.$/);
});

test("what cannot be told, is too wide or cannot be estimated says so and claims no direction", () => {
  const worded = (more: Partial<DriverEstimate>) =>
    wordDriverAnswer(STOPS, "trust", "within", { ...ESTIMATE, ...more });
  expect(worded({ state: "cannot-tell", high: 0.01 })).toContain("do not clearly differ");
  expect(worded({ state: "too-wide", high: 22 })).toContain("too wide to say anything");
  const none = { state: "not-estimable", value: null, reason: "it does not change" } as const;
  expect(worded(none)).toBe("Cannot be estimated: it does not change.");
});

test("no sentence speaks of causes or of trust being explained", () => {
  for (const state of ["ok", "cannot-tell", "too-wide"] as const) {
    for (const answer of ["within", "between"] as const) {
      const text = wordDriverAnswer(STOPS, "trust", answer, { ...ESTIMATE, state });
      expect(text).not.toMatch(/because|cause|due to|explain|lead|effect|drive/i);
    }
  }
});

test("the first line says whether the factors help", () => {
  const headline = (rows: ReturnType<typeof plantedBoroughs>) =>
    driverHeadline(reportDrivers(rows, USUAL_DESIGN, 1));
  expect(headline(plantedBoroughs({ seed: 1, years: 3, effect: -0.3 }))).toMatch(
    /^The factors help somewhat/,
  );
  expect(headline(plantedBoroughs({ seed: 2, years: 3 }))).toMatch(
    /^The factors do not help: .* \(96 borough-years of 32 boroughs\)\.$/,
  );
  expect(headline([])).toMatch(/^The data cannot tell: no borough has a year/);
});
