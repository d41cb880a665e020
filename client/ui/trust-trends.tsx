import { wordMonth } from "../../geo/domain/period-wording.ts";
import { SURVEY_MEASURES } from "../../geo/trust/survey-measures.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import { SURVEY_IDS } from "../../geo/view/survey-ids.ts";
import type { Series } from "../../geo/wire/series.ts";
import { lastHeld, trendPoints, wordTrend } from "../state/trend-points.ts";
import { useSeries } from "../state/trust-answers.ts";
import { seriesPeriod, type TrustHeld } from "../state/trust-held.ts";
import { trustViews } from "../state/trust-views.ts";
import { BandChart } from "./band-chart.tsx";
import type { ShareAxis } from "./chart-frame.tsx";
import { NoteList } from "./note-list.tsx";
import { QuarterTable } from "./quarter-table.tsx";
import { Waiting } from "./waiting.tsx";

/** Every survey measure in London since it was first asked, all on one scale. */
export function TrustTrends({ held }: { readonly held: TrustHeld }) {
  const queries = seriesQueries(held);
  const asked = useSeries(queries);
  const series = asked.answer?.filter((one) => one !== null) ?? [];
  const [first] = series;
  return (
    <section class="methods-section" aria-labelledby="trends">
      <h2 id="trends">London, measure by measure</h2>
      <p>
        Each value covers the twelve months up to its quarter, so neighbouring ones share
        interviews: compare points a year apart. The eight stand for themselves and are never
        averaged.
      </p>
      <Waiting asked={asked} sentence="Reading the survey's quarters." />
      <div class="trend-grid">
        {asked.answer === null && asked.waiting
          ? queries.map((query) => <div key={query} class="trend-waiting" />)
          : series.map((one) => <Trend key={one.measure.id} series={one} />)}
      </div>
      {first && (
        <>
          <p class="muted">
            Line: London. Band: 95 % interval. Dashed upright line: people were asked by telephone
            from April 2020, face to face before, so a step there may be one of how they were asked.
            {first.denominator && ` ${first.denominator}.`} Snapshot {first.snapshot}.
          </p>
          <QuarterTable series={series} />
          <NoteList notes={series.flatMap(({ notes }) => notes)} on="London's trends" />
        </>
      )}
    </section>
  );
}

function Trend({ series }: { readonly series: Series }) {
  const points = trendPoints(series);
  const last = lastHeld(points);
  if (!last) return null;
  const { number, interval } = wordValue(last, series.measure);
  return (
    <figure class="trend">
      <figcaption>
        <h3>{series.measure.label}</h3>
        <p>
          <strong>{number}</strong>{" "}
          <span class="muted">
            {interval}, year to {wordMonth(last.quarter)}
          </span>
        </p>
        <p class="muted trend-meaning">Share that {MEANINGS.get(series.measure.id)}.</p>
      </figcaption>
      <BandChart
        label={wordTrend(`${series.measure.label} in London`, points)}
        lines={[{ name: "London", look: "own", points }]}
        axis={WHOLE}
        height={150}
      />
    </figure>
  );
}

const MEANINGS = new Map(SURVEY_MEASURES.map(({ id, meaning }) => [id, meaning]));

/** All shares there can be, so that the charts can be compared by eye. */
const WHOLE: ShareAxis = { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };

function seriesQueries(held: TrustHeld): string[] {
  const views = trustViews(held.snapshot.id);
  return SURVEY_IDS.flatMap((id) => {
    const period = seriesPeriod(held, id);
    return period ? [formatView({ ...views.survey(id, period.to), period })] : [];
  });
}
