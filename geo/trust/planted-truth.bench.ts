import { bench, describe } from "vitest";
import { plantedBoroughs } from "../testing/planted-boroughs.ts";
import { plantedPanel } from "../testing/planted-panel.ts";
import { plantedSeries } from "../testing/planted-series.ts";
import { backtest } from "./backtest.ts";
import { reportDrivers } from "./drivers.ts";
import { choosePublication } from "./publication-gate.ts";
import { isNotEstimable } from "./regression.ts";
import { USUAL_DESIGN } from "./survey-design.ts";
import { fitWithinBetween } from "./within-between.ts";

const EFFECT = 0.05;

describe("one panel after another with a planted truth, and how often it was met", () => {
  let [panels, covered, claims] = [0, 0, 0];
  bench(
    "limits of an effect of changes, 32 boroughs and two years",
    () => {
      panels++;
      const fit = fitWithinBetween(
        plantedPanel({ seed: panels, within: EFFECT, times: 2 }),
        [0, 1],
      );
      if (isNotEstimable(fit)) return;
      const [first, second] = fit.within;
      if (first && first.low <= EFFECT && first.high >= EFFECT) covered++;
      if (second && second.p < 0.05) claims++;
    },
    {
      iterations: 2000,
      time: 0,
      warmupIterations: 0,
      teardown: () => {
        tell(`limits held ${covered} times of ${panels}, false claims ${claims}`);
      },
    },
  );
});

describe("the gate where nothing can be forecast", () => {
  const walk = { trend: 0, wanderSd: 0.08, interviews: Number.POSITIVE_INFINITY, rolling: 1 };
  let [series, shown] = [0, 0];
  bench(
    "backtest and gate, 32 boroughs and 37 quarters of one measure",
    () => {
      series++;
      const found = choosePublication(
        backtest(plantedSeries({ seed: series, ...walk }), null, series),
      );
      if (found?.noModelBeatsNoChange === false) shown++;
    },
    {
      iterations: 60,
      time: 0,
      warmupIterations: 0,
      teardown: () => {
        tell(`a model was shown ${shown} times of ${series}`);
      },
    },
  );
});

describe("the whole report", () => {
  bench(
    "drivers of one measure, 32 boroughs and four years",
    () => {
      reportDrivers(plantedBoroughs({ seed: 1 }), USUAL_DESIGN, 1);
    },
    { iterations: 5, time: 0, warmupIterations: 0 },
  );
});

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
