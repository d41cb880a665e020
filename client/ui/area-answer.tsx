import { formatView } from "../../geo/view/format-view.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import { wordSpot } from "../../geo/view/spot-wording.ts";
import type { AlternativeValue, Values } from "../../geo/wire/values.ts";
import type { Answer } from "../state/answer.ts";
import { axis } from "../state/answer-axis.ts";
import type { AreaRow } from "../state/area-row.ts";
import { areaPageAddress } from "../state/area-view.ts";
import { areas, boroughName } from "../state/areas.ts";
import { mapPort } from "../state/map-port.ts";
import { secondHow, view } from "../state/view.ts";
import { Alternatives } from "./alternatives.tsx";
import { AnswerState } from "./answer-state.tsx";
import { AreaFacts } from "./area-facts.tsx";
import { AreaHistory } from "./area-history.tsx";
import { BesideFigures } from "./beside-figures.tsx";
import { IntervalBar } from "./interval-bar.tsx";
import { LondonRow } from "./london-row.tsx";
import { RightFigures } from "./second-parts.ts";

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
      {row.spot && <p>{wordSpot(row.spot)}.</p>}
      <AnswerState state={row.state} reason={row.reason} />
      {secondHow.value && <RightFigures code={row.code} />}
      <Alternatives made={alternativesOf(values, row.index)} />
      <LondonRow shown={shown} />
      <BesideFigures shown={shown} index={row.index} />
      <AreaFacts shown={shown} row={row} />
      <AreaHistory values={values} code={row.code} />
      {summary && (
        <button type="button" onClick={() => mapPort.value?.showBounds(summary.bounds)}>
          Show on the map
        </button>
      )}
      <p>
        <a href={areaPageAddress(row.code, view.value)}>More about {row.name}</a>
        {" · "}
        <a href={`/briefing?view=${encodeURIComponent(formatView(view.value))}`}>
          Begin a briefing with this
        </a>
      </p>
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
