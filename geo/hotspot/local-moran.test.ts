import { describe, expect, test } from "vitest";
import { hasShared } from "../testing/shared-data.ts";
import { countiesOfNorthCarolina, offBy } from "./counties.battery.ts";
import { localMoran } from "./local-moran.ts";

const NAMES = { HH: "High-High", LL: "Low-Low", HL: "High-Low", LH: "Low-High" };

describe.skipIf(!hasShared)("on the 100 counties of the reference", () => {
  test("I and quadrant are those of spdep", () => {
    const { x, neighbours0, local_moran: reference } = countiesOfNorthCarolina();
    const local = localMoran(x, neighbours0);
    expect(
      offBy(
        local.map((own) => own?.value ?? null),
        reference.Ii,
      ),
    ).toBeLessThan(1e-9);
    expect(local.map((own) => own && NAMES[own.quadrant])).toEqual(reference.quadrant_mean);
  });
});

test("a high value among low ones is an outlier", () => {
  const local = localMoran([1, 9, 1, 1, 4, 1], [[1], [0, 2], [1, 3], [2, 4], [3, 5], [4]]);
  expect(local[1]?.quadrant).toBe("HL");
  expect(local[0]?.quadrant).toBe("LH");
});

test("there is none without neighbours or where all values are equal", () => {
  expect(localMoran([1, 5, 2], [[1], [0], []])[2]).toBeNull();
  expect(localMoran([3, 3], [[1], [0]])).toEqual([null, null]);
});
