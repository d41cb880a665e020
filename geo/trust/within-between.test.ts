import { expect, test } from "vitest";
import { plantedPanel } from "../testing/planted-panel.ts";
import { isNotEstimable } from "./regression.ts";
import { fitWithinBetween } from "./within-between.ts";

function fitPlanted(planted: Parameters<typeof plantedPanel>[0]) {
  const fit = fitWithinBetween(plantedPanel(planted), [0, 1]);
  if (isNotEstimable(fit)) throw new Error(fit.notEstimable);
  return fit;
}

test("what goes with changes and what goes with levels are told apart, even when they are opposed", () => {
  const { within, between } = fitPlanted({ seed: 1, within: 0.3, between: -0.4, times: 8 });
  expect(within[0]?.low).toBeLessThan(0.3);
  expect(within[0]?.high).toBeGreaterThan(0.3);
  expect(within[0]?.low).toBeGreaterThan(0.2);
  expect(between[0]?.high).toBeLessThan(0);
});

test("with two waves the truth still lies within the limits about 95 times in 100", () => {
  const truth = { within: 0.05, between: -0.2 };
  let [within, between] = [0, 0];
  const runs = 150;
  for (let seed = 0; seed < runs; seed++) {
    const fit = fitPlanted({ seed, ...truth, times: 2 });
    const [change] = fit.within;
    if (change && change.low <= truth.within && change.high >= truth.within) within++;
    const [level] = fit.between;
    // A unit's mean of two waves is its level with an error, which draws the slope towards that of changes.
    if (level && level.low <= -0.2 + 0.25 / 3 && level.high >= -0.2 + 0.25 / 3) between++;
  }
  expect(within / runs).toBeGreaterThan(0.9);
  expect(between / runs).toBeGreaterThan(0.88);
});

test("where nothing was planted, about one in twenty coefficients is called different from 0", () => {
  let found = 0;
  const runs = 150;
  for (let seed = 1000; seed < 1000 + runs; seed++) {
    for (const coefficient of fitPlanted({ seed, times: 3 }).within) {
      if (coefficient && coefficient.p < 0.05) found++;
    }
  }
  expect(found / (3 * runs)).toBeGreaterThan(0.02);
  expect(found / (3 * runs)).toBeLessThan(0.08);
});

test("a predictor that never changes has no effect of change, but may have one of level", () => {
  const panel = plantedPanel({ seed: 3 });
  const fixed = panel.predictors.map((row, i) => row.with(2, Math.floor(i / 4)));
  const fit = fitWithinBetween({ ...panel, predictors: fixed }, [2]);
  if (isNotEstimable(fit)) throw new Error(fit.notEstimable);
  expect(fit.within.map((found) => found === null)).toEqual([false, false, true]);
  expect(fit.between).toHaveLength(1);
});

test("one wave tells nothing of changes", () => {
  const fit = fitWithinBetween(plantedPanel({ seed: 3, times: 1 }), [0]);
  if (isNotEstimable(fit)) throw new Error(fit.notEstimable);
  expect(fit.within).toEqual([null, null, null]);
});
