import type { Note } from "../../geo/wire/values.ts";

/** What must be said beside figures, each once, folded away until it is asked for; nothing where there is nothing. */
export function NoteList({ notes, on }: { readonly notes: readonly Note[]; readonly on: string }) {
  const texts = [...new Set(notes.map(({ text }) => text))];
  if (texts.length === 0) return null;
  return (
    <details class="notes">
      <summary>
        Notes ({texts.length})<span class="unseen"> on {on}</span>
      </summary>
      <ul class="methods-list">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
