import { extrapolate, smooth } from "./exponential-smoothing.ts";
import { fitDampedTrend, fitLevel, type PooledSmoothing } from "./fit-smoothing.ts";
import type { ForecastHistory, PointForecast } from "./forecast-history.ts";
import { driftForecast, meanForecast, naiveForecast } from "./plain-forecasts.ts";
import { offsetForecast } from "./pooled-offset.ts";
import { thetaForecast } from "./theta-forecast.ts";

/** One way of forecasting all boroughs and London at once. */
export interface ForecastCandidate {
  readonly id: string;
  readonly label: string;
  forecast(history: ForecastHistory, horizon: number): PointForecast;
}

/** "No change": what every other way must beat to be shown. */
export const NO_CHANGE: ForecastCandidate = {
  id: "naive",
  label: "No change",
  forecast: eachSeries(naiveForecast),
};

/** The ways that are tried, chosen beforehand. Seasons are left out: a rolling year has none. */
export const FORECAST_CANDIDATES: readonly ForecastCandidate[] = [
  NO_CHANGE,
  { id: "drift", label: "The trend so far", forecast: eachSeries(driftForecast) },
  { id: "mean", label: "The mean so far", forecast: eachSeries(meanForecast) },
  {
    id: "level",
    label: "Smoothed level",
    forecast: pooled(fitLevel, (_series, fit, horizon, last) =>
      extrapolate(last, fit.smoothing, horizon),
    ),
  },
  {
    id: "damped-trend",
    label: "Smoothed level and fading trend",
    forecast: pooled(fitDampedTrend, (_series, fit, horizon, last) =>
      extrapolate(last, fit.smoothing, horizon),
    ),
  },
  {
    id: "theta",
    label: "Theta",
    forecast: pooled(fitLevel, (series, fit, horizon, last) =>
      thetaForecast(series, fit.smoothing, last, horizon),
    ),
  },
  {
    id: "offset",
    label: "London's last value and the borough's usual distance",
    forecast: (history, horizon) => offsetForecast(history, horizon, 0),
  },
  {
    id: "offset-half-drift",
    label: "London with half its trend and the borough's usual distance",
    forecast: (history, horizon) => offsetForecast(history, horizon, 0.5),
  },
];

/** Each series by itself. */
function eachSeries(
  forecast: (series: readonly number[], horizon: number) => number[],
): ForecastCandidate["forecast"] {
  return ({ boroughs, london }, horizon) => ({
    boroughs: boroughs.map((series) => forecast(series, horizon)),
    london: forecast(london, horizon),
  });
}

/** Each series from its own start with parameters shared by the boroughs; London's parameters are its own. */
function pooled(
  fitPanel: (panel: readonly (readonly number[])[]) => PooledSmoothing,
  forecast: (
    series: readonly number[],
    fit: PooledSmoothing,
    horizon: number,
    last: ReturnType<typeof smooth>["last"],
  ) => number[],
): ForecastCandidate["forecast"] {
  const run = (panel: readonly (readonly number[])[], horizon: number) => {
    const found = fitPanel(panel);
    return panel.map((series, i) => {
      const start = found.starts[i] ?? { level: series[0] ?? 0, trend: 0 };
      return forecast(series, found, horizon, smooth(series, found.smoothing, start).last);
    });
  };
  return ({ boroughs, london }, horizon) => ({
    boroughs: run(boroughs, horizon),
    london: run([london], horizon)[0] ?? [],
  });
}
