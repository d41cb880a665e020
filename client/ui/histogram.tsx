import { intervalAxis } from "../../geo/view/interval-axis.ts";
import { formatLimit, wordValue } from "../../geo/view/number-format.ts";
import type { Answer } from "../state/answer.ts";

const BINS = 32;
const WIDTH = 216;
const HEIGHT = 36;

/** How many areas lie where, over the axis of the values, with London as a line; each bar in the colour of its values. */
export function Histogram({
  shown: { values },
  colours,
}: {
  readonly shown: Answer;
  readonly colours: readonly string[];
}) {
  const axis = intervalAxis(values.value, values.measure.scale);
  const bins = countBins(values.value, values.class, axis.at);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const london = values.london.value;
  return (
    <svg
      class="histogram"
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 14}`}
      role="img"
      aria-label={inWords(values)}
    >
      {bins.map(({ count, colour }, i) => {
        const x = (i * WIDTH) / BINS;
        const height = count === 0 ? 0 : Math.max(1, (count / most) * HEIGHT);
        return (
          <rect
            key={x}
            class="histogram-bar"
            x={x}
            width={WIDTH / BINS - 1}
            y={HEIGHT - height}
            height={height}
            fill={colours[colour] ?? "none"}
          />
        );
      })}
      <line class="histogram-axis" x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
      {london !== null && values.measure.scale !== "count" && (
        <line
          class="histogram-london"
          x1={axis.at(london) * WIDTH}
          x2={axis.at(london) * WIDTH}
          y1="0"
          y2={HEIGHT}
        />
      )}
      <text x="0" y={HEIGHT + 12}>
        {formatLimit(axis.low, values.measure.scale)}
      </text>
      {axis.reference !== null && (
        <text x={WIDTH / 2} y={HEIGHT + 12} text-anchor="middle">
          {axis.reference}
        </text>
      )}
      <text x={WIDTH} y={HEIGHT + 12} text-anchor="end">
        {formatLimit(axis.high, values.measure.scale)}
      </text>
    </svg>
  );
}

/** A bin takes the colour of the lowest class in it; values beyond the axis are in its end bins. */
function countBins(
  values: readonly (number | null)[],
  classes: readonly (number | null)[],
  at: (value: number) => number,
): { count: number; colour: number }[] {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, colour: Number.POSITIVE_INFINITY }));
  values.forEach((value, i) => {
    const own = classes[i] ?? null;
    if (value === null || own === null) return;
    const bin = bins[Math.min(BINS - 1, Math.floor(at(value) * BINS))];
    if (!bin) return;
    bin.count += 1;
    bin.colour = Math.min(bin.colour, own);
  });
  return bins;
}

function inWords({ london, measure }: Answer["values"]): string {
  return `How many areas lie where. London: ${wordValue(london, measure).value}.`;
}
