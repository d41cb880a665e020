import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import type { MeasureSummary } from "../../geo/wire/measures.ts";
import { measures, methodsFailure } from "../state/methods.ts";
import { wordParameter } from "../state/parameter-words.ts";

/** Every measure with what a person needs to defend its numbers. */
export function MeasureSection() {
  return (
    <section id="measures" class="methods-section" aria-labelledby="measures-head">
      <h2 id="measures-head">Definitions</h2>
      <p>
        Each measure takes the parameters named under it, and every measure takes <code>level</code>
        , <code>vintage</code>, <code>period</code>, <code>areas</code>, <code>classes</code>,{" "}
        <code>palette</code> and <code>snapshot</code>.
      </p>
      {!measures.value && !methodsFailure.value && <div class="methods-waiting" />}
      {measures.value?.map((measure) => (
        <Definition key={measure.id} measure={measure} />
      ))}
    </section>
  );
}

function Definition({ measure }: { readonly measure: MeasureSummary }) {
  const { id, label, unit, definition, formula, caveats, source, levels, parameters } = measure;
  return (
    <article class="methods-measure" id={`measure-${id}`} aria-labelledby={`measure-${id}-head`}>
      <h3 id={`measure-${id}-head`}>
        {label} <code class="muted">{id}</code>
      </h3>
      <p>{definition}</p>
      <dl class="methods-facts">
        <dt>Formula</dt>
        <dd>{formula}</dd>
        <dt>Unit</dt>
        <dd>{unit}</dd>
        <dt>Levels</dt>
        <dd>{levels.map((level) => LEVEL_WORDS[level].one).join(", ")}</dd>
        <dt>Parameters</dt>
        <dd>
          <ul class="methods-parameters">
            {parameters.map((name) => (
              <li key={name}>
                <code>{name}</code> {wordParameter(name) !== name && wordParameter(name)}
              </li>
            ))}
          </ul>
        </dd>
        <dt>Source</dt>
        <dd>{source}</dd>
      </dl>
      <details>
        <summary>
          Caveats ({caveats.length})<span class="unseen"> of {label}</span>
        </summary>
        <ul class="methods-list">
          {caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
      </details>
    </article>
  );
}
