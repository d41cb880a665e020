import { wordMonth } from "../../geo/domain/period-wording.ts";
import { formatShare } from "../../geo/view/number-format.ts";
import type { AreaForecast } from "../../geo/wire/forecast.ts";
import { DIRECTION_WORDS } from "../../geo/wire/forecast-wording.ts";

/** The fan's numbers, quarter by quarter; absent where there is no forecast. */
export function ForecastSteps({ area: { name, points } }: { readonly area: AreaForecast }) {
  if (points.length === 0) return null;
  return (
    <table class="trust-table">
      <caption class="unseen">Forecast for {name}, not data</caption>
      <thead>
        <tr>
          <th scope="col">Year to</th>
          <th scope="col">Forecast</th>
          <th scope="col">80 % limits</th>
          <th scope="col">95 % limits</th>
          <th scope="col">Against the last value</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ quarter, value, low80, high80, low95, high95, direction, guess }) => (
          <tr key={quarter} class={guess ? "muted" : undefined}>
            <th scope="row">
              {wordMonth(quarter)}
              {guess && " (a guess)"}
            </th>
            <td>{formatShare(value)}</td>
            <td>
              {formatShare(low80)} to {formatShare(high80)}
            </td>
            <td>
              {formatShare(low95)} to {formatShare(high95)}
            </td>
            <td>{DIRECTION_WORDS[direction]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
