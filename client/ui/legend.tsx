import type { AlternativeId } from "../../geo/measure/disparity-alternatives.ts";
import { classCount, legendOf } from "../../geo/view/legend.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { type Bounded, formatCount, wordValue } from "../../geo/view/number-format.ts";
import { classColours, colourScale } from "../../geo/view/palette-choice.ts";
import { unitWords } from "../../geo/view/view-title.ts";
import { type Answer, answer } from "../state/answer.ts";
import { areaRow } from "../state/area-row.ts";
import { room } from "../state/layout.ts";
import { pointed } from "../state/pointed.ts";
import { ground } from "../state/theme.ts";
import { secondHow, view } from "../state/view.ts";
import { DensityChoice } from "./density-choice.tsx";
import { Histogram } from "./histogram.tsx";
import { HowSure } from "./how-sure.tsx";
import { LegendLimits } from "./legend-limits.tsx";
import { LegendMarks } from "./legend-marks.tsx";
import { LegendRow } from "./legend-row.tsx";
import { SpotExplanation } from "./spot-explanation.tsx";
import { SpotPattern } from "./spot-pattern.tsx";

/** What the colours and marks on the map mean, with how many areas carry each; pointing at a part outlines its areas. */
export function Legend() {
  const shown = answer.value;
  if (!shown) return null;
  const { values } = shown;
  const { classes, marks } = legendOf(values);
  const colours = coloursOf(shown);
  const isEmpty = classes.every(({ count }) => count === 0);
  const at = pointed.value && areaRow(values, pointed.value.code);
  return (
    <details class="legend" open={room.value !== "medium" && secondHow.value === null}>
      <summary>
        <h2>
          {values.measure.label}
          <span class="muted"> {unitOf(shown)}</span>
        </h2>
      </summary>
      <SpotPattern shown={shown} />
      <LondonLine shown={shown} />
      {isEmpty || <Histogram shown={shown} colours={colours} />}
      <ul class="legend-classes">
        {(isEmpty ? [] : classes).map(({ index, label, count }) => (
          <LegendRow
            key={index}
            part={{ kind: "class", class: index }}
            isPointed={at?.class === index}
            swatch={<span class="swatch" style={{ background: colours[index] }} />}
            label={label}
            count={formatCount(count)}
          />
        ))}
      </ul>
      <SpotExplanation shown={shown} />
      <DensityChoice />
      <LegendMarks marks={marks} pointed={at?.mark ?? null} />
      <HowSure />
      <LegendLimits fromRun={shown.fromRun === true && values.breaks.length > 0} />
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
  const { classes } = legendOf(shown.values);
  return (
    <div class="legend-strip">
      <div class="legend-strip-colours">
        {coloursOf(shown).map((colour) => (
          <span key={colour} style={{ background: colour }} />
        ))}
      </div>
      <p class="legend-strip-limits muted">
        {classes.length > 1 && `${classes[0]?.label} … ${classes.at(-1)?.label}`}{" "}
        {shown.values.measure.scale === "score" ? "(corrected)" : unitOf(shown)}
      </p>
    </div>
  );
}

function coloursOf({ values }: Answer): string[] {
  return classColours(view.value.palette, colourScale(values), classCount(values), ground.value);
}

function unitOf(shown: Answer): string {
  const measure = measureById(shown.view.measure);
  return measure ? unitWords(shown.view, measure) : shown.values.measure.unit;
}
