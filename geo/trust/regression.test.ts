import { describe, expect, test } from "vitest";
import { readCrimePanel, readReference, worstError } from "../testing/reference-panel.ts";
import { hasShared } from "../testing/shared-data.ts";
import { clusterCovariance } from "./cluster-covariance.ts";
import { clusteredCoefficients } from "./clustered-coefficients.ts";
import { diagonal } from "./matrix.ts";
import { fitRegression, isNotEstimable, type Regression, shareExplained } from "./regression.ts";
import { robustCovariance } from "./robust-covariance.ts";
import { varianceInflation } from "./variance-inflation.ts";

interface Term {
  readonly estimate: number;
  readonly se: number;
}

const roots = (covariance: readonly (readonly number[])[]) => diagonal(covariance).map(Math.sqrt);
const estimates = (terms: readonly Term[]) => terms.map(({ estimate }) => estimate);
const errors = (terms: readonly Term[]) => terms.map(({ se }) => se);

function fitted(
  design: readonly (readonly number[])[],
  y: readonly number[],
  w?: number[],
): Regression {
  const fit = fitRegression(design, y, w);
  if (isNotEstimable(fit)) throw new Error(fit.notEstimable);
  return fit;
}

describe.skipIf(!hasShared)("on 90 counties over 7 years, as R has it", () => {
  const { results } = hasShared ? readReference("panel_crime.json") : { results: null };
  const panel = hasShared ? readCrimePanel() : { units: [], outcome: [], predictors: [] };
  const design = panel.predictors.map((row) => [1, ...row]);
  const ols = () => fitted(design, panel.outcome);

  test("least squares", () => {
    const fit = ols();
    expect(worstError(fit.coefficients, estimates(results.ols.coef))).toBeLessThan(1e-8);
    const classical = diagonal(fit.unscaled).map((x) => Math.sqrt(x * (fit.variance ?? 0)));
    expect(worstError(classical, errors(results.ols.coef))).toBeLessThan(1e-8);
    expect(shareExplained(fit, panel.outcome)).toBeCloseTo(results.ols.r2, 10);
  });

  test.each(["HC0", "HC1", "HC3"] as const)("standard errors %s", (kind) => {
    const found = roots(robustCovariance(ols(), kind));
    expect(worstError(found, results.ols[`se_${kind}`])).toBeLessThan(1e-8);
  });

  test.each([
    ["CR0", "se_cluster_CR0"],
    ["CR1", "se_cluster_CR1_stata"],
    ["CR2", "se_cluster_CR2"],
  ] as const)("clustered standard errors %s", (kind, name) => {
    const found = roots(clusterCovariance(ols(), panel.units, kind));
    expect(worstError(found, results.ols[name])).toBeLessThan(1e-8);
  });

  test("Satterthwaite degrees of freedom and p-values", () => {
    const found = clusteredCoefficients(ols(), panel.units);
    expect(
      worstError(
        found.map(({ df }) => df),
        results.ols.df_CR2,
      ),
    ).toBeLessThan(1e-8);
    expect(
      worstError(
        found.map(({ p }) => p),
        results.ols.p_CR2,
      ),
    ).toBeLessThan(1e-7);
  });

  test("weighted least squares", () => {
    const weights = panel.outcome.map((_, i) => 1 / (1 + ((i + 1) % 5)));
    const fit = fitted(design, panel.outcome, weights);
    expect(worstError(fit.coefficients, estimates(results.wls.coef))).toBeLessThan(1e-8);
    const classical = diagonal(fit.unscaled).map((x) => Math.sqrt(x * (fit.variance ?? 0)));
    expect(worstError(classical, errors(results.wls.coef))).toBeLessThan(1e-8);
    expect(worstError(roots(robustCovariance(fit, "HC1")), results.wls.se_HC1)).toBeLessThan(1e-8);
  });

  test("variance inflation", () => {
    const found = varianceInflation(panel.predictors);
    const expected: number[] = Object.values(results.ols.vif);
    expect(worstError(found, expected)).toBeLessThan(1e-8);
  });
});

test("a column that others explain is named, and infinitely inflated", () => {
  const design = [1, 2, 3, 4].map((x) => [1, x, 2 * x - 1]);
  expect(fitRegression(design, [1, 2, 3, 5])).toEqual({
    notEstimable: "column-explained-by-others",
    column: 2,
  });
  expect(varianceInflation([1, 2, 3, 4].map((x) => [x, 2 * x]))).toEqual([
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ]);
});

test("too few rows are not fitted", () => {
  expect(fitRegression([[1, 2]], [3])).toEqual({ notEstimable: "too-few-rows", column: null });
});
