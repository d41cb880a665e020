import { answer } from "../state/answer.ts";
import { areaRow } from "../state/area-row.ts";
import { mapPort } from "../state/map-port.ts";
import { addsToSelection, selected, selectNone } from "../state/selection.ts";
import { CompareLink } from "./compare-link.tsx";
import { later } from "./later.tsx";

const parts = async () => (await import("./drawer-chunk.ts")).PARTS;

const AreaAnswer = later(async () => (await parts()).AreaAnswer);

const ComparedAreas = later(async () => (await parts()).ComparedAreas);

/** The numbers of the areas selected: one in full, several side by side. */
export function AnswerDrawer() {
  const shown = answer.value;
  const codes = selected.value;
  if (!shown || codes.length === 0) {
    return (
      <>
        <p class="muted">{HOW_TO_SELECT}</p>
        <CompareLink />
      </>
    );
  }
  const rows = codes.map((code) => areaRow(shown.values, code));
  const [first] = rows;
  return (
    <div class="answer">
      <button type="button" class="answer-close" onClick={close}>
        Close <span class="unseen">the answer and select nothing</span>
      </button>
      {rows.length === 1 && first && <AreaAnswer shown={shown} row={first} />}
      {rows.length > 1 && <ComparedAreas shown={shown} rows={rows.filter((row) => row !== null)} />}
      {codes
        .filter((_, i) => rows[i] === null)
        .map((code) => (
          <p key={code} class="muted">
            {code} is not an area of this level and vintage.
          </p>
        ))}
      <AddMode />
      <CompareLink />
    </div>
  );
}

/** For those who cannot hold a key while they choose: by touch, by keyboard, by search. */
function AddMode() {
  return (
    <p class="add-mode">
      <button
        type="button"
        aria-pressed={addsToSelection.value}
        onClick={() => {
          addsToSelection.value = !addsToSelection.value;
        }}
      >
        Add areas
      </button>{" "}
      {addsToSelection.value && (
        <span class="muted">Each area chosen on the map, in the table or by name joins these.</span>
      )}
    </p>
  );
}

/** The button goes with the answer, so the keyboard is handed on to the map. */
function close(): void {
  selectNone();
  mapPort.value?.focus();
}

const HOW_TO_SELECT =
  "Choose an area on the map, in the table or by its name to see its numbers here. Hold Shift to choose several, or press Add areas beside the first.";
