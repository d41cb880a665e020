import { describe, expect, test } from "vitest";
import { readCrimePanel, readReference, worstError } from "../testing/reference-panel.ts";
import { hasShared } from "../testing/shared-data.ts";
import { clusterCovariance } from "./cluster-covariance.ts";
import { clusteredCoefficients } from "./clustered-coefficients.ts";
import { diagonal } from "./matrix.ts";
import { fitRandomIntercept } from "./random-intercept.ts";
import { isNotEstimable, type NotEstimable } from "./regression.ts";
import { fitWithin } from "./two-way-within.ts";

const estimates = (terms: readonly { estimate: number }[]) => terms.map((term) => term.estimate);
const errors = (terms: readonly { se: number }[]) => terms.map((term) => term.se);
const roots = (covariance: readonly (readonly number[])[]) => diagonal(covariance).map(Math.sqrt);

function estimated<T extends object>(fit: T | NotEstimable): T {
  if (isNotEstimable(fit)) throw new Error(fit.notEstimable);
  return fit;
}

describe.skipIf(!hasShared)("on 90 counties over 7 years, as R has it", () => {
  const { results } = hasShared ? readReference("panel_crime.json") : { results: null };
  const panel = hasShared
    ? readCrimePanel()
    : { units: [], times: [], outcome: [], predictors: [] };
  const design = panel.predictors.map((row) => [1, ...row]);

  test("the one-way within model", () => {
    const { fit } = estimated(fitWithin(panel, { timeEffects: false }));
    const { coef } = results.within_individual;
    expect(worstError(fit.coefficients, estimates(coef))).toBeLessThan(1e-8);
  });

  test("the two-way within model with its clustered errors", () => {
    const { fit, absorbed } = estimated(fitWithin(panel));
    const own = (values: readonly number[]) => values.slice(0, 4);
    const expected = results.within_twoways;
    expect(worstError(own(fit.coefficients), estimates(expected.coef))).toBeLessThan(1e-8);
    const error = (kind: "CR0" | "CR1" | "CR2") =>
      own(roots(clusterCovariance(fit, panel.units, kind, absorbed)));
    expect(worstError(error("CR0"), expected.se_cluster_arellano_HC0)).toBeLessThan(1e-8);
    expect(worstError(error("CR1"), expected.se_cluster_CR1_lsdv)).toBeLessThan(1e-8);
    expect(worstError(error("CR2"), expected.se_cluster_CR2)).toBeLessThan(1e-8);
    const found = clusteredCoefficients(fit, panel.units).slice(0, 4);
    const dfs = found.map(({ df }) => df);
    expect(worstError(dfs, expected.df_CR2)).toBeLessThan(1e-8);
    const ps = found.map(({ p }) => p);
    expect(worstError(ps, expected.p_CR2)).toBeLessThan(1e-7);
  });

  test("the mixed model by REML", () => {
    const expected = results.lmer_REML;
    const model = estimated(fitRandomIntercept({ ...panel, design }));
    expect(worstError(model.fit.coefficients, estimates(expected.fixef))).toBeLessThan(1e-4);
    const classical = roots(model.fit.unscaled).map((root) => root * model.withinSd);
    expect(worstError(classical, errors(expected.fixef))).toBeLessThan(1e-4);
    const sds = [model.betweenSd, model.withinSd];
    expect(worstError(sds, expected.sd_random)).toBeLessThan(1e-4);
    expect(-2 * model.logLikelihood).toBeCloseTo(expected.crit, 4);
    const levels = expected.groups.map((unit: string) => model.predictedIntercepts.get(unit));
    expect(worstError(levels, expected.ranef)).toBeLessThan(1e-3);
  });

  test("the mixed model by maximum likelihood", () => {
    const expected = results.lmer_ML;
    const model = estimated(fitRandomIntercept({ ...panel, design }, "ML"));
    expect(worstError(model.fit.coefficients, expected.fixef)).toBeLessThan(1e-4);
    const sds = [model.betweenSd, model.withinSd];
    expect(worstError(sds, expected.sd_random)).toBeLessThan(1e-4);
    expect(model.logLikelihood).toBeCloseTo(expected.loglik, 4);
  });
});

test("a predictor that never changes within a unit is not estimable from changes", () => {
  const rows = { units: ["a", "a", "b", "b"], times: ["1", "2", "1", "2"], outcome: [1, 2, 3, 5] };
  expect(fitWithin({ ...rows, predictors: [[1], [1], [4], [4]] })).toEqual({
    notEstimable: "column-explained-by-others",
    column: 0,
  });
});

test("units seen once tell nothing of changes", () => {
  const rows = { units: ["a", "b", "c"], times: ["1", "1", "1"], outcome: [1, 2, 3] };
  expect(fitWithin({ ...rows, predictors: [[1], [4], [2]] })).toMatchObject({
    notEstimable: "too-few-rows",
  });
});

test("units that do not differ beyond chance get no random level", () => {
  const outcome = [1, -1, -1, 1, 1, -1, -1, 1];
  const units = ["a", "a", "b", "b", "c", "c", "d", "d"];
  const model = estimated(fitRandomIntercept({ units, outcome, design: outcome.map(() => [1]) }));
  expect(model.betweenSd).toBeLessThan(1e-3);
});
