import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import { formatCount, formatLimit } from "../../geo/view/number-format.ts";
import type { AllScanned, FunnelPlace } from "../../geo/wire/comparison.ts";

const [WIDTH, HEIGHT] = [680, 320];
const [LEFT, TOP, BOTTOM] = [66, 22, 36];

/** Every area's rate against the size of what it is per, between the limits of the funnel; absent for measures that have none. */
export function FunnelChart({ shown }: { readonly shown: AllScanned }) {
  const points = pointsOf(shown);
  const target = shown.funnel?.target;
  if (points.length === 0 || target === undefined) return null;
  const most = Math.max(...points.map(({ size }) => size));
  const top = topOf(points);
  const x = (size: number) => LEFT + (size / most) * (WIDTH - LEFT - 8);
  const y = (value: number) => HEIGHT - BOTTOM - Math.min(1, value / top) * (HEIGHT - TOP - BOTTOM);
  const line = (of: (place: FunnelPlace) => number) =>
    points.map(({ size, place }) => `${x(size).toFixed(1)},${y(of(place)).toFixed(1)}`).join(" ");
  const { many, one } = LEVEL_WORDS[shown.level];
  const outside = points.filter(({ place }) => place.position !== "inside").length;
  return (
    <figure class="funnel">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Funnel of ${formatCount(points.length)} ${many}, ${formatCount(outside)} of them beyond the inner limits`}
      >
        <line class="funnel-axis" x1={LEFT} x2={WIDTH} y1={y(0)} y2={y(0)} />
        <line class="funnel-target" x1={LEFT} x2={WIDTH} y1={y(target)} y2={y(target)} />
        {LIMITS.map(({ name, of }) => (
          <polyline key={name} class={`funnel-limit funnel-${name}`} points={line(of)} />
        ))}
        {points.map(({ code, size, value, place }) => (
          <circle
            key={code}
            class={place.position === "inside" ? "funnel-point" : "funnel-point funnel-outside"}
            cx={x(size)}
            cy={y(value)}
            r={place.position === "inside" ? 2.2 : 3.6}
          />
        ))}
        {[0, target, top].map((value) => (
          <text key={value} class="funnel-tick" x={LEFT - 6} y={y(value) + 4} text-anchor="end">
            {formatLimit(value, "rate")}
          </text>
        ))}
        <text class="funnel-tick" x={WIDTH} y={HEIGHT - 8} text-anchor="end">
          {formatLimit(most, "rate")}
        </text>
      </svg>
      <figcaption class="muted">
        Each dot is a {one}: its rate ({shown.measure.unit}) against the size of what it is per, as
        far as its months count. The middle line is the rate of all; inner and outer lines hold 95 %
        and 99.8 % of areas that differ by no more than chance and the spread found among them.
        {points.some(({ value }) => value > top) && " Dots at the upper edge lie beyond it."}
      </figcaption>
    </figure>
  );
}

interface Point {
  readonly code: string;
  readonly size: number;
  readonly value: number;
  readonly place: FunnelPlace;
}

const LIMITS = [
  { name: "low95", of: ({ limits95 }: FunnelPlace) => limits95.low },
  { name: "high95", of: ({ limits95 }: FunnelPlace) => limits95.high },
  { name: "low998", of: ({ limits998 }: FunnelPlace) => limits998.low },
  { name: "high998", of: ({ limits998 }: FunnelPlace) => limits998.high },
] as const;

function pointsOf({ areas, figure, place = [] }: AllScanned): Point[] {
  return areas
    .flatMap((code, i) => {
      const [own, at] = [figure[i], place[i]];
      if (!at || !own || own.value === null || !own.base) return [];
      return [{ code, size: (own.base * own.months) / 12, value: own.value, place: at }];
    })
    .sort((a, b) => a.size - b.size);
}

/** Room for all but the 2 % highest rates, and for the limits of most areas. */
function topOf(points: readonly Point[]): number {
  const rising = points.map(({ value, place }) => Math.max(value, place.limits95.high));
  rising.sort((a, b) => a - b);
  return rising[Math.floor(rising.length * 0.98)] ?? rising.at(-1) ?? 1;
}
