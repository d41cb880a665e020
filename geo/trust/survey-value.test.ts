import fc from "fast-check";
import { expect, test } from "vitest";
import { USUAL_DESIGN } from "./survey-design.ts";
import { surveyEstimate, surveyShare, surveyVariance } from "./survey-value.ts";

const SIMPLE = { basePerBorough: 400, designEffect: 1 };

test("62 % of 400 people is known to about 5 points either way", () => {
  const { low, high } = surveyShare(0.62, 400, SIMPLE);
  expect([low, high].map((limit) => Math.round(1000 * limit))).toEqual([572, 666]);
  const clustered = surveyShare(0.62, 400, USUAL_DESIGN);
  expect(100 * (clustered.high - clustered.low)).toBeCloseTo(10.1, 1);
  expect(100 * Math.sqrt(surveyVariance(0.62, 400, SIMPLE))).toBeCloseTo(2.43, 2);
});

test("a borough's share is ok, with the base that was assumed and no count", () => {
  const answer = { borough: "E09000033", share: 0.62, base: 400 };
  expect(surveyEstimate(answer, USUAL_DESIGN)).toMatchObject({
    value: 0.62,
    base: 400,
    count: null,
    state: "ok",
    reason: null,
  });
});

test("the City of London is not surveyed, even if a file says so", () => {
  const answer = { borough: "E09000001", share: 0.9, base: 400 };
  expect(surveyEstimate(answer, USUAL_DESIGN)).toMatchObject({
    value: null,
    low: null,
    base: null,
    state: "missing",
    reason: "not-collected",
  });
});

test.each([
  [29, "missing", "survey-base-under-30", null],
  [30, "unstable", "survey-base-under-100", 0.5],
  [99, "unstable", "survey-base-under-100", 0.5],
  [100, "ok", null, 0.5],
])("%i people asked: %s, %s", (base, state, reason, value) => {
  const estimate = surveyEstimate({ borough: "E09000002", share: 0.5, base }, USUAL_DESIGN);
  expect(estimate).toMatchObject({ value, state, reason, notes: [] });
});

test("a quarter that the files lack is missing, never 0", () => {
  const estimate = surveyEstimate({ borough: null, share: null, base: 12_800 }, USUAL_DESIGN);
  expect(estimate).toMatchObject({ value: null, state: "missing", reason: "no-data-for-period" });
});

test("the share lies within its limits, which lie within 0 and 1 and narrow with the base", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 30, max: 5000 }),
      (share, base) => {
        const { low, high } = surveyShare(share, base, USUAL_DESIGN);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        const wider = surveyShare(share, 2 * base, USUAL_DESIGN);
        expect(wider.high - wider.low).toBeLessThan(high - low);
      },
    ),
  );
});
