import { wordReason } from "../../geo/view/state-wording.ts";
import { answer } from "../state/answer.ts";
import { commonestReason } from "../state/emptiness.ts";
import { ask, view } from "../state/view.ts";

/** Says why no area has a value, and offers to drop what empties the map; absent while any has one. */
export function EmptyBox() {
  const values = answer.value?.values;
  if (!values || values.value.some((value) => value !== null)) return null;
  const { filters, period, group } = view.value;
  const filtered = Object.keys(filters).length > 0;
  return (
    <section class="problem" role="status" aria-label="Nothing to show">
      <h2>No area has a figure here</h2>
      <p>{wordReason(commonestReason(values.reason))}</p>
      <p class="problem-offers">
        {filtered && (
          <button type="button" onClick={() => ask({ ...view.value, filters: {} })}>
            Drop the filters
          </button>
        )}
        {period && (
          <button type="button" onClick={() => ask({ ...view.value, period: null })}>
            Show the newest complete months
          </button>
        )}
        {group === "not-stated" && (
          <button type="button" onClick={() => ask({ ...view.value, group: null })}>
            Show everybody
          </button>
        )}
      </p>
    </section>
  );
}
