import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeTo } from "../testing/close-to.ts";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { classBreaks, classifier } from "./class-breaks.ts";
import { parseClasses } from "./classes.ts";

test("ratio classes are symmetric about 1 in the logarithm, and do not follow the data", () => {
  expect(classBreaks([3, 4, 5], { method: "diverging", count: 7 }, 1)).toEqual([
    0.25, 0.5, 0.8, 1.25, 2, 4,
  ]);
});

test("difference classes are symmetric about 0", () => {
  const breaks = classBreaks([-3, 1, 2, 8, 9], { method: "diverging", count: 5 }, 0);
  expect(breaks.map((limit) => -limit).reverse()).toEqual(breaks);
});

test("a value that reaches a limit belongs to the class above it", () => {
  expect([0.1, 0.5, 1.9, 2].map(classifier([0.5, 2]))).toEqual([0, 1, 1, 2]);
});

test("equal values and no values make one class instead of failing", () => {
  for (const method of ["quantile", "equal", "natural", "diverging"] as const) {
    const classes = { method, count: 5 };
    expect(classBreaks([], classes, 0)).toEqual([]);
    expect(classBreaks([2, 2, 2], classes, 0).length).toBeLessThanOrEqual(2);
  }
});

test("limits rise and lie within the values", () => {
  const values = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1 });
  const method = fc.constantFrom("quantile", "equal", "natural");
  fc.assert(
    fc.property(values, method, (numbers, name) => {
      const classes = parseClasses(`${name}:5`);
      if (!classes) throw new Error("a known method");
      const breaks = classBreaks(numbers, classes, 0);
      expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b));
      for (const limit of breaks) {
        expect(limit).toBeGreaterThanOrEqual(Math.min(...numbers));
        expect(limit).toBeLessThanOrEqual(Math.max(...numbers));
      }
    }),
  );
});

interface Reference {
  readonly x: readonly number[];
  readonly results: readonly {
    readonly k: number;
    readonly fisher_brks: readonly number[];
    readonly fisher_gvf: number;
    readonly fisher_counts: readonly number[];
    readonly jenks_brks: readonly number[];
    readonly quantile_brks: readonly number[];
    readonly equal_brks: readonly number[];
  }[];
}

const reference: Readonly<Record<string, Reference>> = hasShared
  ? JSON.parse(readFileSync(sharedPath("reference", "class_breaks.json"), "utf8"))
  : {};

describe.skipIf(!hasShared)("against R's classInt", () => {
  const cases = Object.entries(reference)
    .filter(([name]) => name !== "meta")
    .flatMap(([name, { x, results }]) => results.map((result) => ({ name, x, ...result })));

  test.each(cases)("$name in $k natural classes has R's groups", ({ x, k, ...expected }) => {
    const classOf = classifier(classBreaks(x, { method: "natural", count: k }, 0));
    const groups = Array.from({ length: k }, (_, at) => x.filter((own) => classOf(own) === at));
    expect(groups.map(({ length }) => length)).toEqual(expected.fisher_counts);
    const [least, most] = [Math.min(...x), Math.max(...x)];
    // R's limits lie halfway between the groups, Jenks's at each group's largest value; ours at its smallest.
    const halfway = groups
      .slice(1)
      .map((own, at) => (Math.max(...(groups[at] ?? [])) + Math.min(...own)) / 2);
    [least, ...halfway, most].forEach((limit, i) => {
      closeTo(limit, expected.fisher_brks[i] ?? Number.NaN, 1e-9);
    });
    closeTo(
      1 - groups.map(squares).reduce((sum, own) => sum + own) / squares(x),
      expected.fisher_gvf,
      1e-9,
    );
  });

  test.each(cases)(
    "$name in $k natural classes fits no worse than R's Jenks limits",
    ({ x, k, ...expected }) => {
      const classOf = classifier(classBreaks(x, { method: "natural", count: k }, 0));
      const inner = expected.jenks_brks.slice(1, -1);
      const jenks = (value: number) => inner.filter((limit) => value > limit).length;
      const [ours, theirs] = [classOf, jenks].map((assign) =>
        inner
          .concat(0)
          .reduce((sum, _, at) => sum + squares(x.filter((own) => assign(own) === at)), 0),
      );
      expect(ours).toBeLessThanOrEqual((theirs ?? 0) * (1 + 1e-12));
    },
  );

  test.each(cases)("$name in $k quantile and equal classes has R's limits", (expected) => {
    const { x, k } = expected;
    const quantile = classBreaks(x, { method: "quantile", count: k }, 0);
    const equal = classBreaks(x, { method: "equal", count: k }, 0);
    expected.quantile_brks.slice(1, -1).forEach((limit, i) => {
      expect(quantile[i]).toBeCloseTo(limit, 8);
    });
    expected.equal_brks.slice(1, -1).forEach((limit, i) => {
      expect(equal[i]).toBeCloseTo(limit, 8);
    });
  });
});

function squares(values: readonly number[]): number {
  const mean = values.reduce((sum, own) => sum + own, 0) / values.length;
  return values.reduce((sum, own) => sum + (own - mean) ** 2, 0);
}
