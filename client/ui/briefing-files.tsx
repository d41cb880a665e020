import { snapshotOf } from "../../geo/view/briefing-item.ts";
import {
  briefing,
  briefingFile,
  briefingQuery,
  isTooLong,
  openBriefingFile,
  pinItems,
} from "../state/briefing.ts";
import { readNews } from "../state/briefing-news.ts";
import { snapshot } from "../state/catalogue.ts";

/** What a briefing can be had as, and how it is kept and opened again. */
export function BriefingFiles() {
  const { items } = briefing.value;
  const current = snapshot.value?.id;
  const isPinned = items.some((item) => snapshotOf(item) !== null);
  return (
    <section class="methods-section" aria-labelledby="briefing-files">
      <h2 id="briefing-files">Files</h2>
      {items.length > 0 && isTooLong.value && (
        <p role="alert">
          This briefing is too long for an address, and cannot be downloaded as a document. Shorten
          its notes or take items out; it can be saved as a file as it is.
        </p>
      )}
      {items.length > 0 && !isTooLong.value && (
        <ul class="briefing-downloads">
          {FORMATS.map(([extension, words]) => (
            <li key={extension}>
              <a href={`/briefing.${extension}?${briefingQuery.value}&download=1`}>{words}</a>
            </li>
          ))}
        </ul>
      )}
      <p class="briefing-buttons">
        <button type="button" disabled={items.length === 0 || !current} onClick={save}>
          Save as a file
        </button>
        {current && items.some((item) => snapshotOf(item) === null) && (
          <button type="button" onClick={() => pinItems(current)}>
            Keep these figures (name the snapshot)
          </button>
        )}
        {isPinned && (
          <button type="button" onClick={() => pinItems(null)}>
            Use the newest figures
          </button>
        )}
      </p>
      <label class="briefing-field">
        Open a saved file
        <input type="file" accept=".json,application/json" onChange={open} />
      </label>
    </section>
  );
}

const FORMATS = [
  ["pptx", "Slides (PPTX)"],
  ["pdf", "Document (PDF)"],
  ["html", "Web page (HTML)"],
] as const;

function save(): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([briefingFile()], { type: "application/json" }));
  link.download = "trust-atlas-briefing.json";
  link.click();
  URL.revokeObjectURL(link.href);
}

async function open({ currentTarget }: { readonly currentTarget: HTMLInputElement }) {
  const [file] = currentTarget.files ?? [];
  if (!file) return;
  openBriefingFile(await file.text());
  await readNews();
}
