import type { IntervalAxis } from "../../geo/view/interval-axis.ts";
import type { Bounded } from "../../geo/view/number-format.ts";

/** A value as a dot on its interval, on the axis that all areas share, with a mark where "no difference" lies. */
export function IntervalBar({
  estimate: { value, low, high },
  axis,
  width = 160,
}: {
  readonly estimate: Bounded;
  readonly axis: IntervalAxis;
  readonly width?: number;
}) {
  const x = (at: number) => 4 + axis.at(at) * (width - 8);
  const from = low === null ? 4 : x(low);
  const to = high === null ? width - 4 : x(high);
  return (
    <svg
      class="interval-bar"
      viewBox={`0 0 ${width} 16`}
      width={width}
      height="16"
      aria-hidden="true"
    >
      <line class="interval-axis" x1="4" x2={width - 4} y1="8" y2="8" />
      {axis.reference !== null && (
        <line
          class="interval-reference"
          x1={x(axis.reference)}
          x2={x(axis.reference)}
          y1="1"
          y2="15"
        />
      )}
      {(low !== null || high !== null) && (
        <line class="interval-range" x1={from} x2={Math.max(to, from + 1)} y1="8" y2="8" />
      )}
      {value !== null && <circle class="interval-value" cx={x(value)} cy="8" r="4" />}
    </svg>
  );
}
