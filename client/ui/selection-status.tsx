import { wordValue } from "../../geo/view/number-format.ts";
import { STATE_WORDS } from "../../geo/view/state-wording.ts";
import type { Values } from "../../geo/wire/values.ts";
import { answer } from "../state/answer.ts";
import { areaRow } from "../state/area-row.ts";
import { selected } from "../state/selection.ts";

/** Tells a screen reader the answer for the area selected last; it is always on the page, or it would not be heard. */
export function SelectionStatus() {
  const code = selected.value.at(-1);
  const values = answer.value?.values;
  return (
    <p class="unseen" role="status">
      {code && values && sentence(values, code)}
    </p>
  );
}

function sentence(values: Values, code: string): string {
  const row = areaRow(values, code);
  if (!row) return "";
  const { value, interval } = wordValue(row, values.measure);
  const state = row.state === "ok" ? null : STATE_WORDS[row.state];
  return `${row.name}: ${[value, interval, state].filter(Boolean).join(", ")}.`;
}
