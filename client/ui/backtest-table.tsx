import { formatNumber } from "../../geo/view/number-format.ts";
import type { Forecast, ForecastBacktest, ModelBacktest } from "../../geo/wire/forecast.ts";
import {
  horizonsOf,
  REFUSED_WORDS,
  wordHeld,
  wordPercent,
} from "../../geo/wire/forecast-wording.ts";

/** How each way of forecasting did on quarters that it had not seen: skill per quarter ahead, overall skill, and how its limits held. */
export function BacktestTable({
  backtest,
  model,
}: {
  readonly backtest: ForecastBacktest;
  readonly model: Forecast["model"];
}) {
  const horizons = horizonsOf(backtest);
  return (
    <details>
      <summary>How each way of forecasting did: {backtest.models.length} ways tested</summary>
      <p class="muted">
        Skill: by how much the mean error is smaller than that of "no change", in percent; below 0
        it is larger. A way is used only where the limits of its skill lie above 0 and its 80 %
        limits hold between 72 and 88 % of the time.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="trust-scroll" tabIndex={0} aria-label="Ways of forecasting">
        <table class="trust-table">
          <thead>
            <tr>
              <th scope="col">Way</th>
              {Array.from({ length: horizons }, (_, h) => (
                <th key={h} scope="col">
                  {h + 1} ahead
                </th>
              ))}
              <th scope="col">All together</th>
              <th scope="col">Mean error, points</th>
              <th scope="col">80 % limits held</th>
              <th scope="col">95 % limits held</th>
              <th scope="col">Used?</th>
            </tr>
          </thead>
          <tbody>
            {backtest.models.map((one) => (
              <Row key={one.id} one={one} inUse={one.id === model?.id} />
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Row({ one, inUse }: { readonly one: ModelBacktest; readonly inUse: boolean }) {
  const { skill, coverage, mae } = one;
  return (
    <tr>
      <th scope="row">{one.label}</th>
      {one.skillByHorizon.map((share, h) => (
        <td key={h}>{wordPercent(share)}</td>
      ))}
      <td>
        {skill
          ? `${wordPercent(skill.value)} (${wordPercent(skill.low)} to ${wordPercent(skill.high)})`
          : "–"}
      </td>
      <td>
        {formatNumber(mae[0] ?? 0, 1)} to {formatNumber(mae.at(-1) ?? 0, 1)}
      </td>
      <td>{coverage ? wordHeld(coverage.within80) : "not judged"}</td>
      <td>{coverage ? wordHeld(coverage.within95) : "not judged"}</td>
      <td>{inUse ? "in use" : REFUSED_WORDS[one.refused ?? "less-skill"]}</td>
    </tr>
  );
}
