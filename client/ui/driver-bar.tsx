import type { Association } from "../../geo/wire/drivers.ts";

const [WIDTH, HEIGHT] = [220, 16];

/** An association as a dot on its interval with a mark at 0; an arrow stands where the interval goes beyond the scale. */
export function DriverBar({
  association: { value, low, high },
  reach,
}: {
  readonly association: Pick<Association, "value" | "low" | "high">;
  /** Points at either end of the scale. */
  readonly reach: number;
}) {
  if (value === null || low === null || high === null) return null;
  const x = (points: number) =>
    WIDTH / 2 + (Math.max(-reach, Math.min(reach, points)) / reach) * (WIDTH / 2 - 8);
  return (
    <svg
      class="interval-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <line class="interval-axis" x1="8" x2={WIDTH - 8} y1="8" y2="8" />
      <line class="interval-reference" x1={x(0)} x2={x(0)} y1="1" y2="15" />
      <line class="interval-range" x1={x(low)} x2={x(high)} y1="8" y2="8" />
      {low < -reach && <path class="interval-beyond" d="M7 3L1 8L7 13Z" />}
      {high > reach && <path class="interval-beyond" d={`M${WIDTH - 7} 3l6 5l-6 5Z`} />}
      <circle class="interval-value" cx={x(value)} cy="8" r="4" />
    </svg>
  );
}
