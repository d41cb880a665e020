import { scaleLinear, scaleLog } from "d3-scale";
import { useId } from "preact/hooks";
import type { AnswerPeriod } from "../../geo/wire/values.ts";
import type { NumberedBreak } from "../state/series-breaks.ts";
import {
  type TrendPoint,
  trendExtent,
  trendGaps,
  trendRuns,
  type Valued,
} from "../state/trend-shape.ts";
import { TrendAxes } from "./trend-axes.tsx";

/** Where things stand in the picture, in its own units. */
export interface TrendFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  x(at: number): number;
  y(value: number): number;
  /** Values that the axis names. */
  readonly ticks: readonly number[];
}

/** Months as a line within the band of their intervals, London's as a thin one; cut where a month has no value, with ticks where recording changed. */
export function TrendChart({
  label,
  points,
  london,
  scale,
  period,
  breaks,
  width,
}: {
  /** What the picture says, for whoever does not see it. */
  readonly label: string;
  readonly points: readonly TrendPoint[];
  readonly london: readonly TrendPoint[];
  readonly scale: "rate" | "ratio" | "count" | "share" | "difference" | "score";
  readonly period: Pick<AnswerPeriod, "from" | "to">;
  readonly breaks: readonly NumberedBreak[];
  readonly width: number;
}) {
  const frame = frameOf(points, london, scale, width);
  const { x, y, top, height, bottom } = frame;
  const hatch = useId();
  const [first, last] = ["from", "to"].map((end) =>
    points.findIndex(({ month }) => month === period[end === "from" ? "from" : "to"]),
  );
  const band = (from: number, to: number) => ({
    x: x(from - 0.5),
    width: Math.max(1, x(to + 0.5) - x(from - 0.5)),
    y: top,
    height: height - bottom - top,
  });
  return (
    <svg class="trend" viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={label}>
      <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="trend-hatch" d="M-1,7L7,-1M-1,1L1,-1M5,7L7,5" />
      </pattern>
      {first !== undefined && last !== undefined && first >= 0 && last >= first && (
        <rect class="trend-period" {...band(first, last)} />
      )}
      {trendGaps(points).map(({ from, to }) => (
        <rect key={from} class="trend-gap" fill={`url(#${hatch})`} {...band(from, to)} />
      ))}
      <TrendAxes frame={frame} points={points} breaks={breaks} scale={scale} />
      {trendRuns(london).map((run) => (
        <path key={run[0]?.at} class="trend-london" d={lineOf(run, frame)} />
      ))}
      {trendRuns(points).map((run) => (
        <g key={run[0]?.at}>
          <path class="trend-band" d={bandOf(run, frame)} />
          {run.length === 1 ? (
            <circle class="trend-dot" cx={x(run[0]?.at ?? 0)} cy={y(run[0]?.value ?? 0)} r="3" />
          ) : (
            <path class="trend-own" d={lineOf(run, frame)} />
          )}
        </g>
      ))}
    </svg>
  );
}

const HEIGHT = 210;
const [LEFT, TOP, BOTTOM, RIGHT] = [46, 20, 26, 8];
const FOLDS = [0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32];

function frameOf(
  points: readonly TrendPoint[],
  london: readonly TrendPoint[],
  scale: Parameters<typeof trendExtent>[1],
  width: number,
): TrendFrame {
  const [own, other] = [trendExtent(points, scale), trendExtent(london, scale)];
  const extent: [number, number] = [Math.min(own[0], other[0]), Math.max(own[1], other[1])];
  const range = [HEIGHT - BOTTOM, TOP];
  const value =
    scale === "ratio"
      ? scaleLog(extent, range).clamp(true)
      : scaleLinear(extent, range).nice(4).clamp(true);
  const at = scaleLinear([-0.5, points.length - 0.5], [LEFT, width - RIGHT]);
  const ticks =
    scale === "ratio"
      ? FOLDS.filter((fold) => fold >= extent[0] && fold <= extent[1])
      : scaleLinear(extent, range).nice(4).ticks(4);
  const frame = { width, height: HEIGHT, left: LEFT, top: TOP, bottom: BOTTOM };
  return { ...frame, x: (place) => at(place), y: (amount) => value(amount), ticks };
}

function lineOf(run: readonly Valued[], { x, y }: TrendFrame): string {
  return `M${run.map(({ at, value }) => point(x(at), y(value))).join("L")}`;
}

/** A limit that is not there runs to the edge of the picture on its side. */
function bandOf(run: readonly Valued[], { x, y, top, height, bottom }: TrendFrame): string {
  const spread = run.length === 1 ? 0.25 : 0;
  const high = (limit: number | null) => (limit === null ? top : y(limit));
  const low = (limit: number | null) => (limit === null ? height - bottom : y(limit));
  const forth = run.flatMap((own) => [
    point(x(own.at - spread), high(own.high)),
    ...(spread > 0 ? [point(x(own.at + spread), high(own.high))] : []),
  ]);
  const back = [...run]
    .reverse()
    .flatMap((own) => [
      ...(spread > 0 ? [point(x(own.at + spread), low(own.low))] : []),
      point(x(own.at - spread), low(own.low)),
    ]);
  return `M${[...forth, ...back].join("L")}Z`;
}

function point(x: number, y: number): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
