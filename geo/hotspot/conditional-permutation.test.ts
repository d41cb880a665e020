import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { latticeAreas } from "../boundary/areas.battery.ts";
import { contiguityOf } from "../boundary/contiguity.ts";
import { hasShared } from "../testing/shared-data.ts";
import { conditionalP } from "./conditional-permutation.ts";
import { countiesOfNorthCarolina } from "./counties.battery.ts";

const RUN = { permutations: 9999, seed: 1 };

describe.skipIf(!hasShared)("on the 100 counties of the reference", () => {
  const { x, neighbours0, conditional_permutation: reference } = countiesOfNorthCarolina();

  test("p is what 19,999 draws without replacement gave, within 0.01 one-sided", () => {
    const p = conditionalP(x, neighbours0, { permutations: 19_999, seed: 7 });
    reference.gistar_pseudo_p_one_sided.forEach((oneSided, i) => {
      expect(Math.abs((p[i] ?? 2) - Math.min(1, 2 * oneSided))).toBeLessThan(0.02);
    });
    // Local Moran's I is the same sum times what the area's own value makes a constant.
    expect(reference.local_I_pseudo_p_one_sided).toEqual(reference.gistar_pseudo_p_one_sided);
  });
});

test("p nears the share of all possible deals that are as far out", () => {
  // Six areas in a row: the first one's neighbour is the 9. Dealing the five others, 1 in 5 gives it a 9 again and none gives more.
  const chain = [[1], [0, 2], [1, 3], [2, 4], [3, 5], [4]];
  const [first] = conditionalP([5, 9, 1, 2, 3, 4], chain, { permutations: 99_999, seed: 3 });
  expect(first).toBeCloseTo(2 / 5, 2);
  // The second one's neighbours hold 5 and 1: of the ten pairs from 5, 1, 2, 3, 4 six sum to as much or more, and six to as little or less.
  const [, second] = conditionalP([5, 9, 1, 2, 3, 4], chain, { permutations: 99_999, seed: 3 });
  expect(second).toBe(1);
});

test("sums that only rounding tells apart count as equal", () => {
  const chain = [
    [1, 2],
    [0, 2, 3],
    [0, 1, 3],
    [1, 2],
  ];
  const tenths = conditionalP([0.1, 0.2, 0.3, 0.4], chain, RUN);
  expect(tenths).toEqual(conditionalP([1, 2, 3, 4], chain, RUN));
});

test("an area without neighbours has no p, nor one whose others are all alike", () => {
  expect(conditionalP([1, 2, 3], [[1], [0], []], RUN)[2]).toBeNull();
  expect(conditionalP([7, 2, 2], [[1], [0, 2], [1]], RUN)[0]).toBeNull();
  expect(conditionalP([2, 2, 2], [[1], [0, 2], [1]], RUN)).toEqual([null, null, null]);
  expect(conditionalP([], [], RUN)).toEqual([]);
  expect(conditionalP([4], [[]], RUN)).toEqual([null]);
});

test("a seed gives the same p every time, on every machine", () => {
  const lattice = contiguityOf(latticeAreas(5, 4));
  const x = lattice.map((_, i) => (i * i) % 17);
  const p = conditionalP(x, lattice, { permutations: 999, seed: 2023 });
  expect(conditionalP(x, lattice, { permutations: 999, seed: 2023 })).toEqual(p);
  expect(p.map((value) => Math.round((value ?? 0) * 500))).toMatchInlineSnapshot(`
    [
      127,
      272,
      380,
      17,
      55,
      112,
      363,
      460,
      2,
      5,
      78,
      356,
      344,
      230,
      170,
      401,
      269,
      237,
      495,
      345,
    ]
  `);
});

test("p is between its floor and 1, and the same for values times any factor", () => {
  const lattice = contiguityOf(latticeAreas(4, 4));
  const values = fc.array(fc.nat(50), { minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(values, fc.integer({ min: 2, max: 9 }), (x, factor) => {
      const p = conditionalP(x, lattice, { permutations: 199, seed: 1 });
      const scaled = conditionalP(
        x.map((value) => value * factor),
        lattice,
        { permutations: 199, seed: 1 },
      );
      expect(scaled).toEqual(p);
      for (const value of p) {
        if (value === null) continue;
        expect(value).toBeGreaterThanOrEqual(2 / 200);
        expect(value).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 50 },
  );
});

test("many areas of one size, whose samples are sorted, have the p that few of them have", () => {
  const wide = contiguityOf(latticeAreas(20, 12));
  const x = wide.map((_, i) => (i * 31) % 53);
  const few = wide.map((own, i) => (i % 9 === 0 ? own : []));
  const all = conditionalP(x, wide, { permutations: 999, seed: 5 });
  const some = conditionalP(x, few, { permutations: 999, seed: 5 });
  expect(some.filter((p) => p !== null).length).toBeLessThan(100);
  some.forEach((p, i) => {
    if (p !== null) expect(p).toBe(all[i]);
  });
});
