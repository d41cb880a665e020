import type { Note } from "../../geo/wire/values.ts";

/** What must be said beside figures, each once, folded away; absent where there is nothing. */
export function NoteList({
  notes,
  about,
}: {
  readonly notes: readonly Note[];
  /** What the notes are on, for those who hear the page. */
  readonly about: string;
}) {
  const texts = [...new Set(notes.map(({ text }) => text))];
  if (texts.length === 0) return null;
  return (
    <details>
      <summary>
        Notes ({texts.length})<span class="unseen"> on {about}</span>
      </summary>
      <ul class="methods-list">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
