import { coverage } from "../state/coverage.ts";
import { HOLDING_WORDS, HOLDINGS } from "../state/coverage-words.ts";
import { methodsFailure } from "../state/methods.ts";
import { CoverageKind } from "./coverage-kind.tsx";
import { SurveyCoverage } from "./survey-coverage.tsx";

/** What is held: a key, a table per kind of event, and what was published though it looked suspicious. */
export function CoverageSection() {
  const held = coverage.value;
  return (
    <section id="coverage" class="methods-section" aria-labelledby="coverage-head">
      <h2 id="coverage-head">Coverage</h2>
      <p>
        What every answer rests on: the months that each force's files cover. A month without a file
        is absent, never zero, and no answer counts it. A month held in part is left out of rates,
        ratios and gaps, and kept in counts; one that holds only some crime types still answers for
        those. Outcomes files close the cases of crimes: where a month has none, its crimes keep the
        outcome that their own file gave. Point at a cell, tap it or go to it with the arrow keys to
        see what it holds.
      </p>
      <ul class="coverage-key" aria-label="Key">
        {HOLDINGS.map((holding) => (
          <li key={holding}>
            <span class="coverage-mark" data-holding={holding} aria-hidden="true" />
            {HOLDING_WORDS[holding]}
          </li>
        ))}
      </ul>
      {!held && !methodsFailure.value && <div class="methods-waiting" />}
      {held?.tables.map((table) => (
        <CoverageKind key={table.kind} table={table} breaks={held.breaks} />
      ))}
      {held && <SurveyCoverage survey={held.survey} />}
      {held?.tables.length === 0 && <p>No month of any kind is held yet.</p>}
      {held && <Accepted accepted={held.accepted} />}
    </section>
  );
}

function Accepted({ accepted }: { readonly accepted: readonly string[] }) {
  return (
    <>
      <h3>Accepted as partial</h3>
      {accepted.length === 0 ? (
        <p>Nothing: no refresh that looked damaged was published all the same.</p>
      ) : (
        <>
          <p>These looked like damage in a refresh. The operator published them all the same.</p>
          <ul class="methods-list">
            {accepted.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
