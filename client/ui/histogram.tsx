import { computed } from "@preact/signals";
import { type HistogramBar, histogramOf } from "../../geo/view/histogram.ts";
import type { IntervalAxis } from "../../geo/view/interval-axis.ts";
import { formatCount, formatLimit, wordValue } from "../../geo/view/number-format.ts";
import { type Answer, answer } from "../state/answer.ts";
import { axis } from "../state/answer-axis.ts";
import { areaRow } from "../state/area-row.ts";
import { hoveredPart } from "../state/outline.ts";
import { pointed } from "../state/pointed.ts";
import { selected } from "../state/selection.ts";

const BARS = 32;
const WIDTH = 216;
/** Room above the bars for the numbers of selected areas. */
const TOP = 14;
const HEIGHT = 36;
const FOOT = TOP + HEIGHT;

const bars = computed<readonly HistogramBar[]>(() => {
  const values = answer.value?.values;
  return values ? histogramOf(values.value, values.class, axis.value, BARS) : [];
});

/**
 * How many areas lie where on the axis of the values, each bar in the colour of its values.
 *
 * London is a line, the areas selected are numbered, the one pointed at is marked; pointing at a bar outlines its areas on the map.
 */
export function Histogram({
  shown: { values },
  colours,
}: {
  readonly shown: Answer;
  readonly colours: readonly string[];
}) {
  const most = Math.max(1, ...bars.value.map(({ areas }) => areas.length));
  const london = values.measure.scale === "count" ? null : values.london.value;
  return (
    <svg
      class="histogram"
      viewBox={`0 0 ${WIDTH} ${FOOT + 14}`}
      role="img"
      aria-label={inWords(values)}
      onMouseLeave={() => {
        hoveredPart.value = null;
      }}
    >
      {bars.value.map((bar, i) => (
        <Bar
          key={`bar ${i * BARS}`}
          bar={bar}
          x={(i * WIDTH) / BARS}
          height={bar.areas.length === 0 ? 0 : Math.max(1, (bar.areas.length / most) * HEIGHT)}
          fill={colours[bar.class ?? 0] ?? "none"}
          codes={values.areas}
        />
      ))}
      <line class="histogram-axis" x1="0" x2={WIDTH} y1={FOOT} y2={FOOT} />
      {london !== null && <London x={axis.value.at(london) * WIDTH} />}
      <Marks values={values} />
      <Ends axis={axis.value} scale={values.measure.scale} />
    </svg>
  );
}

/** The whole height of a bar answers to the pointer, or low ones could not be hit. */
function Bar({
  bar: { areas },
  x,
  height,
  fill,
  codes,
}: {
  readonly bar: HistogramBar;
  readonly x: number;
  readonly height: number;
  readonly fill: string;
  readonly codes: readonly string[];
}) {
  const hover = () => {
    hoveredPart.value = { kind: "bar", codes: areas.map((i) => codes[i] ?? "") };
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the classes below do the same by keyboard.
    <g class="histogram-part" onMouseEnter={hover}>
      <rect
        class="histogram-bar"
        x={x}
        width={WIDTH / BARS - 1}
        y={FOOT - height}
        height={height}
        fill={fill}
      />
      <rect class="histogram-target" x={x} width={WIDTH / BARS} y={TOP} height={HEIGHT}>
        <title>
          {formatCount(areas.length)} {areas.length === 1 ? "area" : "areas"}
        </title>
      </rect>
    </g>
  );
}

function London({ x }: { readonly x: number }) {
  const right = x > WIDTH / 2;
  return (
    <>
      <line class="histogram-london" x1={x} x2={x} y1={TOP - 4} y2={FOOT} />
      <text x={right ? x - 3 : x + 3} y={TOP + 4} text-anchor={right ? "end" : "start"}>
        London
      </text>
    </>
  );
}

/** The areas selected, by their number in the order they were chosen, and the one pointed at. */
function Marks({ values }: { readonly values: Answer["values"] }) {
  const xOf = (code: string) => {
    const value = areaRow(values, code)?.value ?? null;
    return value === null ? null : axis.value.at(value) * WIDTH;
  };
  const at = pointed.value && xOf(pointed.value.code);
  return (
    <>
      {at !== null && <line class="histogram-pointed" x1={at} x2={at} y1={TOP} y2={FOOT + 3} />}
      {selected.value.map((code, i) => {
        const x = xOf(code);
        if (x === null) return null;
        const inside = Math.min(Math.max(x, 6), WIDTH - 6);
        return (
          <g key={code} class="histogram-selected">
            <line x1={x} x2={x} y1={10} y2={FOOT} />
            <circle cx={inside} cy="6" r="6" />
            <text x={inside} y="9.5" text-anchor="middle">
              {i + 1}
            </text>
          </g>
        );
      })}
    </>
  );
}

function Ends({
  axis: { low, high, reference },
  scale,
}: {
  readonly axis: IntervalAxis;
  readonly scale: Answer["values"]["measure"]["scale"];
}) {
  return (
    <>
      <text x="0" y={FOOT + 12}>
        {formatLimit(low, scale)}
      </text>
      {reference !== null && (
        <text x={WIDTH / 2} y={FOOT + 12} text-anchor="middle">
          {reference}
        </text>
      )}
      <text x={WIDTH} y={FOOT + 12} text-anchor="end">
        {formatLimit(high, scale)}
      </text>
    </>
  );
}

function inWords({ london, measure }: Answer["values"]): string {
  return `How many areas lie where. London: ${wordValue(london, measure).value}.`;
}
