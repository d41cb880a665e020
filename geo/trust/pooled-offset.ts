import type { ForecastHistory, PointForecast } from "./forecast-history.ts";
import { driftForecast } from "./plain-forecasts.ts";
import { QUARTERS_APART } from "./survey-quarter.ts";

/** Readings of a borough's offset that share no interview. */
const READINGS = 3;

/**
 * London's last value, with a share of its drift, plus each borough's usual distance from London, for the quarters yet to be asked.
 *
 * Under four quarters ahead, part of the rolling year has been asked already: for that part the borough's last value stands.
 *
 * A borough's distance is the mean of up to three readings four quarters apart, drawn towards 0 by how much of the distances'
 * variance is real: between variance over between plus the readings' own, which are taken to be as noisy as the survey's design
 * says, or as they are seen to be if that is more.
 */
export function offsetForecast(
  { boroughs, london, samplingVariance }: ForecastHistory,
  horizon: number,
  driftShare: number,
): PointForecast {
  const ahead = driftForecast(london, horizon, driftShare);
  const readings = boroughs.map((series) => distances(series, london));
  const means = readings.map(meanOf);
  const noise = Math.max(samplingVariance, spreadWithin(readings)) / (readings[0]?.length ?? 1);
  const observed = means.reduce((sum, mean) => sum + mean ** 2, 0) / means.length;
  const real = observed > noise ? (observed - noise) / observed : 0;
  return {
    london: ahead,
    boroughs: means.map((mean, i) => {
      const last = boroughs[i]?.at(-1) ?? 0;
      return ahead.map((value, h) => {
        const asked = Math.max(0, 1 - (h + 1) / QUARTERS_APART);
        return asked * last + (1 - asked) * (value + real * mean);
      });
    }),
  };
}

function distances(series: readonly number[], london: readonly number[]): number[] {
  const found: number[] = [];
  for (let t = series.length - 1; t >= 0 && found.length < READINGS; t -= QUARTERS_APART) {
    found.push((series[t] ?? 0) - (london[t] ?? 0));
  }
  return found;
}

/** Variance of one reading about its borough's mean; 0 where there is one reading each. */
function spreadWithin(readings: readonly (readonly number[])[]): number {
  let [square, df] = [0, 0];
  for (const own of readings) {
    const mean = meanOf(own);
    for (const reading of own) square += (reading - mean) ** 2;
    df += own.length - 1;
  }
  return df === 0 ? 0 : square / df;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}
