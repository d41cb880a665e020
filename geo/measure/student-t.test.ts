import fc from "fast-check";
import { expect, test } from "vitest";
import { studentQuantile, studentTail } from "./student-t.ts";

test.each([
  [0.975, 1, 12.706204736174698],
  [0.975, 3, 3.182446305283709],
  [0.975, 10, 2.2281388519649385],
  [0.975, 31, 2.0395134463964077],
  [0.9, 4, 1.5332062737131438],
  [0.995, 120, 2.617421145106864],
])("at %s with %s degrees of freedom the quantile is %s", (p, df, quantile) => {
  expect(studentQuantile(p, df)).toBeCloseTo(quantile, 7);
});

test("with one degree of freedom it is Cauchy's, with two it has a closed form", () => {
  for (const t of [0, 0.3, 1, 4, 50]) {
    expect(studentTail(t, 1)).toBeCloseTo(0.5 - Math.atan(t) / Math.PI, 9);
    expect(studentTail(t, 2)).toBeCloseTo(0.5 - t / (2 * Math.sqrt(2 + t * t)), 9);
  }
});

test("quantile and tail undo each other, on both sides and for parts of a degree of freedom", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
      fc.double({ min: 0.5, max: 400, noNaN: true }),
      (p, df) => {
        expect(1 - studentTail(studentQuantile(p, df), df)).toBeCloseTo(p, 9);
      },
    ),
  );
});
