import { useId } from "preact/hooks";
import { changeMeasure } from "../../geo/view/change-view.ts";
import { MEASURES, measureById } from "../../geo/view/measure-registry.ts";
import type { View } from "../../geo/view/view.ts";
import { heldPeriod, monthsFor } from "../state/catalogue.ts";
import { secondAnswer, secondView } from "../state/second-answer.ts";
import {
  askRight,
  shareClasses,
  sharing,
  showSecond,
  swapSides,
} from "../state/second-question.ts";
import { secondHow } from "../state/view.ts";
import { Choice } from "./choice.tsx";
import { GroupControls } from "./group-controls.tsx";
import { PeriodFields } from "./period-fields.tsx";
import { PlaceControls } from "./place-controls.tsx";

const WAYS = [
  { how: null, label: "None" },
  { how: "swipe", label: "Swipe" },
  { how: "side", label: "Side by side" },
] as const;

/** Whether a second map stands beside the first, and what it is to show. */
export function TwoMaps() {
  const id = useId();
  const asked = secondView.value;
  return (
    <section class="two-maps" aria-labelledby={id}>
      <h2 id={id} class="field-label">
        Second map
      </h2>
      <div class="two-maps-ways">
        {WAYS.map(({ how, label }) => (
          <button
            key={label}
            type="button"
            aria-pressed={secondHow.value === how}
            onClick={() => showSecond(how)}
          >
            {label}
          </button>
        ))}
      </div>
      {asked ? (
        <RightQuestion asked={asked} />
      ) : (
        <p class="muted">Another period or measure over this map, or next to it.</p>
      )}
    </section>
  );
}

/** The second map's question, so far as it differs as a rule; the rest is asked after changing sides. */
function RightQuestion({ asked }: { readonly asked: View }) {
  const shown = secondAnswer.value;
  const newest = shown?.view.period === null ? shown.values.period : null;
  const isTimeless = measureById(asked.measure)?.kind === null;
  return (
    <fieldset class="two-maps-question">
      <legend class="unseen">Question of the second map</legend>
      <div class="fields">
        <Choice
          wide
          label="Measure of the second map"
          value={asked.measure}
          options={MEASURES.map(({ id, label }) => ({ value: id, label }))}
          onChoose={(id) =>
            askRight(changeMeasure(asked, id, heldPeriod(measureById(id)?.kind ?? null)))
          }
        />
      </div>
      <GroupControls asked={asked} onAsk={askRight} />
      <PlaceControls asked={asked} onAsk={askRight} />
      {!isTimeless && (
        <PeriodFields
          shown={asked.period ?? newest}
          held={monthsFor(asked.measure)}
          onChoose={(period) => askRight({ ...asked, period })}
        />
      )}
      <div class="two-maps-ways">
        <button type="button" onClick={swapSides}>
          Change sides
        </button>
        {sharing() === "possible" && (
          <button type="button" onClick={shareClasses}>
            Same classes
          </button>
        )}
        {asked.classes?.method === "custom" && sharing() === "shared" && (
          <button type="button" onClick={() => askRight({ ...asked, classes: null })}>
            Classes of its own
          </button>
        )}
      </div>
      <p class="muted">
        To ask it anything else, change sides: the questions above are those of the left map.
      </p>
    </fieldset>
  );
}
