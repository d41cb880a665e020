import { placeOf, type TrendPoint } from "../state/trend-points.ts";
import { ChartFrame, type ChartScale, EDGES, type ShareAxis } from "./chart-frame.tsx";
import { type FanStep, ForecastFan } from "./forecast-fan.tsx";
import { useWidth } from "./use-width.ts";

/** One line of a chart; the area that the chart is about is `own`, what it stands beside is `beside`. */
export interface ChartLine {
  readonly name: string;
  readonly look: "own" | "beside";
  readonly points: readonly TrendPoint[];
}

/** Shares by quarter as lines within bands of 95 %, with a tick where the survey changed its way of asking, and a fan that is not data. */
export function BandChart({
  label,
  lines,
  axis,
  height,
  fan = [],
}: {
  /** What is drawn, in words. */
  readonly label: string;
  readonly lines: readonly ChartLine[];
  readonly axis: ShareAxis;
  readonly height: number;
  readonly fan?: readonly FanStep[];
}) {
  const [host, width] = useWidth<HTMLDivElement>(320);
  const quarters = [
    ...lines.flatMap(({ points }) => points.map(({ quarter }) => quarter)),
    ...fan.map(({ quarter }) => quarter),
  ].sort();
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (!first || !last) return null;
  const span = Math.max(1, placeOf(last, first));
  const scale: ChartScale = {
    x: (quarter) =>
      EDGES.left + (placeOf(quarter, first) / span) * (width - EDGES.left - EDGES.right),
    y: (share) =>
      EDGES.top +
      ((axis.high - share) / (axis.high - axis.low)) * (height - EDGES.top - EDGES.bottom),
  };
  return (
    <div class="band-chart" ref={host}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
      >
        <ChartFrame axis={axis} scale={scale} width={width} height={height} ends={[first, last]} />
        {fan.length > 0 && <ForecastFan steps={fan} scale={scale} />}
        {lines.map((line) => (
          <Line key={line.name} line={line} scale={scale} />
        ))}
      </svg>
    </div>
  );
}

function Line({
  line: { points, look },
  scale,
}: {
  readonly line: ChartLine;
  readonly scale: ChartScale;
}) {
  return (
    <g class={`chart-${look}`}>
      {runsOf(points).map((run) => (
        <g key={run[0]?.quarter}>
          <path class="chart-band" d={bandOf(run, scale)} />
          <path class="chart-line" d={lineOf(run, scale)} />
        </g>
      ))}
    </g>
  );
}

type Held = TrendPoint & { readonly value: number };

/** Stretches without a gap. */
function runsOf(points: readonly TrendPoint[]): Held[][] {
  const runs: Held[][] = [];
  let open: Held[] | null = null;
  for (const point of points) {
    const { value } = point;
    if (value === null) open = null;
    else if (open) open.push({ ...point, value });
    else {
      open = [{ ...point, value }];
      runs.push(open);
    }
  }
  return runs;
}

function lineOf(run: readonly Held[], { x, y }: ChartScale): string {
  return `M${run.map(({ quarter, value }) => pair(x(quarter), y(value))).join("L")}`;
}

function bandOf(run: readonly Held[], { x, y }: ChartScale): string {
  const upper = run.map(({ quarter, high, value }) => pair(x(quarter), y(high ?? value)));
  const lower = run.map(({ quarter, low, value }) => pair(x(quarter), y(low ?? value))).reverse();
  return `M${[...upper, ...lower].join("L")}Z`;
}

function pair(x: number, y: number): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
