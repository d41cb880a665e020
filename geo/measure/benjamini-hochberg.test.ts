import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";

const P_VALUES = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });

test("of no p-values there are no q-values", () => {
  expect(benjaminiHochberg([])).toEqual([]);
});

test("equal p-values share the largest of their ranks", () => {
  expect(benjaminiHochberg([0.02, 0.5, 0.02])).toEqual([0.03, 0.5, 0.03]);
});

test("q-values rise with p-values, are never below them and never above 1", () => {
  fc.assert(
    fc.property(P_VALUES, (p) => {
      const q = benjaminiHochberg(p);
      p.forEach((own, i) => {
        expect(q[i]).toBeGreaterThanOrEqual(own);
        expect(q[i]).toBeLessThanOrEqual(1);
        p.forEach((other, j) => {
          if (own <= other) expect(q[i]).toBeLessThanOrEqual(Number(q[j]));
        });
      });
    }),
  );
});

describe.skipIf(!hasShared)("R's p.adjust", () => {
  test("gives the same q-values", () => {
    const { cases } = JSON.parse(readFileSync(sharedPath("reference", "p_adjust.json"), "utf8"));
    expect(cases.length).toBeGreaterThan(2);
    for (const { p, BH } of cases) {
      const q = benjaminiHochberg([p].flat());
      [BH].flat().forEach((own: number, i: number) => {
        expect(Math.abs(Number(q[i]) - own)).toBeLessThanOrEqual(1e-12 * own);
      });
    }
  });
});
