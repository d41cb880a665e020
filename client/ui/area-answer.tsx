import { wordValue } from "../../geo/view/number-format.ts";
import { STATE_MARKS, STATE_WORDS, wordReason } from "../../geo/view/state-wording.ts";
import type { AlternativeValue, Values } from "../../geo/wire/values.ts";
import type { Answer } from "../state/answer.ts";
import { axis } from "../state/answer-axis.ts";
import type { AreaRow } from "../state/area-row.ts";
import { areas, boroughName } from "../state/areas.ts";
import { mapPort } from "../state/map-port.ts";
import { Alternatives } from "./alternatives.tsx";
import { AreaFacts } from "./area-facts.tsx";
import { IntervalBar } from "./interval-bar.tsx";
import { LondonRow } from "./london-row.tsx";

/** One area's value in large, with interval, state and everything it rests on, London beside it. */
export function AreaAnswer({ shown, row }: { readonly shown: Answer; readonly row: AreaRow }) {
  const { values } = shown;
  const { number, value, interval } = wordValue(row, values.measure);
  const summary = areas.value.find(({ code }) => code === row.code);
  return (
    <>
      <h2>
        {row.name}
        {values.level !== "borough" && <span class="muted"> {boroughName(row.borough)}</span>}
      </h2>
      <p class="answer-value">
        <strong>{number ?? "No value"}</strong>
        {number !== null && <span> {value.slice(number.length + 1)}</span>}
      </p>
      {interval && (
        <p>
          <IntervalBar estimate={row} axis={axis.value} width={340} />
          <br />
          {interval}
        </p>
      )}
      {row.state !== "ok" && (
        <p class="answer-state">
          <span aria-hidden="true">{STATE_MARKS[row.state]} </span>
          <strong>{capital(STATE_WORDS[row.state])}.</strong> {wordReason(row.reason)}
        </p>
      )}
      {row.state === "ok" && row.reason && <p class="answer-state">{wordReason(row.reason)}</p>}
      <Alternatives made={alternativesOf(values, row.index)} />
      <LondonRow shown={shown} />
      <AreaFacts shown={shown} row={row} />
      {summary && (
        <button type="button" onClick={() => mapPort.value?.showBounds(summary.bounds)}>
          Show on the map
        </button>
      )}
      <p class="definition">{values.measure.definition}</p>
    </>
  );
}

/** One area's part of the columns of alternatives. */
function alternativesOf({ alternatives = [] }: Values, index: number): AlternativeValue[] {
  return alternatives.map(({ id, label, value, low, high }) => ({
    id,
    label,
    value: value[index] ?? null,
    low: low[index] ?? null,
    high: high[index] ?? null,
  }));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
