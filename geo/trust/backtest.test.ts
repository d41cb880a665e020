import { expect, test } from "vitest";
import { plantedSeries } from "../testing/planted-series.ts";
import { backtest } from "./backtest.ts";
import { FORECAST_CANDIDATES, NO_CHANGE } from "./forecast-candidates.ts";
import { choosePublication } from "./publication-gate.ts";
import { rollingTrials } from "./rolling-origin.ts";

test("no forecast sees what comes after its origin", () => {
  const history = plantedSeries({ seed: 1, quarters: 24 });
  const wrecked = {
    ...history,
    boroughs: history.boroughs.map((series) => series.with(20, 9)),
    london: history.london.with(20, 9),
  };
  for (const candidate of FORECAST_CANDIDATES) {
    const before = (from: typeof history) =>
      rollingTrials(from, candidate, 4, null)
        .filter(({ origin }) => origin < 20)
        .map(({ forecast }) => forecast);
    expect(before(wrecked)).toEqual(before(history));
  }
});

test("every origin with 16 quarters behind it forecasts as far as there is something to compare", () => {
  const trials = rollingTrials(plantedSeries({ seed: 1, boroughs: 3 }), NO_CHANGE, 4, null);
  const at = (horizon: number) => trials.filter((trial) => trial.horizon === horizon).length / 4;
  expect([1, 2, 3, 4].map(at)).toEqual([21, 20, 19, 18]);
  expect(Math.min(...trials.map(({ origin }) => origin))).toBe(15);
});

test("where boroughs keep their distance and only sampling moves them, pooling beats no change and is shown", () => {
  const found = backtest(plantedSeries({ seed: 3, wanderSd: 0.01 }), null, 1);
  const shown = choosePublication(found);
  expect(shown?.noModelBeatsNoChange).toBe(false);
  expect(shown?.row.candidate.id).toBe("offset-half-drift");
  expect(shown?.row.intervals?.coverage95).toBeGreaterThan(0.9);
});

test("where every borough wanders for good and is known without error, nothing beats no change", () => {
  const walk = { trend: 0, wanderSd: 0.08, interviews: Number.POSITIVE_INFINITY, rolling: 1 };
  let claims = 0;
  for (let seed = 0; seed < 8; seed++) {
    const history = plantedSeries({ seed, boroughs: 16, ...walk });
    claims += Number(
      choosePublication(backtest(history, null, seed))?.noModelBeatsNoChange === false,
    );
  }
  expect(claims).toBe(0);
});

test("a history too short to try anything publishes nothing", () => {
  expect(choosePublication(backtest(plantedSeries({ seed: 1, quarters: 16 }), null, 1))).toBeNull();
});

test("the same seed gives the same backtest", () => {
  const run = () => backtest(plantedSeries({ seed: 4, quarters: 24, boroughs: 6 }), null, 9);
  expect(JSON.stringify(run())).toBe(JSON.stringify(run()));
});
