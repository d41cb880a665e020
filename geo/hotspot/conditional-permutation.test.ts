import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { latticeAreas } from "../boundary/areas.battery.ts";
import { contiguityOf } from "../boundary/contiguity.ts";
import { hasShared } from "../testing/shared-data.ts";
import { conditionalP } from "./conditional-permutation.ts";
import { countiesOfNorthCarolina, offBy } from "./counties.battery.ts";
import { RUN as DRAWS } from "./find-spots.ts";
import { localMoran } from "./local-moran.ts";

const RUN = { permutations: 9999, seed: 1 };

describe.skipIf(!hasShared)("on the 100 counties of the reference", () => {
  const { x, neighbours0, conditional_permutation: reference } = countiesOfNorthCarolina();

  // As the service draws: of the two sets of draws compared, the reference's 19,999 are then the one that leaves chance.
  const p = conditionalP(x, neighbours0, DRAWS);
  const offFrom = (oneSided: readonly number[]) =>
    Math.max(...oneSided.map((own, i) => Math.abs((p[i] ?? 2) - Math.min(1, 2 * own))));

  test("p is what 19,999 draws without replacement gave, within 0.01 one-sided", () => {
    expect(reference.gistar_pseudo_p_one_sided).toHaveLength(100);
    expect(offFrom(reference.gistar_pseudo_p_one_sided)).toBeLessThan(0.02);
  });

  test("and it is that of local Moran's I, which those draws put as far out as often", () => {
    const local = localMoran(x, neighbours0).map((own) => own?.value ?? null);
    expect(offBy(local, reference.local_I)).toBeLessThan(1e-9);
    expect(reference.local_I_pseudo_p_one_sided).toHaveLength(100);
    expect(offFrom(reference.local_I_pseudo_p_one_sided)).toBeLessThan(0.02);
  });
});

test("p is that of local Moran's I over all deals of the others' values", () => {
  const x = [5, 9, 1, 2, 3, 4];
  const chain = [[1], [0, 2], [1, 3], [2, 4], [3, 5], [4]];
  const p = conditionalP(x, chain, { permutations: 99_999, seed: 3 });
  x.forEach((own, i) => {
    const observed = localMoran(x, chain)[i]?.value ?? 0;
    const dealt = ordersOf(x.filter((_, j) => j !== i)).map((others) => {
      const values = others.toSpliced(i, 0, own);
      return localMoran(values, chain)[i]?.value ?? 0;
    });
    const slack = 1e-9 * Math.abs(observed);
    const more = dealt.filter((value) => value >= observed - slack).length;
    const less = dealt.filter((value) => value <= observed + slack).length;
    expect(p[i]).toBeCloseTo(Math.min(1, (2 * Math.min(more, less)) / dealt.length), 2);
  });
});

/** Every order of some values; 120 of five. */
function ordersOf(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((first, i) =>
    ordersOf(values.toSpliced(i, 1)).map((rest) => [first, ...rest]),
  );
}

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
