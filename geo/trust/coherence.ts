import type { PointForecast } from "./forecast-history.ts";
import { inverseLogit, logit } from "./logit.ts";

/**
 * Boroughs' forecasts moved, all by one step in log odds for each horizon, so that their mean by population is London's forecast.
 *
 * `weights` are residents per borough, in the order of the forecast.
 */
export function coherentWithLondon(
  forecast: PointForecast,
  weights: readonly number[],
): PointForecast {
  const shifts = forecast.london.map((target, h) => {
    const values = forecast.boroughs.map((ahead) => ahead[h] ?? 0);
    return shiftTo(inverseLogit(target), values, weights);
  });
  return {
    london: forecast.london,
    boroughs: forecast.boroughs.map((ahead) => ahead.map((value, h) => value + (shifts[h] ?? 0))),
  };
}

/** Newton's method on the weighted mean of shares, which rises with the shift. */
function shiftTo(target: number, values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let shift = 0;
  for (let step = 0; step < 50; step++) {
    let [mean, slope] = [0, 0];
    values.forEach((value, i) => {
      const share = inverseLogit(value + shift);
      const weight = (weights[i] ?? 0) / total;
      mean += weight * share;
      slope += weight * share * (1 - share);
    });
    // Newton on log odds: nearly straight, so it neither overshoots nor stalls far out.
    const move = (logit(target) - logit(mean)) * ((mean * (1 - mean)) / slope);
    shift += move;
    if (Math.abs(move) < 1e-12) break;
  }
  return shift;
}
