import { wordMonths, wordPeriod } from "../../geo/domain/period-wording.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { wordUnplaced } from "../../geo/view/unplaced-wording.ts";
import type { AnswerPeriod } from "../../geo/wire/values.ts";
import { answer } from "../state/answer.ts";
import { snapshot } from "../state/catalogue.ts";

/** Where the numbers come from: period, denominator, notes, sources with attribution, snapshot. */
export function SourceFooter() {
  const values = answer.value?.values;
  if (!values) return null;
  const kind = measureById(values.measure.id)?.kind;
  const unplaced = wordUnplaced(values.unplaced.count, values.unplaced.byReason);
  return (
    <footer class="source">
      <p>{periodSentence(values.period)}</p>
      {values.denominator && (
        <p>
          {kind === null ? "Figure" : kind === "survey" ? "Survey" : "Per"}: {values.denominator}.
        </p>
      )}
      {unplaced && <p>{unplaced}</p>}
      {values.notes.length > 0 && (
        <details>
          <summary>Notes ({values.notes.length})</summary>
          <ul>
            {values.notes.map(({ code, text }) => (
              <li key={`${code} ${text}`}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>Sources</summary>
        <ul>
          {snapshot.value?.sources.map(({ label, publisher, licence, attribution }) => (
            <li key={label}>
              {label}, {publisher} ({licence}). {attribution}
            </li>
          ))}
        </ul>
      </details>
      <p>
        Snapshot <code>{values.snapshot}</code>
      </p>
    </footer>
  );
}

function periodSentence({ missing, partial, ...period }: AnswerPeriod): string {
  const parts = [`Period: ${wordPeriod(period)}.`];
  if (missing.length > 0) parts.push(`Not held: ${wordMonths(missing)}.`);
  if (partial.length > 0) parts.push(`Held in part: ${wordMonths(partial)}.`);
  return parts.join(" ");
}
