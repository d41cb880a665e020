import type { ForecastReport, NoForecast } from "./forecast.ts";

/** The first line of a forecast: which way it was made, how much better than "no change" that is, and how its limits held. */
export function forecastHeadline(found: ForecastReport | NoForecast): string {
  if ("reason" in found) return `There is no forecast: ${WHY_NONE[found.reason]}.`;
  const { row, noModelBeatsNoChange } = found.publication;
  const { origins } = found.backtest;
  const tested = `tested from ${origins} earlier quarters`;
  const held = row.intervals
    ? ` Its 80 % limits held ${percent(row.intervals.coverage80)} of the time.`
    : " Its limits could not be tested.";
  if (noModelBeatsNoChange || !row.skill) {
    return `No model beats "no change" (${tested}), so the last value is carried on.${held}`;
  }
  const { value, low, high } = row.skill;
  const range = `${percent(low)} to ${percent(high)}`;
  return `${row.candidate.label}: errors ${percent(value)} smaller than with "no change" (${range}, ${tested}).${held}`;
}

const WHY_NONE: Readonly<Record<NoForecast["reason"], string>> = {
  "too-few-quarters": "there are fewer than six years of quarters to learn from and test on",
  "no-london-series": "no values for London are held",
  "no-borough-series": "no borough has a value in every quarter",
};

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
