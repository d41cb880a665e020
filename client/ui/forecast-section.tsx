import { formatView } from "../../geo/view/format-view.ts";
import { formatCount, formatShare } from "../../geo/view/number-format.ts";
import { wordPeriod } from "../../geo/view/period-wording.ts";
import type { Forecast } from "../../geo/wire/forecast.ts";
import type { TrustAddress } from "../state/trust-address.ts";
import { useForecast, useSeries } from "../state/trust-answers.ts";
import { seriesPeriod, type TrustHeld } from "../state/trust-held.ts";
import { askTrust } from "../state/trust-page.ts";
import { trustViews } from "../state/trust-views.ts";
import type { Asked } from "../state/use-answers.ts";
import { BacktestTable, wordHeld } from "./backtest-table.tsx";
import { Choice } from "./choice.tsx";
import { ForecastOutlook } from "./forecast-outlook.tsx";
import { NoteList } from "./note-list.tsx";
import { Waiting } from "./waiting.tsx";

/** Where the measure is heading in London, and in the borough chosen, with how well such forecasts have done. */
export function ForecastSection({
  held,
  address,
  london,
  borough,
}: {
  readonly held: TrustHeld;
  readonly address: TrustAddress;
  readonly london: Asked<Forecast>;
  /** The question on the borough chosen; null without one. */
  readonly borough: string | null;
}) {
  const ofBorough = useForecast(borough);
  const series = useSeries(seriesQueries(held, address));
  const shown = london.answer;
  const areas = [...(shown?.areas ?? []), ...(ofBorough.answer?.areas ?? [])];
  return (
    <section class="methods-section" aria-labelledby="forecast">
      <h2 id="forecast">Where it is heading</h2>
      <Waiting asked={london} sentence="Testing each way of forecasting on the quarters held." />
      <Waiting asked={ofBorough} sentence="Forecasting for the borough." />
      {shown && (
        <>
          <p class="trust-verdict">{shown.headline}</p>
          <Skill shown={shown} />
          <div class="trust-choices">
            <Choice
              label="How far ahead"
              value={address.ahead}
              options={[
                { value: "4", label: "Four quarters" },
                { value: "8", label: "Eight: the last four a guess" },
              ]}
              onChoose={(ahead) => askTrust({ ahead })}
            />
          </div>
          {areas.map((area) => (
            <ForecastOutlook
              key={area.area ?? "london"}
              area={area}
              shown={shown}
              series={series.answer}
            />
          ))}
          {shown.backtest && <BacktestTable backtest={shown.backtest} model={shown.model} />}
          <Foot shown={shown} />
        </>
      )}
    </section>
  );
}

function Skill({ shown: { model, backtest } }: { readonly shown: Forecast }) {
  if (!model || !backtest) return null;
  const { skill, coverage, origins, boroughs } = backtest;
  return (
    <p>
      Way in use: <strong>{model.label}</strong>.{" "}
      {skill
        ? `Skill against "no change": ${formatShare(skill.value)} less error (${formatShare(skill.low)} to ${formatShare(skill.high)}).`
        : 'It is the yardstick itself, so it has no skill against "no change".'}{" "}
      {coverage &&
        `Its 80\u00a0% limits held ${wordHeld(coverage.within80)} and its 95\u00a0% limits ${wordHeld(coverage.within95)} of ${formatCount(coverage.n)} later values.`}{" "}
      <span class="muted">
        Tested from {origins} earlier quarters over {boroughs} boroughs.
      </span>
    </p>
  );
}

function Foot({ shown }: { readonly shown: Forecast }) {
  return (
    <>
      <p class="muted">
        Learnt from {shown.n} quarters, {wordPeriod(shown.period)}. Snapshot {shown.snapshot}.
      </p>
      <ul class="methods-list muted">
        {shown.caveats.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <NoteList notes={shown.notes} on="the forecast" />
    </>
  );
}

function seriesQueries(held: TrustHeld, { measure, borough }: TrustAddress): string[] {
  const period = seriesPeriod(held, measure);
  if (!period) return [];
  const view = { ...trustViews(held.snapshot.id).survey(measure, period.to), period };
  const own = borough === null ? [] : [formatView({ ...view, areas: [borough] })];
  return [formatView(view), ...own];
}
