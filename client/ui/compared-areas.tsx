import { wordValue } from "../../geo/view/number-format.ts";
import { STATE_MARKS, STATE_WORDS } from "../../geo/view/state-wording.ts";
import type { Answer } from "../state/answer.ts";
import { axis } from "../state/answer-axis.ts";
import type { AreaRow } from "../state/area-row.ts";
import { toggle } from "../state/selection.ts";
import { IntervalBar } from "./interval-bar.tsx";
import { LondonRow } from "./london-row.tsx";

/** Several areas with their intervals on one axis, in the order in which they were chosen. */
export function ComparedAreas({
  shown,
  rows,
}: {
  readonly shown: Answer;
  readonly rows: readonly AreaRow[];
}) {
  return (
    <>
      <h2>{rows.length} areas</h2>
      <ul class="compared">
        {rows.map((row, i) => {
          const { value, interval } = wordValue(row, shown.values.measure);
          return (
            <li key={row.code}>
              <h3>
                <span>
                  <span class="ordinal">{i + 1}</span> {row.name}
                </span>
                <button type="button" class="chip" onClick={() => toggle(row.code)}>
                  <span aria-hidden="true">×</span>
                  <span class="unseen">Take {row.name} out</span>
                </button>
              </h3>
              <p>
                <strong>{value}</strong>
                {row.mark && ` ${STATE_MARKS[row.state]} ${STATE_WORDS[row.state]}`}
                <br />
                <IntervalBar estimate={row} axis={axis.value} width={340} />
                <br />
                <span class="muted">{interval}</span>
              </p>
            </li>
          );
        })}
      </ul>
      <LondonRow shown={shown} />
    </>
  );
}
