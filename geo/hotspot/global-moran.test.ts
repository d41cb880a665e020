import { describe, expect, test } from "vitest";
import { latticeAreas } from "../boundary/areas.battery.ts";
import { contiguityOf } from "../boundary/contiguity.ts";
import { closeTo } from "../testing/close-to.ts";
import { hasShared } from "../testing/shared-data.ts";
import { countiesOfNorthCarolina } from "./counties.battery.ts";
import { globalMoran, globalMoranP, ratesAsDeviates } from "./global-moran.ts";
import { moranChecks } from "./global-moran-moments.ts";

const RUN = { permutations: 9999, seed: 1 };

describe.skipIf(!hasShared)("on the 100 counties of the reference", () => {
  const { x, counts, population, neighbours0, global_moran, eb } = countiesOfNorthCarolina();

  test("I and its expectation are those of spdep", () => {
    const moran = globalMoran(x, neighbours0);
    expect((moran?.value ?? 0) / global_moran.I).toBeCloseTo(1, 9);
    expect((moran?.expected ?? 0) / global_moran.E).toBeCloseTo(1, 9);
  });

  test("its standard scores and Geary's C are those of spdep", () => {
    const checks = moranChecks(x, neighbours0);
    const { z_randomisation, p_two_sided, z_normality, geary_C } = global_moran;
    closeTo(checks?.z, z_randomisation, 1e-9);
    closeTo(checks?.p, p_two_sided, 1e-9);
    closeTo(checks?.zNormal, z_normality, 1e-9);
    closeTo(checks?.gearyC, geary_C, 1e-9);
    const away = global_moran.I - global_moran.E;
    closeTo((away / (checks?.z ?? 0)) ** 2, global_moran.var_randomisation, 1e-9);
    closeTo((away / (checks?.zNormal ?? 0)) ** 2, global_moran.var_normality, 1e-9);
  });

  test("p is that of spdep's permutations within 0.01", () => {
    const p = globalMoranP(x, neighbours0, RUN) ?? 2;
    expect(Math.abs(p - global_moran.mc_p_greater)).toBeLessThan(0.01);
  });

  test("rates that allow for unequal bases have spdep's EB Moran", () => {
    const areas = counts.map((count, i) => ({ count, base: population[i] ?? 0 }));
    const moran = globalMoran(ratesAsDeviates(areas), neighbours0);
    expect((moran?.value ?? 0) / eb.eb_moran_I).toBeCloseTo(1, 9);
  });
});

test("a chequerboard repels, and its p is near 1", () => {
  const rook = contiguityOf(latticeAreas(6, 6), "rook");
  const x = rook.map((_, i) => (i + Math.floor(i / 6)) % 2);
  expect(globalMoran(x, rook)?.value).toBeCloseTo(-1, 12);
  expect(globalMoranP(x, rook, { permutations: 999, seed: 1 })).toBe(1);
});

test("equal values, islands alone and three areas have no standard scores", () => {
  expect(moranChecks([2, 2, 2, 2], [[1], [0, 2], [1, 3], [2]])).toBeNull();
  expect(moranChecks([1, 2, 3, 4], [[], [], [], []])).toBeNull();
  expect(moranChecks([1, 2, 9], [[1], [0, 2], [1]])).toBeNull();
  expect(moranChecks([1, 2, 5, 9, 7], [[1], [0, 2], [1, 3], [2], []])?.gearyC).toBeLessThan(1);
});

test("equal values and islands alone have none", () => {
  expect(globalMoran([2, 2, 2], [[1], [0, 2], [1]])).toBeNull();
  expect(globalMoranP([2, 2, 2], [[1], [0, 2], [1]], RUN)).toBeNull();
  expect(globalMoran([1, 2], [[], []])).toBeNull();
  expect(globalMoran([], [])).toBeNull();
  expect(ratesAsDeviates([{ count: 0, base: 10 }])).toEqual([0]);
});
