import { wordPeriod } from "../../geo/domain/period-wording.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import type { Series } from "../../geo/wire/series.ts";

const [WIDTH, HEIGHT] = [340, 40];

/** One area of a series as a small line on the height that all its areas share, broken where a month has no value; absent for fewer than two months. */
export function TrendLine({ series, code }: { readonly series: Series; readonly code: string }) {
  const row = series.areas.indexOf(code);
  const values = series.value[row] ?? [];
  if (series.months.length < 2 || values.every((value) => value === null)) return null;
  const top = Math.max(...series.value.flat().map((value) => value ?? 0)) || 1;
  const low = Math.min(0, ...series.value.flat().map((value) => value ?? 0));
  const x = (at: number) => 4 + (at / (values.length - 1)) * (WIDTH - 8);
  const y = (value: number) => HEIGHT - 4 - ((value - low) / (top - low)) * (HEIGHT - 8);
  return (
    <svg
      class="trend-line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={inWords(series, row)}
    >
      <line class="interval-axis" x1="4" x2={WIDTH - 4} y1={y(0)} y2={y(0)} />
      <path d={pathOf(values, x, y)} />
      {values.map(
        (value, at) =>
          value !== null && (
            <circle
              key={series.months[at]}
              class={series.state[row]?.[at] === "unstable" ? "trend-unstable" : undefined}
              cx={x(at)}
              cy={y(value)}
              r="1.8"
            />
          ),
      )}
    </svg>
  );
}

function pathOf(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, at) => {
      if (value === null) return "";
      const starts = at === 0 || values[at - 1] === null;
      return `${starts ? "M" : "L"}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join("");
}

function inWords({ months, value, name, measure }: Series, row: number): string {
  const held = (value[row] ?? []).flatMap((one, at) => (one === null ? [] : [{ one, at }]));
  const [first, last] = [held[0], held.at(-1)];
  const [from, to] = [months[first?.at ?? 0], months[last?.at ?? 0]];
  if (!first || !last || from === undefined || to === undefined) return "No month has a value.";
  const word = (one: number) => wordValue({ value: one, low: null, high: null }, measure).value;
  return `${name[row]}, month by month, ${wordPeriod({ from, to })}: ${word(first.one)} at first, ${word(last.one)} at last.`;
}
