import { expect, test } from "vitest";
import { plantedPanel } from "../testing/planted-panel.ts";
import { readReference } from "../testing/reference-panel.ts";
import { hasShared } from "../testing/shared-data.ts";
import { fitElasticNet, largestLambda, predictElasticNet } from "./elastic-net.ts";

const PREDICTORS = ["Agriculture", "Examination", "Education", "Catholic", "Infant.Mortality"];

test.skipIf(!hasShared)("on 47 Swiss provinces it is what glmnet has, ridge to lasso", () => {
  const { data, y, results } = readReference("ridge_enet.json").swiss;
  const design = data.map((row: Record<string, number>) => PREDICTORS.map((name) => row[name]));
  const outcome = data.map((row: Record<string, number>) => row[y]);
  let compared = 0;
  for (const { alpha, fits } of results) {
    for (const { lambda, intercept, coef } of fits) {
      const found = fitElasticNet(design, outcome, { lambda, alpha });
      expect(Math.abs(found.intercept / intercept - 1)).toBeLessThan(1e-4);
      coef.forEach((expected: number, j: number) => {
        const off = Math.abs((found.coefficients[j] ?? Number.NaN) - expected);
        expect(off, `alpha ${alpha} lambda ${lambda}`).toBeLessThanOrEqual(
          1e-4 * Math.abs(expected) + (expected === 0 ? 0 : 1e-6),
        );
        compared++;
      });
    }
  }
  expect(compared).toBe(45);
});

test("without penalty it is least squares, and from the largest lambda on nothing is left", () => {
  const { predictors, outcome } = plantedPanel({
    seed: 2,
    within: 0.5,
    between: 0.5,
    unitSd: 0.01,
    rowSd: 0.01,
    times: 1,
  });
  const { coefficients } = fitElasticNet(predictors, outcome, { lambda: 0, alpha: 1 });
  expect(coefficients[0]).toBeCloseTo(0.5, 1);
  const top = largestLambda(predictors, outcome, 0.5);
  const none = fitElasticNet(predictors, outcome, { lambda: top, alpha: 0.5 });
  expect(none.coefficients).toEqual([0, 0, 0]);
  const some = fitElasticNet(predictors, outcome, { lambda: 0.99 * top, alpha: 0.5 });
  expect(some.coefficients.some((x) => x !== 0)).toBe(true);
});

test("a predictor that does not vary is left out, and an outcome that does not is its mean", () => {
  const found = fitElasticNet(
    [
      [1, 5],
      [2, 5],
      [3, 5],
    ],
    [2, 4, 6],
    { lambda: 0, alpha: 0.5 },
  );
  expect(found.coefficients[1]).toBe(0);
  expect(predictElasticNet(found, [[4, 5]])[0]).toBeCloseTo(8, 8);
  const flat = fitElasticNet([[1], [2], [3]], [7, 7, 7], { lambda: 0.1, alpha: 0.5 });
  expect(flat).toEqual({ intercept: 7, coefficients: [0] });
});
