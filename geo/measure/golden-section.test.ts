import fc from "fast-check";
import { expect, test } from "vitest";
import { goldenMaximum } from "./golden-section.ts";

test("the top of a hill is found wherever it lies, at the edge too", () => {
  fc.assert(
    fc.property(fc.double({ min: -3, max: 5, noNaN: true }), (top) => {
      expect(goldenMaximum((x) => -Math.abs(x - top), -3, 5)).toBeCloseTo(top, 7);
    }),
  );
});
