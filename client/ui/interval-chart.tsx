import type { IntervalAxis } from "../../geo/view/interval-axis.ts";
import {
  type Bounded,
  formatLimit,
  type ValueUnit,
  wordValue,
} from "../../geo/view/number-format.ts";
import { IntervalBar } from "./interval-bar.tsx";

/** One line of the chart: a value with its interval, and what else is to be said of it. */
export interface IntervalRow {
  readonly id: string;
  readonly name: string;
  readonly estimate: Bounded;
  /** Why it has no value or cannot be relied on; null when there is nothing to say. */
  readonly state: string | null;
  /** What the first row is beside this one, in words; null for the first row itself. */
  readonly beside: { readonly verdict: string; readonly difference: string } | null;
}

/** Values as points with their intervals on one axis, the first being what the others are set beside; every number stands as text too. */
export function IntervalChart({
  caption,
  rows,
  axis,
  unit,
}: {
  readonly caption: string;
  readonly rows: readonly IntervalRow[];
  readonly axis: IntervalAxis;
  readonly unit: ValueUnit;
}) {
  return (
    <table class="interval-chart">
      <caption class="unseen">{caption}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">Area</th>
          <th scope="col">Value and 95 % interval</th>
          <th scope="col">Difference</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, estimate, state, beside }) => {
          const { number, interval } = wordValue(estimate, unit);
          return (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <IntervalBar estimate={estimate} axis={axis} width={BAR} />
                <span>
                  <strong>{number ?? "No value"}</strong>
                  {interval && <span class="muted"> {interval}</span>}
                </span>
                {state && <span class="muted">{state}</span>}
              </td>
              <td>
                {beside && (
                  <>
                    <span>{beside.verdict}</span>
                    <span class="muted">{beside.difference}</span>
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td />
          <td>
            <AxisTicks axis={axis} unit={unit} />
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

const BAR = 260;

function AxisTicks({ axis, unit }: { readonly axis: IntervalAxis; readonly unit: ValueUnit }) {
  const { low, high, reference } = axis;
  const ticks = [low, reference ?? (low + high) / 2, high];
  return (
    <svg class="interval-ticks" viewBox={`0 0 ${BAR} 18`} width={BAR} height="18">
      <title>Axis</title>
      {ticks.map((tick, i) => {
        const x = 4 + axis.at(tick) * (BAR - 8);
        return (
          <g key={tick}>
            <line class="interval-axis" x1={x} x2={x} y1="0" y2="4" />
            <text x={i === 0 ? 0 : i === 2 ? BAR : x} y="16" text-anchor={ANCHORS[i]}>
              {formatLimit(tick, unit.scale)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const ANCHORS = ["start", "middle", "end"] as const;
