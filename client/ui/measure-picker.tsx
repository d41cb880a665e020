import { useId, useState } from "preact/hooks";
import type { MeasureDescription } from "../../geo/measure/measure.ts";
import { wordRespondents } from "../../geo/trust/survey-description.ts";
import { SURVEY_MEASURES } from "../../geo/trust/survey-measures.ts";
import { changeMeasure } from "../../geo/view/change-view.ts";
import { MEASURES, measureById } from "../../geo/view/measure-registry.ts";
import { heldPeriod, isRounded } from "../state/catalogue.ts";
import { isNarrow } from "../state/layout.ts";
import { ask, view } from "../state/view.ts";
import { type MeasureBranch, measureTree } from "./measure-tree.ts";

/** Every measure with its meaning in one line, as a tree whose branch of the current measure is open; a text narrows it down. */
export function MeasurePicker() {
  const [text, setText] = useState("");
  const id = useId();
  const current = measureById(view.value.measure);
  const branches = measureTree(MEASURES, text, meaningOf);
  return (
    <details class="measures" open={!isNarrow.value}>
      <summary>
        <span class="field-label">Measure</span>
        <span class="measures-current">{current?.label}</span>
      </summary>
      <label class="unseen" for={id}>
        Find a measure
      </label>
      <input
        id={id}
        type="text"
        class="measures-find"
        placeholder="Find a measure"
        autocomplete="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {branches.map((branch) => (
        <Branch
          key={`${branch.label} ${text !== ""}`}
          branch={branch}
          isOpen={text !== "" || branch.measures.some((measure) => measure === current)}
        />
      ))}
      {branches.length === 0 && <p class="muted">No measure has these words.</p>}
    </details>
  );
}

function Branch({
  branch: { label, measures },
  isOpen,
}: {
  readonly branch: MeasureBranch;
  readonly isOpen: boolean;
}) {
  return (
    <details class="measures-branch" open={isOpen}>
      <summary>
        {label} <span class="muted">{measures.length}</span>
      </summary>
      <fieldset>
        <legend class="unseen">{label}</legend>
        {measures.map((measure) => (
          <MeasureChoice key={measure.id} measure={measure} />
        ))}
      </fieldset>
    </details>
  );
}

function MeasureChoice({ measure }: { readonly measure: MeasureDescription }) {
  const refused = isRounded.value && measure.needsGround === true;
  const choose = () => ask(changeMeasure(view.value, measure.id, heldPeriod(measure.kind)));
  return (
    <label class="measure">
      <input
        type="radio"
        name="measure"
        value={measure.id}
        checked={view.value.measure === measure.id}
        disabled={refused}
        onChange={choose}
      />
      <span>
        <span class="measure-name">{measure.label}</span>
        <span class="measure-meaning">
          {refused ? "Not where counts are rounded" : meaningOf(measure)}
        </span>
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
  "stop-hotspot": "Where searches concentrate beyond chance: for scrutiny",
  "stop-change": "Searches as a multiple of another period's",
  "hit-rate": "Share of searches that led to anything",
  "hit-rate-smoothed": "The same with chance evened out",
  "hit-rate-gap": "One group's hit rate less another's",
  "arrest-rate": "Share of searches that led to arrest or charge",
  "crime-rate": "Recorded crimes per 1,000 residents a year",
  "crime-rate-smoothed": "The same with chance evened out",
  "crime-count": "Crimes and incidents that police recorded",
  "crime-hotspot": "Where crimes with a victim concentrate beyond chance",
  "crime-change": "Recorded crime as a multiple of another period's",
  "crime-outcome-rate": "Share of crimes charged or dealt with out of court",
  residents: "People who live there",
  deprivation: "Score of the Index of Multiple Deprivation",
};

function meaningOf({ id, label }: MeasureDescription): string {
  const asked = SURVEY_MEASURES.find((measure) => measure.id === id);
  return MEANINGS[id] ?? (asked ? `Share who ${wordRespondents(asked)}` : label);
}
