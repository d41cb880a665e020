import type { AreaForecast, Forecast } from "../../geo/wire/forecast.ts";
import type { Series } from "../../geo/wire/series.ts";
import { type TrendPoint, trendPoints, wordTrend } from "../state/trend-points.ts";
import { BandChart, type ChartLine } from "./band-chart.tsx";
import type { ShareAxis } from "./chart-frame.tsx";
import type { FanStep } from "./forecast-fan.tsx";
import { ForecastSteps } from "./forecast-steps.tsx";

/** One area's past with its interval, what may come, and the numbers of both. */
export function ForecastOutlook({
  area,
  shown,
  series,
}: {
  readonly area: AreaForecast;
  readonly shown: Forecast;
  readonly series: readonly (Series | null)[] | null;
}) {
  const own = series?.find((one) => one && isOf(one, area) && one.measure.id === shown.measure.id);
  const points = own ? trendPoints(own) : pointsOf(area);
  const fan = fanOf(area);
  const london = area.area === null ? undefined : series?.find((one) => one && isOf(one, LONDON));
  const lines: ChartLine[] = [
    ...(london ? [{ name: "London", look: "beside" as const, points: trendPoints(london) }] : []),
    { name: area.name, look: "own", points },
  ];
  return (
    <figure class="outlook">
      <figcaption>
        <h3>
          {shown.measure.label} in {area.name}
        </h3>
      </figcaption>
      {area.reason && <p>{area.reason}</p>}
      <BandChart
        label={`${wordTrend(area.name, points)} Then the limits of a forecast, which are in the table below.`}
        lines={lines}
        axis={axisOf(lines, fan)}
        height={260}
        fan={fan}
      />
      {fan.length > 0 && (
        <p class="muted">
          Line and band: the survey with its 95&nbsp;% interval. Dotted shapes: forecast, not data;
          the inner holds 80&nbsp;%, the outer 95&nbsp;%.
          {london && " Thin line: London."} Dashed upright line: by telephone from April 2020.
          {fan.some(({ guess }) => guess) && " Grey: past four quarters, a guess."}
        </p>
      )}
      <ForecastSteps area={area} />
    </figure>
  );
}

const LONDON = { area: null };

function isOf(series: Series, { area }: Pick<AreaForecast, "area">): boolean {
  return area === null ? series.areas[0]?.startsWith("E12") === true : series.areas[0] === area;
}

/** Without limits, where the series with them has not come. */
function pointsOf({ history: { quarters, values } }: AreaForecast): TrendPoint[] {
  return quarters.map((quarter, i) => ({
    quarter,
    value: values[i] ?? null,
    low: null,
    high: null,
  }));
}

function fanOf({ from, last, points }: AreaForecast): FanStep[] {
  if (from === null || last === null || points.length === 0) return [];
  const all = { low80: last, high80: last, low95: last, high95: last };
  return [{ quarter: from, value: last, ...all, guess: false }, ...points];
}

/** Whole tenths around what is drawn. */
function axisOf(lines: readonly ChartLine[], fan: readonly FanStep[]): ShareAxis {
  const values = [
    ...lines.flatMap(({ points }) => points).flatMap(({ value, low, high }) => [value, low, high]),
    ...fan.flatMap(({ low95, high95 }) => [low95, high95]),
  ].filter((value) => value !== null);
  const low = Math.max(0, Math.floor(Math.min(...values) * 10));
  const high = Math.min(10, Math.ceil(Math.max(...values) * 10));
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => (low + i) / 10);
  return { low: low / 10, high: high / 10, ticks };
}
