import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import { formatCount } from "../../geo/view/number-format.ts";
import { STATE_WORDS } from "../../geo/view/state-wording.ts";
import type { Answer } from "../state/answer.ts";
import { filterState, filterText, sortedRows } from "../state/sorted-rows.ts";
import { showTable } from "../state/view.ts";
import { answerCsv, csvName, rowsAsText } from "./answer-file.ts";

/** What can be done with the table: narrow it down, copy what it lists, download everything, close it. */
export function TableTools({ shown }: { readonly shown: Answer }) {
  const id = useId();
  const said = useSignal("");
  const rows = sortedRows.value;
  const all = shown.values.areas.length;
  const { many } = LEVEL_WORDS[shown.values.level];
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(rowsAsText(shown, rows));
      said.value = `${formatCount(rows.length)} rows copied.`;
    } catch {
      said.value = "The browser does not let this page copy. Download the file instead.";
    }
  };
  return (
    <div class="table-tools">
      <label class="unseen" for={`${id}-text`}>
        Filter the table by name, borough or code
      </label>
      <input
        id={`${id}-text`}
        type="text"
        placeholder={`Filter ${many}`}
        autocomplete="off"
        value={filterText.value}
        onInput={(event) => {
          filterText.value = event.currentTarget.value;
        }}
      />
      <label class="unseen" for={`${id}-state`}>
        State
      </label>
      <select
        id={`${id}-state`}
        value={filterState.value}
        onChange={(event) => {
          filterState.value = event.currentTarget.value;
        }}
      >
        <option value="">every state</option>
        {Object.entries(STATE_WORDS).map(([state, words]) => (
          <option key={state} value={state}>
            {words}
          </option>
        ))}
      </select>
      <p class="table-count muted" role="status">
        {said.value ||
          (rows.length === all
            ? `${formatCount(all)} ${many}`
            : `${formatCount(rows.length)} of ${formatCount(all)} ${many}`)}
      </p>
      <button type="button" onClick={() => void copy()}>
        Copy
      </button>
      <button type="button" onClick={() => download(answerCsv(shown), csvName(shown))}>
        Download CSV
      </button>
      <button type="button" class="table-close" onClick={() => showTable(false)}>
        Close<span class="unseen"> the table</span>
      </button>
    </div>
  );
}

function download(text: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
