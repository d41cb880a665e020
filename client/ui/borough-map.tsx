import { useId } from "preact/hooks";
import { wordPeriod } from "../../geo/domain/period-wording.ts";
import { classCount, legendOf } from "../../geo/view/legend.ts";
import { MARK_WORDS } from "../../geo/view/mark-words.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import { coloursFor, PALETTES } from "../../geo/view/palette.ts";
import type { Values } from "../../geo/wire/values.ts";
import type { BoroughPaths } from "../state/borough-paths.ts";
import { ground } from "../state/theme.ts";

/** A small map of boroughs with its legend; the numbers stand in a table beside it. */
export function BoroughMap({
  values,
  drawn,
  chosen,
}: {
  readonly values: Values;
  readonly drawn: BoroughPaths;
  /** Code of the borough to outline; null for none. */
  readonly chosen: string | null;
}) {
  const hatch = useId();
  const colours = coloursOf(values);
  const fillOf = (code: string) => {
    const own = values.class[values.areas.indexOf(code)] ?? null;
    return own === null ? `url(#${hatch})` : (colours[own] ?? "none");
  };
  const outlined = drawn.paths.find(({ code }) => code === chosen);
  const { number, interval } = wordValue(values.london, values.measure);
  return (
    <figure class="borough-map">
      <figcaption>
        <h3>
          {values.measure.label}, {wordPeriod(values.period)}
        </h3>
        <p class="muted">
          London: {number ?? "no value"}
          {interval && ` (${interval})`}
        </p>
      </figcaption>
      <svg
        viewBox={`-2 -2 ${drawn.width + 4} ${drawn.height + 4}`}
        role="img"
        aria-label={inWords(values)}
      >
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse">
            <path class="borough-hatch" d="M0 5L5 0M0 0L5 5" />
          </pattern>
        </defs>
        {drawn.paths.map(({ code, d }) => (
          <path key={code} class="borough-shape" d={d} fill={fillOf(code)}>
            <title>{tipOf(values, code)}</title>
          </path>
        ))}
        {outlined && <path class="borough-paper" d={outlined.d} />}
        {outlined && <path class="borough-chosen" d={outlined.d} />}
      </svg>
      <Key values={values} colours={colours} hatch={hatch} />
    </figure>
  );
}

function Key({
  values,
  colours,
  hatch,
}: {
  readonly values: Values;
  readonly colours: readonly string[];
  /** Id of the pattern of areas without a value. */
  readonly hatch: string;
}) {
  const { classes, marks } = legendOf(values);
  return (
    <ul class="borough-key">
      {classes.map(({ index, label, count }) => (
        <li key={index}>
          <svg width="18" height="12" aria-hidden="true">
            <rect class="borough-shape" width="18" height="12" fill={colours[index]} />
          </svg>{" "}
          {label} <span class="muted">({count})</span>
        </li>
      ))}
      {marks.map(({ mark, count }) => (
        <li key={mark}>
          <svg width="18" height="12" aria-hidden="true">
            <rect class="borough-shape" width="18" height="12" fill={`url(#${hatch})`} />
          </svg>{" "}
          {MARK_WORDS[mark]} <span class="muted">({count})</span>
        </li>
      ))}
    </ul>
  );
}

function coloursOf(values: Values): readonly string[] {
  const [palette] = PALETTES;
  return palette ? coloursFor(palette, classCount(values), ground.value) : [];
}

function tipOf(values: Values, code: string): string {
  const i = values.areas.indexOf(code);
  const { number, interval } = wordValue(boundedOf(values, i), values.measure);
  return `${values.name[i] ?? code}: ${number ?? "no value"}${interval ? ` (${interval})` : ""}`;
}

function boundedOf({ value, low, high }: Values, i: number) {
  return { value: value[i] ?? null, low: low[i] ?? null, high: high[i] ?? null };
}

function inWords(values: Values): string {
  const held = values.areas
    .map((code, i) => ({ code, value: values.value[i] ?? null }))
    .flatMap(({ code, value }) => (value === null ? [] : [{ code, value }]))
    .sort((a, b) => a.value - b.value);
  const [least, most] = [held[0], held.at(-1)];
  if (!least || !most) return "Map of boroughs: none has a value.";
  return `Map of ${held.length} boroughs: from ${tipOf(values, least.code)} to ${tipOf(values, most.code)}.`;
}
