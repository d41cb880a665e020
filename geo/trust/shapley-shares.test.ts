import { expect, test } from "vitest";
import { plantedPanel } from "../testing/planted-panel.ts";
import { readReference, worstError } from "../testing/reference-panel.ts";
import { hasShared } from "../testing/shared-data.ts";
import { shapleyShares } from "./shapley-shares.ts";

test.skipIf(!hasShared)("shares of 47 Swiss provinces are R's", () => {
  const { variables, r2, shapley, y } = readReference("shapley_r2.json").swiss;
  const { data } = readReference("ridge_enet.json").swiss;
  const rows: Record<string, number>[] = data;
  const found = shapleyShares(
    rows.map((row) => variables.map((name: string) => row[name])),
    rows.map((row) => row[y] ?? Number.NaN),
  );
  expect(Math.abs((found?.r2 ?? 0) / r2 - 1)).toBeLessThan(1e-9);
  expect(worstError(found?.shares ?? [], shapley)).toBeLessThan(1e-9);
});

test("shares add up to R², and a copy takes half of what it copies", () => {
  const { predictors, outcome } = plantedPanel({ seed: 4, within: 0.4, between: 0.4 });
  const found = shapleyShares(
    predictors.map((row) => [...row, row[0] ?? 0]),
    outcome,
  );
  const sum = found?.shares.reduce((total, share) => total + share, 0);
  expect(sum).toBeCloseTo(found?.r2 ?? Number.NaN, 12);
  expect(found?.shares[0]).toBeCloseTo(found?.shares[3] ?? Number.NaN, 10);
  expect(found?.shares[0]).toBeGreaterThan(found?.shares[1] ?? Number.NaN);
});

test("an outcome that does not vary has nothing to share, a predictor that does not takes none", () => {
  expect(shapleyShares([[1], [2], [3]], [5, 5, 5])).toBeNull();
  expect(
    shapleyShares(
      [
        [1, 7],
        [2, 7],
        [3, 7],
      ],
      [1, 2, 4],
    )?.shares[1],
  ).toBe(0);
});

test("too many predictors are refused", () => {
  expect(() => shapleyShares([new Array(13).fill(1)], [1])).toThrow("at most 12 predictors");
});
