import type { Measure } from "../../geo/measure/measure.ts";
import { changeMeasure } from "../../geo/view/change-view.ts";
import { MEASURES, measureById } from "../../geo/view/measure-registry.ts";
import { heldPeriod } from "../state/catalogue.ts";
import { isNarrow } from "../state/layout.ts";
import { ask, view } from "../state/view.ts";

const KINDS = [
  { kind: "stop", label: "Stop and search" },
  { kind: "incident", label: "Recorded crime" },
] as const;

/** Every measure with its meaning in one line, grouped by what it counts. */
export function MeasurePicker() {
  const current = measureById(view.value.measure);
  return (
    <details class="measures" open={!isNarrow.value}>
      <summary>
        <span class="field-label">Measure</span>
        <span class="measures-current">{current?.label}</span>
      </summary>
      {KINDS.map(({ kind, label }) => (
        <fieldset key={kind} class="measures-group">
          <legend>{label}</legend>
          {MEASURES.filter((measure) => measure.kind === kind).map((measure) => (
            <MeasureChoice key={measure.id} measure={measure} />
          ))}
        </fieldset>
      ))}
    </details>
  );
}

function MeasureChoice({ measure }: { readonly measure: Measure }) {
  const choose = () => ask(changeMeasure(view.value, measure.id, heldPeriod(measure.kind)));
  return (
    <label class="measure">
      <input
        type="radio"
        name="measure"
        value={measure.id}
        checked={view.value.measure === measure.id}
        onChange={choose}
      />
      <span>
        <span class="measure-name">{measure.label}</span>
        <span class="measure-meaning">{MEANINGS[measure.id] ?? firstSentence(measure)}</span>
      </span>
    </label>
  );
}

/** Shorter than the definition, which the drawer gives in full. */
const MEANINGS: Readonly<Record<string, string>> = {
  "stop-rate": "Searches per 1,000 residents a year",
  "stop-rate-smoothed": "The same with chance evened out",
  "stop-disparity": "One group's rate as a multiple of another's",
  "stop-disparity-smoothed": "The same with chance evened out",
  "stop-gap": "One group's rate less another's",
  "stop-count": "Searches of people and vehicles",
  "stop-change": "Searches as a multiple of another period's",
  "hit-rate": "Share of searches that led to anything",
  "hit-rate-gap": "One group's hit rate less another's",
  "arrest-rate": "Share of searches that led to arrest or charge",
  "crime-rate": "Recorded crimes per 1,000 residents a year",
  "crime-rate-smoothed": "The same with chance evened out",
  "crime-count": "Crimes and incidents that police recorded",
  "crime-change": "Recorded crime as a multiple of another period's",
};

function firstSentence({ definition }: Measure): string {
  return definition.split(". ")[0] ?? definition;
}
