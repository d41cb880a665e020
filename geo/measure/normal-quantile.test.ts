import fc from "fast-check";
import { expect, test } from "vitest";
import { normalQuantile } from "./normal-quantile.ts";

/** To 16 digits from the inverse of the complementary error function at 40 digits. */
test.each([
  [0.6, 0.2533471031357998],
  [0.9, 1.2815515655446004],
  [0.975, 1.959963984540054],
  [0.999, 3.090232306167814],
  [1e-4, -3.719016485455681],
  [1e-12, -7.034483825301132],
  [1e-20, -9.2623400897984],
  [1e-50, -14.93333753478849],
])("the normal quantile at %d is %d", (p, z) => {
  expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(2e-15);
});

test("the normal quantile is 0 in the middle and odd about it", () => {
  expect(normalQuantile(0.5)).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 511 }), (i) => {
      expect(normalQuantile(i / 1024)).toBe(-normalQuantile(1 - i / 1024));
    }),
  );
});

test.each([0, 1, -0.1, Number.NaN])("the normal quantile refuses the probability %d", (p) => {
  expect(() => normalQuantile(p)).toThrow(/between 0 and 1/);
});
