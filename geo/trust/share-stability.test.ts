import { expect, test } from "vitest";
import { randomStream } from "../measure/random-stream.ts";
import { plantedPanel } from "../testing/planted-panel.ts";
import { halfOfUnits, resampleUnits, rowsByUnit } from "./resample-units.ts";
import { stableShares } from "./share-stability.ts";
import { selectionShares } from "./stability-selection.ts";

const PANEL = plantedPanel({ seed: 8, within: 0.3, between: 0.3 });

test("a planted driver is ordered before the others and always kept", () => {
  const found = stableShares(PANEL.predictors, PANEL.outcome, PANEL.units, randomStream(1));
  expect(found?.orderings.filter(({ first }) => first === 0).map(({ second }) => second)).toEqual([
    1, 2,
  ]);
  expect(found?.limits[0]?.low).toBeGreaterThan(found?.limits[1]?.high ?? 1);
  const kept = selectionShares(PANEL.predictors, PANEL.outcome, PANEL.units, randomStream(1));
  expect(kept[0]).toBe(1);
});

test("no ordering is shown both ways round", () => {
  const { predictors, outcome, units } = plantedPanel({ seed: 9 });
  const found = stableShares(predictors, outcome, units, randomStream(2));
  const pairs = (found?.orderings ?? []).map(({ first, second }) => `${first}${second}`);
  expect(pairs.some((pair) => pairs.includes([...pair].reverse().join("")))).toBe(false);
});

test("the same seed gives the same limits", () => {
  const limits = () =>
    stableShares(PANEL.predictors, PANEL.outcome, PANEL.units, randomStream(3), 50)?.limits;
  expect(limits()).toEqual(limits());
});

test("samples take whole units, halves no unit twice", () => {
  const byUnit = rowsByUnit(PANEL.units);
  const sample = resampleUnits(byUnit, randomStream(4));
  expect(sample).toHaveLength(PANEL.units.length);
  const half = halfOfUnits(byUnit, randomStream(4));
  expect(half).toHaveLength(PANEL.units.length / 2);
  expect(new Set(half).size).toBe(half.length);
});
