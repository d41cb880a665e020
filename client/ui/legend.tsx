import type { AlternativeId } from "../../geo/measure/disparity-alternatives.ts";
import { type LegendMark, legendOf, type Mark } from "../../geo/view/legend.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { type Bounded, formatCount, wordValue } from "../../geo/view/number-format.ts";
import { classColours } from "../../geo/view/palette-choice.ts";
import { wordReason } from "../../geo/view/state-wording.ts";
import { unitWords } from "../../geo/view/view-title.ts";
import { type Answer, answer } from "../state/answer.ts";
import { room } from "../state/layout.ts";
import { ground } from "../state/theme.ts";
import { view } from "../state/view.ts";
import { Histogram } from "./histogram.tsx";

/** What the colours and marks on the map mean, with how many areas carry each. */
export function Legend() {
  const shown = answer.value;
  if (!shown) return null;
  const { values } = shown;
  const { classes, marks } = legendOf(values);
  const colours = coloursOf(shown);
  return (
    <details class="legend" open={room.value !== "medium"}>
      <summary>
        <h2>
          {values.measure.label}
          <span class="muted"> {unitOf(shown)}</span>
        </h2>
      </summary>
      <LondonLine shown={shown} />
      <Histogram shown={shown} colours={colours} />
      <ul class="legend-classes">
        {classes.map(({ index, label, count }) => (
          <li key={index}>
            <span class="swatch" style={{ background: colours[index] }} />
            <span>{label}</span>
            <span class="legend-count">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
      {marks.length > 0 && (
        <ul class="legend-marks">
          {marks.map((row) => (
            <MarkRow key={row.mark} row={row} />
          ))}
        </ul>
      )}
    </details>
  );
}

/** London's ratio never stands in the legend as the one figure. */
function LondonLine({ shown: { values } }: { readonly shown: Answer }) {
  const { london, measure } = values;
  const ways = (london.alternatives ?? []).filter(({ id }) => BESIDE.includes(id));
  if (ways.length === 0) return null;
  const word = (one: Bounded) => wordValue(one, measure).number ?? "no value";
  return (
    <p class="legend-london muted">
      London: <strong>{word(london)}</strong>;{" "}
      {ways.map((way) => `${word(way)} ${way.label}`).join("; ")}.
    </p>
  );
}

/** What a legend has room for; the panel of an area shows every way. */
const BESIDE: readonly AlternativeId[] = ["mixed-black-added", "officer-defined", "self-defined"];

/** The class colours on one line, for where there is no room for more. */
export function LegendStrip() {
  const shown = answer.value;
  if (!shown) return null;
  const { breaks } = shown.values;
  const { classes } = legendOf(shown.values);
  return (
    <div class="legend-strip">
      <div class="legend-strip-colours">
        {coloursOf(shown).map((colour) => (
          <span key={colour} style={{ background: colour }} />
        ))}
      </div>
      <p class="legend-strip-limits muted">
        {breaks.length > 0 && `${classes[0]?.label} … ${classes.at(-1)?.label}`} {unitOf(shown)}
      </p>
    </div>
  );
}

const MARK_WORDS: Readonly<Record<Mark, string>> = {
  "cannot-tell": "Cannot tell from no difference",
  unstable: "Unstable: rests on little",
  missing: "Missing",
  city: "City of London, not ranked",
};

function MarkRow({ row: { mark, count, reasons } }: { readonly row: LegendMark }) {
  return (
    <li title={reasons.map(({ reason }) => wordReason(reason)).join(" ")}>
      <span class={`swatch swatch-${mark}`} />
      <span>{MARK_WORDS[mark]}</span>
      <span class="legend-count">{formatCount(count)}</span>
    </li>
  );
}

function coloursOf({ values }: Answer): string[] {
  const { breaks, measure } = values;
  return classColours(view.value.palette, measure.scale, breaks.length + 1, ground.value);
}

function unitOf(shown: Answer): string {
  const measure = measureById(shown.view.measure);
  return measure ? unitWords(shown.view, measure) : shown.values.measure.unit;
}
