import { expect, test } from "vitest";
import type { BacktestRow } from "./backtest.ts";
import { FORECAST_CANDIDATES } from "./forecast-candidates.ts";
import { choosePublication } from "./publication-gate.ts";

const [NAIVE, DRIFT, MEAN] = FORECAST_CANDIDATES;

function row(candidate: typeof NAIVE, more: Partial<BacktestRow> = {}): BacktestRow {
  if (!candidate) throw new Error("no candidate");
  return {
    candidate,
    mae: [1],
    mase: 1,
    londonMae: [1],
    skill: { value: 0.2, low: 0.1, high: 0.3, years: 4 },
    intervals: {
      n: 100,
      origins: 10,
      coverage80: 0.8,
      coverage95: 0.95,
      rankedScore: 1,
      intervalScore80: 1,
      intervalScore95: 1,
    },
    against: [],
    trials: [{ borough: 0, origin: 16, horizon: 1, forecast: 0, actual: 0 }],
    ...more,
  };
}

const choose = (...models: BacktestRow[]) =>
  choosePublication({
    rows: [row(NAIVE, { skill: null }), ...models],
    origins: 10,
    confidence: 0.95,
  });

const held = (coverage80: number) => {
  const { intervals } = row(NAIVE);
  return { intervals: intervals && { ...intervals, coverage80 } };
};

test("of the models that pass, the most skilful is shown", () => {
  const better = row(MEAN, { skill: { value: 0.3, low: 0.05, high: 0.5, years: 4 } });
  expect(choose(row(DRIFT), better)).toMatchObject({
    row: { candidate: { id: "mean" } },
    noModelBeatsNoChange: false,
  });
});

test.each([
  ["no-skill", { skill: { value: -0.1, low: -0.2, high: 0, years: 4 } }],
  ["skill-not-certain", { skill: { value: 0.3, low: -0.01, high: 0.5, years: 4 } }],
  ["coverage-off", held(0.71)],
  ["coverage-off", held(0.89)],
  ["not-judged", { intervals: null }],
])("%s: a model is refused, and no change is shown", (reason, more) => {
  expect(choose(row(DRIFT, more))).toMatchObject({
    row: { candidate: { id: "naive" } },
    noModelBeatsNoChange: true,
    refused: [{ id: "drift", reason }],
  });
});

test("coverage of 72 and 88 % is just believed", () => {
  expect(choose(row(DRIFT, held(0.72)))?.noModelBeatsNoChange).toBe(false);
  expect(choose(row(DRIFT, held(0.88)))?.noModelBeatsNoChange).toBe(false);
});

test("where nothing was tried nothing is shown", () => {
  expect(
    choosePublication({ rows: [row(NAIVE, { trials: [] })], origins: 0, confidence: 0.95 }),
  ).toBeNull();
});
