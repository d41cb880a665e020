import { describe, expect, test } from "vitest";
import { benjaminiHochberg } from "../measure/benjamini-hochberg.ts";
import { normalTail } from "../measure/normal-tail.ts";
import { stricterCorrections } from "../measure/stricter-corrections.ts";
import { hasShared } from "../testing/shared-data.ts";
import { countiesOfNorthCarolina, offBy } from "./counties.battery.ts";
import { gi, giStar } from "./getis-ord.ts";
import { weightsOf } from "./weights.ts";

describe.skipIf(!hasShared)("on the 100 counties of the reference", () => {
  const { x, neighbours0, getis } = countiesOfNorthCarolina();

  test("its normal p, and the same for the number of looks, are spdep's", () => {
    const z = giStar(x, weightsOf(neighbours0, "row", true));
    const p = z.map((own) => 2 * normalTail(Math.abs(own ?? 0)));
    expect(offBy(p, getis.Gistar_W_p_two_sided)).toBeLessThan(1e-9);
    expect(offBy(benjaminiHochberg(p), getis.Gistar_W_p_BH)).toBeLessThan(1e-9);
    const { bonferroni } = stricterCorrections(p);
    expect(offBy(bonferroni, getis.Gistar_W_p_bonferroni)).toBeLessThan(1e-9);
  });

  test.each([
    ["row", getis.Gi_W, getis.Gistar_W],
    ["binary", getis.Gi_B, getis.Gistar_B],
  ] as const)("Gi and Gi* with %s weights are those of spdep", (style, ofOthers, withOwn) => {
    const [plain, star] = [weightsOf(neighbours0, style), weightsOf(neighbours0, style, true)];
    expect(offBy(gi(x, plain), ofOthers)).toBeLessThan(1e-9);
    expect(offBy(giStar(x, star), withOwn)).toBeLessThan(1e-9);
  });
});

test("a row of high values beside a row of low ones is hot at one end and cold at the other", () => {
  const chain = [[1], [0, 2], [1, 3], [2, 4], [3, 5], [4]];
  const z = giStar([9, 9, 9, 1, 1, 1], weightsOf(chain, "row", true));
  expect(z[0]).toBeGreaterThan(1);
  expect(z[5]).toBeCloseTo(-(z[0] ?? 0), 12);
});

test("equal values, one area and areas without weights have none", () => {
  const pair = weightsOf([[1], [0], []], "row");
  expect(giStar([4, 4, 4], weightsOf([[1], [0, 2], [1]], "row", true))).toEqual([null, null, null]);
  expect(giStar([0.1, 0.1, 0.1], weightsOf([[1], [0, 2], [1]], "row", true))).toEqual([
    null,
    null,
    null,
  ]);
  expect(giStar([4], weightsOf([[]], "row", true))).toEqual([null]);
  expect(giStar([], weightsOf([], "row", true))).toEqual([]);
  expect(gi([1, 2, 5], pair)[2]).toBeNull();
});

test("an area whose neighbours are all the others has nothing outside to differ from", () => {
  expect(
    giStar(
      [1, 2, 9],
      weightsOf(
        [
          [1, 2],
          [0, 2],
          [0, 1],
        ],
        "row",
        true,
      ),
    ),
  ).toEqual([null, null, null]);
});
