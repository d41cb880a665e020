import { describe, expect, test } from "vitest";
import { normalTail } from "../measure/normal-tail.ts";
import { closeTo } from "../testing/close-to.ts";
import { hasShared } from "../testing/shared-data.ts";
import {
  giStarMoments,
  localMoranMoments,
  localMoranMomentsAllDealt,
  standardScore,
} from "./conditional-moments.ts";
import { countiesOfNorthCarolina, offBy } from "./counties.battery.ts";
import { leaning } from "./leaning.ts";
import { localMoran } from "./local-moran.ts";

describe.skipIf(!hasShared)("on the 100 counties of the reference", () => {
  const {
    x,
    neighbours0,
    getis,
    local_moran: local,
    conditional_permutation: reference,
  } = countiesOfNorthCarolina();

  test("how far the mean around an area lies from them is its Gi, which takes the area's own value as given", () => {
    const z = giStarMoments(x, neighbours0).map((own, i) => {
      const away = (reference.gistar_row_mean[i] ?? 0) - (own?.mean ?? 0);
      return away / Math.sqrt(own?.variance ?? 0);
    });
    expect(offBy(z, getis.Gi_W)).toBeLessThan(1e-9);
    expect(leaning(x, neighbours0)).toEqual(getis.Gi_W.map(Math.sign));
  });

  test("local Moran's I is as many deviations away from them as spdep says, with its p", () => {
    const moments = localMoranMoments(x, neighbours0);
    moments.forEach((own, i) => {
      closeTo(own?.mean ?? Number.NaN, local.EIi_conditional[i] ?? 0, 1e-9);
      closeTo(own?.variance ?? Number.NaN, local.VarIi_conditional[i] ?? 0, 1e-9);
    });
    const z = localMoran(x, neighbours0).map((own, i) =>
      standardScore(own?.value ?? 0, moments[i] ?? null),
    );
    expect(offBy(z, local.z_conditional)).toBeLessThan(1e-9);
    const p = z.map((own) => 2 * normalTail(Math.abs(own ?? 0)));
    expect(offBy(p, local.p_two_sided_conditional)).toBeLessThan(1e-9);
  });

  test("where every value is dealt, the area's own too, they are spdep's, with its standard score", () => {
    const moments = localMoranMomentsAllDealt(x, neighbours0);
    moments.forEach((own, i) => {
      closeTo(own?.mean ?? Number.NaN, local.EIi_total[i] ?? 0, 1e-9);
      closeTo(own?.variance ?? Number.NaN, local.VarIi_total[i] ?? 0, 1e-9);
    });
    const z = localMoran(x, neighbours0).map((own, i) =>
      standardScore(own?.value ?? 0, moments[i] ?? null),
    );
    expect(offBy(z, local.z_total)).toBeLessThan(1e-9);
  });

  test("mean and variance of Gi* are exact", () => {
    const moments = giStarMoments(x, neighbours0);
    expect(
      offBy(
        moments.map((own) => own?.mean ?? null),
        reference.gistar_E,
      ),
    ).toBeLessThan(1e-9);
    expect(
      offBy(
        moments.map((own) => own?.variance ?? null),
        reference.gistar_Var,
      ),
    ).toBeLessThan(1e-9);
  });

  test("mean and variance of local Moran's I are exact", () => {
    const moments = localMoranMoments(x, neighbours0);
    expect(
      offBy(
        moments.map((own) => own?.mean ?? null),
        reference.local_I_E,
      ),
    ).toBeLessThan(1e-9);
    expect(
      offBy(
        moments.map((own) => own?.variance ?? null),
        reference.local_I_Var,
      ),
    ).toBeLessThan(1e-9);
  });
});

test("there are none without a neighbour, without two others, or of equal values' local Moran", () => {
  expect(giStarMoments([1, 2, 3], [[1], [0], []])[2]).toBeNull();
  expect(giStarMoments([1, 2], [[1], [0]])).toEqual([null, null]);
  expect(localMoranMoments([3, 3, 3], [[1], [0, 2], [1]])).toEqual([null, null, null]);
  expect(localMoranMomentsAllDealt([3, 3, 3], [[1], [0, 2], [1]])).toEqual([null, null, null]);
  expect(localMoranMomentsAllDealt([1, 2, 3], [[1], [0], []])[2]).toBeNull();
  expect(localMoranMomentsAllDealt([1, 2], [[1], [0]])).toEqual([null, null]);
  expect(standardScore(3, null)).toBeNull();
  expect(standardScore(3, { mean: 1, variance: 0 })).toBeNull();
});
