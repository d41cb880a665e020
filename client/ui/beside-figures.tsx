import { wordValue } from "../../geo/view/number-format.ts";
import { STATE_MARKS, STATE_WORDS, wordReason } from "../../geo/view/state-wording.ts";
import type { Answer } from "../state/answer.ts";

/** Figures of other measures that must be read beside an area's own; nothing where there are none. */
export function BesideFigures({
  shown: { values },
  index,
}: {
  readonly shown: Answer;
  readonly index: number;
}) {
  const { beside = [] } = values;
  if (beside.length === 0) return null;
  return (
    <dl class="facts">
      {beside.map(({ measure, value, low, high, state, reason }) => {
        const own = {
          value: value[index] ?? null,
          low: low[index] ?? null,
          high: high[index] ?? null,
        };
        const { number, interval } = wordValue(own, measure);
        const marked = state[index] ?? "missing";
        return (
          <div key={measure.id}>
            <dt>{measure.label}</dt>
            <dd>
              {number ?? `No value. ${wordReason(reason[index] ?? null) ?? ""}`}
              {number !== null && interval && <span class="muted"> ({interval})</span>}
              {number !== null &&
                marked !== "ok" &&
                ` ${STATE_MARKS[marked]} ${STATE_WORDS[marked]}`}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
