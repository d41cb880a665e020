import { wordMonth } from "../../geo/domain/period-wording.ts";
import { formatLimit } from "../../geo/view/number-format.ts";
import type { NumberedBreak } from "../state/series-breaks.ts";
import type { TrendPoint } from "../state/trend-shape.ts";
import type { TrendFrame } from "./trend-chart.tsx";

/** The lines and words around a trend: values at the left, years below, and a numbered tick at each change of recording. */
export function TrendAxes({
  frame,
  points,
  breaks,
  scale,
}: {
  readonly frame: TrendFrame;
  readonly points: readonly TrendPoint[];
  readonly breaks: readonly NumberedBreak[];
  readonly scale: Parameters<typeof formatLimit>[1];
}) {
  const { width, height, left, top, bottom, x, y, ticks } = frame;
  const floor = height - bottom;
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            class={scale === "ratio" && tick === 1 ? "trend-even" : "trend-rule"}
            x1={left}
            x2={width}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text class="trend-text" x={left - 6} y={y(tick) + 4} text-anchor="end">
            {formatLimit(tick, scale)}
          </text>
        </g>
      ))}
      {timeMarks(points, x).map(({ at, words }) => (
        <g key={at}>
          <line class="trend-rule" x1={x(at - 0.5)} x2={x(at - 0.5)} y1={floor} y2={floor + 5} />
          <text class="trend-text" x={x(at - 0.5) + 3} y={height - 8}>
            {words}
          </text>
        </g>
      ))}
      {breakMarks(points, breaks, x).map(({ lines, label }) => (
        <g key={label}>
          {lines.map((at) => (
            <line key={at} class="trend-break" x1={at} x2={at} y1={top - 4} y2={floor} />
          ))}
          <text
            class="trend-text"
            x={Math.min(lines[0] ?? 0, width)}
            y={top - 8}
            text-anchor={(lines[0] ?? 0) > width - 36 ? "end" : "start"}
          >
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Room that the number of a break takes. */
const NUMBER = 22;

/** The breaks' ticks with their numbers, `6 to 10` where they stand too close for one each. */
function breakMarks(
  points: readonly TrendPoint[],
  breaks: readonly NumberedBreak[],
  x: (at: number) => number,
): { readonly lines: readonly number[]; readonly label: string }[] {
  const groups: { lines: Set<number>; first: number; last: number }[] = [];
  for (const { from, number } of breaks) {
    const at = x(points.findIndex(({ month }) => month === from) - 0.5);
    const open = groups.at(-1);
    if (open && at - Math.min(...open.lines) < NUMBER) {
      open.lines.add(at);
      open.last = number;
    } else groups.push({ lines: new Set([at]), first: number, last: number });
  }
  return groups.map(({ lines, first, last }) => ({
    lines: [...lines],
    label: first === last ? String(first) : `${first}–${last}`,
  }));
}

/** Up to so many months are named one by one, longer runs by their years. */
const FEW = 30;

/** The first month shown and every January, or of few months each; as many as there is room for. */
function timeMarks(
  points: readonly TrendPoint[],
  x: (at: number) => number,
): { readonly at: number; readonly words: string }[] {
  const few = points.length <= FEW;
  const room = few ? 104 : 42;
  const marks: { at: number; words: string }[] = [];
  for (const { at, month } of points) {
    if (!few && at > 0 && !month.endsWith("-01")) continue;
    const last = marks.at(-1);
    const words = few ? wordMonth(month) : month.slice(0, 4);
    const near = last && x(at) - x(last.at) < room;
    // What is left of a first year gives way to the January after it.
    if (near && last.at === 0 && !few) marks.splice(0, 1, { at, words });
    else if (!near && x(at) + room <= x(points.length)) marks.push({ at, words });
  }
  return marks;
}
