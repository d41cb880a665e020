import { expect, test } from "vitest";
import { gammaQuantile } from "./gamma-quantile.ts";

/** To 17 digits by Newton's method on the series of the incomplete gamma function, at 40 digits. */
test.each([
  [0.025, 19, 11.439241164366733],
  [0.975, 20, 29.6708535715856],
  [0.025, 1000, 938.9730184076952],
  [0.025, 9999, 9803.962267410416],
  [0.025, 10_000, 9804.952467260184],
  [0.975, 10_001, 10197.951624661473],
  [0.999, 1_000_000, 1003093.0823698546],
  [0.025, 10_000_000, 9993802.99688427],
])("the gamma quantile at %d of shape %d is %d", (p, shape, x) => {
  expect(Math.abs(gammaQuantile(p, shape) / x - 1)).toBeLessThan(1e-11);
});

test("the gamma quantile at shape 1 is that of the exponential distribution", () => {
  for (const p of [0.001, 0.025, 0.5, 0.975, 0.999]) {
    expect(gammaQuantile(p, 1)).toBeCloseTo(-Math.log1p(-p), 13);
  }
});
