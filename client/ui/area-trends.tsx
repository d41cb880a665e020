import { headlines, mixes, trends } from "../state/area-figures.ts";
import { areaFailure } from "../state/area-page.ts";
import { coverage } from "../state/coverage.ts";
import { AreaTrend } from "./area-trend.tsx";

/** The area month by month; absent where no month is held. */
export function AreaTrends() {
  if (trends.value.length === 0) return null;
  const breaks = coverage.value?.breaks ?? [];
  return (
    <section class="methods-section" aria-labelledby="months-head">
      <h2 id="months-head">Month by month</h2>
      <div class="area-trends">
        {trends.value.map(({ view: own, shown }) =>
          shown ? (
            <AreaTrend
              key={own.measure}
              view={own}
              shown={shown}
              breaks={breaks}
              period={periodOf(own.measure) ?? shown.own.period}
              listed={own.measure !== "stop-disparity"}
            />
          ) : (
            <p key={own.measure} class="muted area-waiting">
              {areaFailure.value ? "Not read." : "Reading."}
            </p>
          ),
        )}
      </div>
    </section>
  );
}

/** The page's own period of that measure's events. */
function periodOf(measure: string) {
  const headline = headlines.value.find(({ view }) => view.measure === measure);
  const by = measure.startsWith("crime") ? "crime" : "object";
  return headline?.shown?.period ?? mixes.value.get(by)?.period ?? null;
}
