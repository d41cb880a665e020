import type { Cell } from "../state/coverage-cell.ts";
import { coverageFacts } from "../state/coverage-facts.ts";
import { HOLDING_WORDS, holdingOf, wordCell } from "../state/coverage-words.ts";

/** What is known of one month of one force, in figures and words. */
export function CoverageDetail({ cell: { force, month, held } }: { readonly cell: Cell }) {
  const holding = holdingOf(held);
  return (
    <>
      <p class="coverage-detail-name">
        <span class="coverage-mark" data-holding={holding} aria-hidden="true" />
        <strong>{wordCell(force, month, held)}</strong>
      </p>
      {held === null && (
        <p>
          No file of this month is held. It is {HOLDING_WORDS.absent}, which is not zero: no answer
          counts it.
        </p>
      )}
      {held && held.reasons.length > 0 && <p>Why: {held.reasons.join("; ")}.</p>}
      {held && (
        <dl class="facts">
          {coverageFacts(held).map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
