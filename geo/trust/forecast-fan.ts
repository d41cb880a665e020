import { reachOf } from "./forecast-intervals.ts";
import { errorOf } from "./judge-intervals.ts";
import { inverseLogit } from "./logit.ts";
import type { Trial } from "./rolling-origin.ts";
import { addQuarters, type Quarter } from "./survey-quarter.ts";

/** What is expected of one quarter, as shares, with limits that hold 80 and 95 times in 100. */
export interface ForecastPoint {
  readonly quarter: Quarter;
  readonly value: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
  /** `not-told` while the 95 % limits hold the last value: such a line is neither a rise nor a fall. */
  readonly direction: "rise" | "fall" | "not-told";
}

/**
 * Forecasts in log odds as points with limits from past trials, those of boroughs or of London alone; a horizon whose trials span under
 * two years has no point. `last` is the share that the forecasts start from, at quarter `from`.
 */
export function fanOf(
  trials: readonly Trial[],
  last: number,
  values: readonly number[],
  from: Quarter,
): ForecastPoint[] {
  return values.flatMap((value, h) => {
    const errors = trials.filter(({ horizon }) => horizon === h + 1).map(errorOf);
    const [eighty, most] = [reachOf(errors, 0.8), reachOf(errors, 0.95)];
    if (eighty === null || most === null) return [];
    const [low95, high95] = [inverseLogit(value - most), inverseLogit(value + most)];
    return {
      quarter: addQuarters(from, h + 1),
      value: inverseLogit(value),
      low80: inverseLogit(value - eighty),
      high80: inverseLogit(value + eighty),
      low95,
      high95,
      direction: directionOf(last, low95, high95),
    };
  });
}

function directionOf(last: number, low: number, high: number): ForecastPoint["direction"] {
  if (low > last) return "rise";
  return high < last ? "fall" : "not-told";
}
