import fc from "fast-check";
import { expect, test } from "vitest";
import { inverseLogit, logit } from "./logit.ts";

test("log odds and shares undo each other, off the ends", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.002, max: 0.998, noNaN: true }), (share) => {
      expect(inverseLogit(logit(share))).toBeCloseTo(share, 12);
    }),
  );
});

test("shares of 0 and 1 have finite log odds, alike on both sides", () => {
  expect(logit(0)).toBeCloseTo(-logit(1), 12);
  expect(logit(1)).toBeLessThan(7);
});
