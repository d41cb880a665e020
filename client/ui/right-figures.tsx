import { intervalAxis } from "../../geo/view/interval-axis.ts";
import { wordValue } from "../../geo/view/number-format.ts";
import { STATE_MARKS, STATE_WORDS } from "../../geo/view/state-wording.ts";
import { answer } from "../state/answer.ts";
import { axis } from "../state/answer-axis.ts";
import { areaRow } from "../state/area-row.ts";
import { pointed } from "../state/pointed.ts";
import { secondAnswer, secondPointed } from "../state/second-answer.ts";
import { titles } from "../state/second-titles.ts";
import { IntervalBar } from "./interval-bar.tsx";

/** Names the first of two maps over its figures. */
export function LeftName() {
  return <p class="muted">{titles.value.left.own}</p>;
}

/** An area's figures on the second map, on the same axis where it has the same measure; of the area pointed at when no code is given. */
export function RightFigures({ code }: { readonly code: string | null }) {
  const values = secondAnswer.value?.values;
  const wanted = code ?? secondPointed.value;
  const row = values && wanted !== null ? areaRow(values, wanted) : null;
  if (!values || !row) return null;
  const { value, interval } = wordValue(row, values.measure);
  const same = answer.value?.values.measure.id === values.measure.id;
  const line = same ? axis.value : intervalAxis(values.value, values.measure.scale);
  const elsewhere = wanted !== (code ?? pointed.value?.code);
  return (
    <div class="right-figures">
      <p class="muted">
        {titles.value.right.own}
        {elsewhere && `: ${row.name}`}
      </p>
      <p>
        <strong>{value}</strong>
        {row.mark && ` ${STATE_MARKS[row.state]} ${STATE_WORDS[row.state]}`}
      </p>
      {interval && (
        <>
          <IntervalBar estimate={row} axis={line} width={code === null ? 160 : 340} />
          <p class="muted">{interval}</p>
        </>
      )}
    </div>
  );
}
