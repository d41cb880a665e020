import { expect, test } from "vitest";
import { driverEstimate, notEstimable } from "./driver-estimate.ts";

const found = (low: number, high: number, df = 20) =>
  driverEstimate(
    { value: (low + high) / 2, standardError: 0.1, df, low, high, p: 0.01, bootstrapP: null },
    0.5,
    "no reason",
  );

test("log odds become points at the mean share: a quarter of a point for each hundredth at one half", () => {
  expect(found(0.1, 0.3)).toMatchObject({ value: 5, state: "ok" });
  expect(found(0.1, 0.3).low).toBeCloseTo(2.5, 12);
});

test("limits that include 0 claim nothing, and far ones say so", () => {
  expect(found(-0.1, 0.3).state).toBe("cannot-tell");
  expect(found(-0.4, 0.4).state).toBe("too-wide");
});

test("with under four degrees of freedom nothing is claimed, with under one nothing is estimated", () => {
  expect(found(0.1, 0.3, 3.9).state).toBe("cannot-tell");
  expect(found(0.1, 0.3, 0.5)).toEqual(notEstimable("too few boroughs bear on it"));
  expect(driverEstimate(null, 0.5, "it does not change").reason).toBe("it does not change");
});
