import { MODE_BREAK } from "../../geo/trust/survey-measures.ts";
import { addQuarters, type Quarter } from "../../geo/trust/survey-quarter.ts";
import { formatLimit } from "../../geo/view/number-format.ts";
import { placeOf, type TrendPoint } from "../state/trend-points.ts";
import { type FanStep, ForecastFan } from "./forecast-fan.tsx";
import { useWidth } from "./use-width.ts";

/** One line of a chart; the area that the chart is about is `own`, what it stands beside is `beside`. */
export interface ChartLine {
  readonly name: string;
  readonly look: "own" | "beside";
  readonly points: readonly TrendPoint[];
}

/** Shares at the foot and the head of a chart, and the ticks between. */
export interface ShareAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Places of a drawing in pixels. */
export interface ChartScale {
  readonly x: (quarter: Quarter) => number;
  readonly y: (share: number) => number;
}

const [LEFT, RIGHT, TOP, BOTTOM] = [48, 8, 10, 22];

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
    x: (quarter) => LEFT + (placeOf(quarter, first) / span) * (width - LEFT - RIGHT),
    y: (share) => TOP + ((axis.high - share) / (axis.high - axis.low)) * (height - TOP - BOTTOM),
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
        <Frame axis={axis} scale={scale} width={width} height={height} ends={[first, last]} />
        {fan.length > 0 && <ForecastFan steps={fan} scale={scale} />}
        {lines.map((line) => (
          <Line key={line.name} line={line} scale={scale} />
        ))}
      </svg>
    </div>
  );
}

function Frame({
  axis,
  scale: { x, y },
  width,
  height,
  ends: [first, last],
}: {
  readonly axis: ShareAxis;
  readonly scale: ChartScale;
  readonly width: number;
  readonly height: number;
  readonly ends: readonly [Quarter, Quarter];
}) {
  return (
    <>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line class="chart-grid" x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text class="chart-tick" x={LEFT - 6} y={y(tick) + 4} text-anchor="end">
            {formatLimit(tick, "share")}
          </text>
        </g>
      ))}
      {yearTicks(first, last, Math.floor((width - LEFT) / 56)).map((quarter) => (
        <text
          key={quarter}
          class="chart-tick"
          x={x(quarter)}
          y={height - 4}
          text-anchor={x(quarter) > width - 24 ? "end" : "middle"}
        >
          {quarter.slice(0, 4)}
        </text>
      ))}
      {first < MODE_BREAK && MODE_BREAK <= last && (
        <line
          class="chart-break"
          x1={x(MODE_BREAK)}
          x2={x(MODE_BREAK)}
          y1={TOP - 6}
          y2={height - BOTTOM}
        />
      )}
    </>
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

/** Decembers, as few of them as there is room for. */
function yearTicks(first: Quarter, last: Quarter, room: number): Quarter[] {
  const all: Quarter[] = [];
  for (let q = `${first.slice(0, 4)}-12`; q <= last; q = addQuarters(q, 4)) {
    if (q >= first) all.push(q);
  }
  const step = Math.max(1, Math.ceil(all.length / Math.max(1, room)));
  return all.filter((_, i) => i % step === 0);
}
