import type { ForecastHistory } from "../trust/forecast-history.ts";
import { inverseLogit, logit } from "../trust/logit.ts";
import { normals } from "./planted-panel.ts";

/** What makes an invented survey's series. */
export interface PlantedSeries {
  readonly seed: number;
  readonly quarters?: number;
  readonly boroughs?: number;
  /** London's change per quarter in log odds. */
  readonly trend?: number;
  /** Spread of the boroughs' distances from London. */
  readonly offsetSd?: number;
  /** Spread of what each borough adds to its distance every quarter, for good. */
  readonly wanderSd?: number;
  /** Interviews per borough and quarter; Infinity for values known without error. */
  readonly interviews?: number;
  /** Quarters in one value: 4 as in the survey, or 1 for values that share no interview. */
  readonly rolling?: number;
}

/** Rolling-year shares of boroughs and London from quarterly samples, like those of the survey. */
export function plantedSeries(planted: PlantedSeries): ForecastHistory {
  const { seed, quarters = 37, boroughs = 32, trend = -0.015, offsetSd = 0.25 } = planted;
  const { wanderSd = 0.03, interviews = 100, rolling = 4 } = planted;
  const normal = normals(seed);
  let level = 0.7;
  const levels = Array.from({ length: quarters + rolling - 1 }, () => {
    level += trend + 0.02 * normal();
    return level;
  });
  const series = Array.from({ length: boroughs }, () => {
    let distance = offsetSd * normal();
    const shares = levels.map((value) => {
      distance += wanderSd * normal();
      const share = inverseLogit(value + distance);
      return share + Math.sqrt((share * (1 - share)) / interviews) * normal();
    });
    return shares.slice(rolling - 1).map((_, t) => logit(meanOf(shares.slice(t, t + rolling))));
  });
  const london = levels.slice(rolling - 1).map((_, t) => {
    return logit(meanOf(series.map((own) => inverseLogit(own[t] ?? 0))));
  });
  return { boroughs: series, london, samplingVariance: 1 / (rolling * interviews * 0.22) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}
