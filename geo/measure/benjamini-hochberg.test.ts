import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeTo } from "../testing/close-to.ts";
import { readReference } from "../testing/reference-panel.ts";
import { hasShared } from "../testing/shared-data.ts";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import { stricterCorrections } from "./stricter-corrections.ts";

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

test("every stricter correction finds no more than Benjamini and Hochberg's", () => {
  fc.assert(
    fc.property(P_VALUES, (p) => {
      const q = benjaminiHochberg(p);
      const { benjaminiYekutieli, holm, bonferroni } = stricterCorrections(p);
      for (const stricter of [benjaminiYekutieli, holm, bonferroni]) {
        stricter.forEach((own, i) => {
          expect(own).toBeGreaterThanOrEqual((q[i] ?? 0) * (1 - 1e-12));
          expect(own).toBeLessThanOrEqual(1);
        });
      }
    }),
  );
});

describe.skipIf(!hasShared)("R's p.adjust", () => {
  test("gives the same q-values", () => {
    for (const { p, BH } of cases()) expectAll(benjaminiHochberg([p].flat()), BH);
  });

  test("gives the same stricter ones", () => {
    for (const { p, BY, holm, bonferroni } of cases()) {
      const stricter = stricterCorrections([p].flat());
      expectAll(stricter.benjaminiYekutieli, BY);
      expectAll(stricter.holm, holm);
      expectAll(stricter.bonferroni, bonferroni);
    }
  });
});

function cases() {
  const { cases } = readReference("p_adjust.json");
  expect(cases.length).toBeGreaterThan(2);
  return cases;
}

/** R writes a list of one as the number itself. */
function expectAll(actual: readonly number[], right: number | readonly number[]): void {
  const expected = [right].flat();
  expect(actual).toHaveLength(expected.length);
  expected.forEach((own: number, i: number) => {
    closeTo(actual[i], own, 1e-12);
  });
}
