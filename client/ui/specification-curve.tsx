import { formatNumber } from "../../geo/view/number-format.ts";
import { wordSwitch } from "../../geo/wire/driver-wording.ts";
import type { CurvePoint, Stability } from "../../geo/wire/drivers.ts";

const [WIDTH, HEIGHT] = [300, 110];

/** Every way of asking, from the least value to the greatest, each with its interval; those without an answer are counted. */
export function SpecificationCurve({
  stability,
  label,
}: {
  readonly stability: Stability;
  readonly label: string;
}) {
  const points = stability.curve.filter(({ value }) => value !== null);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const reach = reachOf(points);
  const y = (value: number | null) =>
    HEIGHT / 2 - (Math.max(-reach, Math.min(reach, value ?? 0)) / reach) * (HEIGHT / 2 - 4);
  const x = (i: number) => 6 + ((i + 0.5) / points.length) * (WIDTH - 12);
  const none = stability.cases - points.length;
  return (
    <figure class="curve">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${label}: ${points.length} ways of asking, from ${sizeOf(first)} to ${sizeOf(last)}, ${points.filter(isClear).length} of them clear of 0.`}
      >
        <line class="interval-reference" x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
        {points.map((point, i) => (
          <g
            key={JSON.stringify(point.asked)}
            class={isClear(point) ? "curve-clear" : "curve-unclear"}
          >
            <line x1={x(i)} x2={x(i)} y1={y(point.low)} y2={y(point.high)} />
            <circle cx={x(i)} cy={y(point.value)} r="2.2" />
          </g>
        ))}
      </svg>
      <figcaption class="muted">
        Filled: 0 is outside the interval. Scale: −{reach} to {reach} points.
        {none > 0 &&
          ` ${none === 1 ? "1 way has" : `${none} ways have`} no answer, as too little is held.`}{" "}
        Least: {sizeOf(first)} ({askedAs(first)}). Greatest: {sizeOf(last)} ({askedAs(last)}).
      </figcaption>
    </figure>
  );
}

function isClear({ low, high }: CurvePoint): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}

function sizeOf({ value }: CurvePoint): string {
  return `${formatNumber(value ?? 0, 1)} points`;
}

function askedAs({ asked }: CurvePoint): string {
  return Object.entries(asked)
    .map(([name, value]) => wordSwitch({ name, value }))
    .join("; ");
}

/** Holds nine in ten ends of intervals, so that one wide one does not flatten the rest. */
function reachOf(points: readonly CurvePoint[]): number {
  const ends = points
    .map(({ low, high }) => Math.max(-(low ?? 0), high ?? 0))
    .sort((a, b) => a - b);
  return Math.max(1, Math.ceil(ends[Math.floor((ends.length - 1) * 0.9)] ?? 1));
}
