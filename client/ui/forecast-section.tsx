import { wordPeriod } from "../../geo/domain/period-wording.ts";
import { formatView } from "../../geo/view/format-view.ts";
import type { Forecast } from "../../geo/wire/forecast.ts";
import { wordSkill } from "../../geo/wire/forecast-wording.ts";
import type { TrustAddress } from "../state/trust-address.ts";
import { useForecast, useSeries } from "../state/trust-answers.ts";
import { seriesPeriod, type TrustHeld } from "../state/trust-held.ts";
import { askTrust } from "../state/trust-page.ts";
import { forecastQuery } from "../state/trust-queries.ts";
import { trustViews } from "../state/trust-views.ts";
import type { Asked } from "../state/use-answers.ts";
import { BacktestTable } from "./backtest-table.tsx";
import { BeginBriefing } from "./begin-briefing.tsx";
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
          {wordSkill(shown) && <p>{wordSkill(shown)}</p>}
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
          <BeginBriefing
            kind="forecast"
            query={forecastQuery(address, address.snapshot)}
            what="where it is heading"
          />
          <Foot shown={shown} />
        </>
      )}
    </section>
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
