import { wordPeriod } from "../../geo/domain/period-wording.ts";
import type { IntervalAxis } from "../../geo/view/interval-axis.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import { STATE_WORDS, wordReason } from "../../geo/view/state-wording.ts";
import { wordDifference, wordVerdict } from "../../geo/view/verdict-wording.ts";
import type { View } from "../../geo/view/view.ts";
import { viewTitle } from "../../geo/view/view-title.ts";
import type { AreasCompared, Beside, Figure } from "../../geo/wire/comparison.ts";
import { writeAddress } from "../state/address.ts";
import { AnswerState } from "./answer-state.tsx";
import { IntervalChart, type IntervalRow } from "./interval-chart.tsx";
import { madeOf } from "./made-of.ts";
import { NoteList } from "./note-list.tsx";

/** One number of an area with all that defends it: period, interval, state, what it is made of, what it stands beside, notes, and the map of it. */
export function AreaHeadline({
  view,
  shown,
  axis,
}: {
  readonly view: View;
  readonly shown: AreasCompared;
  readonly axis: IntervalAxis;
}) {
  const [area] = shown.areas;
  if (!area) return null;
  const { measure, period } = shown;
  const { subject } = viewTitle(view, period);
  const { number, value, interval } = wordValue(area.figure, measure);
  const per = measureById(view.measure)?.kind === "survey" ? "Survey" : "Per";
  const rows: IntervalRow[] = [
    { ...rowOf("own", area.name, area.figure), state: null },
    ...area.beside.map((beside) => besideRow(beside, shown)),
  ];
  const basis = [
    ...madeOf(view, area.figure),
    ...(shown.denominator ? [`${per}: ${shown.denominator}`] : []),
  ].map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
  return (
    <article class="area-headline">
      <h3>{subject}</h3>
      <p class="muted">
        {wordPeriod(period)}
        {period.missing.length > 0 &&
          `, ${period.months - period.missing.length} of ${period.months} months held`}
      </p>
      <p class="answer-value">
        <strong>{number ?? "No value"}</strong>
        {number !== null && <span> {value.slice(number.length + 1)}</span>}
        {interval && <span class="muted"> {interval}</span>}
      </p>
      <AnswerState state={area.figure.state} reason={area.figure.reason} />
      {rows.some(({ estimate }) => estimate.value !== null) && (
        <IntervalChart
          caption={`${subject}: ${area.name} beside others`}
          rows={rows}
          axis={axis}
          unit={measure}
        />
      )}
      {basis.length > 0 && <p class="area-headline-beside">{basis.join(" ")}</p>}
      <NoteList notes={shown.notes} on={subject} />
      <p class="area-headline-links">
        <a href={`/${writeAddress(view, false)}`}>
          Show on the map<span class="unseen"> {subject}</span>
        </a>
        <a href={`/compare${writeAddress(view, false)}`}>
          Compare<span class="unseen"> {subject}</span>
        </a>
      </p>
    </article>
  );
}

function besideRow(beside: Beside, shown: AreasCompared): IntervalRow {
  const { with: kind, name, difference } = beside;
  const part = beside.against !== null && kind !== "peers";
  return {
    ...rowOf(kind, part ? `Rest of ${name}` : name, beside.against ?? beside.figure),
    beside: {
      verdict: wordVerdict(difference.verdict),
      difference: wordDifference(difference, shown.difference),
    },
  };
}

function rowOf(id: string, name: string, figure: Figure): IntervalRow {
  const { state, reason } = figure;
  const words = state === "ok" ? null : (wordReason(reason) ?? STATE_WORDS[state]);
  return { id, name, estimate: figure, state: words, beside: null };
}
