import type { Note } from "../../geo/wire/values.ts";

/** What must be said beside figures, folded away until it is asked for; nothing where there is nothing. */
export function NoteList({ notes, on }: { readonly notes: readonly Note[]; readonly on: string }) {
  if (notes.length === 0) return null;
  return (
    <details class="notes">
      <summary>
        Notes ({notes.length})<span class="unseen"> on {on}</span>
      </summary>
      <ul class="methods-list">
        {notes.map(({ code, text }) => (
          <li key={`${code} ${text}`}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
