import { intervalAxis } from "../../geo/view/interval-axis.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { type Bounded, wordValue } from "../../geo/view/number-format.ts";
import { viewTitle } from "../../geo/view/view-title.ts";
import { writeAddress } from "../state/address.ts";
import type { Answer } from "../state/answer.ts";
import { areaRow } from "../state/area-row.ts";
import { AnswerState } from "./answer-state.tsx";
import { IntervalBar } from "./interval-bar.tsx";
import { madeOf } from "./made-of.ts";

/** One number of an area with all that defends it: period, interval, state, what it is made of, London, notes, and the map of it. */
export function AreaHeadline({ shown, code }: { readonly shown: Answer; readonly code: string }) {
  const { view, values } = shown;
  const row = areaRow(values, code);
  if (!row) return null;
  const { subject, period } = viewTitle(view, values.period);
  const isSurvey = measureById(view.measure)?.kind === "survey";
  const { number, value } = wordValue(row, values.measure);
  const axis = intervalAxis(values.value, values.measure.scale);
  const interval = (estimate: Bounded) => wordValue(estimate, values.measure).interval;
  return (
    <article class="area-headline">
      <h3>{subject}</h3>
      <p class="muted">
        {period}
        {values.period.missing.length > 0 &&
          `, ${values.period.months - values.period.missing.length} of ${values.period.months} months held`}
      </p>
      <p class="answer-value">
        <strong>{number ?? "No value"}</strong>
        {number !== null && <span> {value.slice(number.length + 1)}</span>}
      </p>
      {interval(row) && (
        <p>
          <IntervalBar estimate={row} axis={axis} width={280} />
          <br />
          {interval(row)}
        </p>
      )}
      <AnswerState state={row.state} reason={row.reason} />
      {madeOf(view, row).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p class="area-headline-beside">
        London: {wordValue(values.london, values.measure).value}
        {interval(values.london) && ` (${interval(values.london)})`}.
        {values.denominator && ` ${isSurvey ? "Survey" : "Per"}: ${values.denominator}.`}
        {values.london.denominator && ` London per: ${values.london.denominator}.`}
      </p>
      {values.notes.length > 0 && (
        <details>
          <summary>
            Notes ({values.notes.length})<span class="unseen"> on {subject}</span>
          </summary>
          <ul class="methods-list">
            {values.notes.map(({ code: id, text }) => (
              <li key={`${id} ${text}`}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <a href={`/${writeAddress(view, false)}`}>
          Show on the map<span class="unseen"> {subject}</span>
        </a>
      </p>
    </article>
  );
}
