import { wordValue } from "../../geo/view/number-format.ts";
import { wordSpot } from "../../geo/view/spot-wording.ts";
import { STATE_MARKS, STATE_WORDS, wordReason } from "../../geo/view/state-wording.ts";
import { type Answer, answer } from "../state/answer.ts";
import { axis } from "../state/answer-axis.ts";
import { type AreaRow, areaRow } from "../state/area-row.ts";
import { boroughName } from "../state/areas.ts";
import { anchor, pointed } from "../state/pointed.ts";
import { secondHow } from "../state/view.ts";
import { IntervalBar } from "./interval-bar.tsx";
import { madeOf } from "./made-of.ts";
import { LeftName, RightFigures } from "./second-parts.ts";

/** The area pointed at: name, value, interval, what it is made of, and how far it may be relied on. Esc takes it away. */
export function Tooltip() {
  const at = anchor.value;
  const row = pointed.value && answer.value && areaRow(answer.value.values, pointed.value.code);
  if (!answer.value || !row || !at) return null;
  return (
    <div
      class="tooltip"
      role="tooltip"
      data-across={at.half.across}
      data-down={at.half.down}
      style={{ "--x": `${at.x}px`, "--y": `${at.y}px` }}
    >
      <TooltipContent shown={answer.value} row={row} />
    </div>
  );
}

function TooltipContent({ shown, row }: { readonly shown: Answer; readonly row: AreaRow }) {
  const { values, view } = shown;
  const { number, value, interval } = wordValue(row, values.measure);
  const borough = values.level === "borough" ? null : boroughName(row.borough);
  const two = secondHow.value !== null;
  return (
    <>
      <p class="tooltip-name">
        {row.name}
        {borough && <span class="muted"> {borough}</span>}
      </p>
      {two && <LeftName />}
      <p class="tooltip-value">
        <strong>{number ?? "No value"}</strong>
        {number !== null && value.slice(number.length)}
      </p>
      {interval && (
        <>
          <IntervalBar estimate={row} axis={axis.value} />
          <p class="muted">{interval}</p>
        </>
      )}
      {row.spot && <p>{wordSpot(row.spot)}</p>}
      {madeOf(view, row).map((line) => (
        <p key={line} class="muted">
          {line}
        </p>
      ))}
      {row.reason && (
        <p class="tooltip-state">
          <span aria-hidden="true">{STATE_MARKS[row.state]} </span>
          {row.state !== "ok" && <strong>{STATE_WORDS[row.state]}. </strong>}
          {wordReason(row.reason)}
        </p>
      )}
      {two && <RightFigures code={null} />}
    </>
  );
}
