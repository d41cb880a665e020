import { MODE_BREAK } from "../../geo/trust/survey-measures.ts";
import { addQuarters, type Quarter } from "../../geo/trust/survey-quarter.ts";
import { formatLimit } from "../../geo/view/number-format.ts";

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

/** Room for ticks around a chart, in pixels. */
export const EDGES = { left: 48, right: 8, top: 10, bottom: 22 } as const;

/** Ticks of shares and years, and the tick at which the survey changed its way of asking. */
export function ChartFrame({
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
          <line
            class="chart-grid"
            x1={EDGES.left}
            x2={width - EDGES.right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text class="chart-tick" x={EDGES.left - 6} y={y(tick) + 4} text-anchor="end">
            {formatLimit(tick, "share")}
          </text>
        </g>
      ))}
      {yearTicks(first, last, Math.floor((width - EDGES.left) / 56)).map((quarter) => (
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
          y1={EDGES.top - 6}
          y2={height - EDGES.bottom}
        />
      )}
    </>
  );
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
