import { describe, expect, test } from "vitest";
import { hasShared } from "../testing/shared-data.ts";
import { giStarMoments, localMoranMoments } from "./conditional-moments.ts";
import { countiesOfNorthCarolina, offBy } from "./counties.battery.ts";

describe.skipIf(!hasShared)("on the 100 counties of the reference", () => {
  const { x, neighbours0, conditional_permutation: reference } = countiesOfNorthCarolina();

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
});
