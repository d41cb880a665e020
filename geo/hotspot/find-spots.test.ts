import fc from "fast-check";
import { expect, test } from "vitest";
import { latticeAreas } from "../boundary/areas.battery.ts";
import { contiguityOf } from "../boundary/contiguity.ts";
import { normalTail } from "../measure/normal-tail.ts";
import { findSpots } from "./find-spots.ts";

const SIDE = 9;
const LATTICE = contiguityOf(latticeAreas(SIDE, SIDE));

/** A busy corner in the south-west, and little elsewhere. */
const CORNER = LATTICE.map((_, i) => {
  const [column, row] = [i % SIDE, Math.floor(i / SIDE)];
  return column < 3 && row < 3 ? 50 + i : (i * 7) % 5;
});

test("a busy corner is hot, the far side is not, and the map has a pattern", () => {
  const findings = findSpots(CORNER, CORNER, LATTICE);
  const pattern = findings[0]?.pattern;
  expect(pattern).toMatchObject({ found: true, tested: 81, permutations: 199_999 });
  expect(pattern?.moran.value).toBeGreaterThan(0.5);
  expect(findings[10]?.spot).toBe("hot-01");
  expect(findings[10]?.local).toBe("HH");
  expect(findings[80]?.spot).toBe("none");
});

test("theory and permutation say the same of local Moran's I", () => {
  const findings = findSpots(CORNER, CORNER, LATTICE).flatMap((own) => own ?? []);
  expect(findings).toHaveLength(81);
  for (const { moran, p, z } of findings) {
    if (moran.z === null || moran.zAllDealt === null) throw new Error("no spread in the corner");
    // A normal p is close where the deals are many and alike; of few neighbours with one busy place it is far out in the tail.
    if (p > 0.2) expect(2 * normalTail(Math.abs(moran.z))).toBeGreaterThan(0.05);
    if (p < 0.001) expect(Math.abs(moran.z)).toBeGreaterThan(2);
    if (z > 3) expect(moran.zAllDealt).toBeGreaterThan(2);
  }
});

test("scattered values have no pattern, and then no area is hot or cold whatever its z", () => {
  const scattered = LATTICE.map((_, i) => (i * 37 + 11) % 23);
  const findings = findSpots(scattered, scattered, LATTICE);
  expect(findings[0]?.pattern.found).toBe(false);
  expect(new Set(findings.map((own) => own?.spot))).toEqual(new Set(["none"]));
  expect(findings.every((own) => own?.local === null)).toBe(true);
});

test("an area without a value takes no part, and its neighbours go on without it", () => {
  const gap = CORNER.map((value, i) => (i === 1 ? null : value));
  const findings = findSpots(gap, gap, LATTICE);
  expect(findings[1]).toBeNull();
  expect(findings[10]?.spot).toMatch(/^hot/);
  expect(findings[0]?.pattern.tested).toBe(80);
});

test("an island is not tested", () => {
  const apart = [...LATTICE, []];
  const findings = findSpots([...CORNER, 90], [...CORNER, 90], apart);
  expect(findings[81]).toBeNull();
});

test("equal values, one area and none have no findings", () => {
  const flat = LATTICE.map(() => 4);
  for (const [x, neighbours] of [
    [flat, LATTICE],
    [[3], [[]]],
    [[], []],
  ] as const) {
    expect(findSpots(x, x, neighbours).filter((own) => own !== null)).toEqual([]);
  }
});

test("whatever the values, q is not below p, and hot is above the mean", () => {
  const values = fc.array(fc.option(fc.nat(40), { freq: 9 }), { minLength: 81, maxLength: 81 });
  fc.assert(
    fc.property(values, (x) => {
      for (const own of findSpots(x, x, LATTICE)) {
        if (!own) continue;
        expect(own.q).toBeGreaterThanOrEqual(own.p);
        if (own.spot.startsWith("hot")) expect(own.z).toBeGreaterThan(0);
        if (own.spot.startsWith("cold")) expect(own.z).toBeLessThan(0);
      }
    }),
    { numRuns: 5 },
  );
});
