import type { Answer } from "../state/answer.ts";

/** Whether a map of hot and cold spots has a pattern at all, before any spot of it is looked at; nothing for other measures. */
export function SpotPattern({ shown: { values } }: { readonly shown: Answer }) {
  if (values.measure.scale !== "score") return null;
  const said = values.notes.filter(({ code }) => FIRST.includes(code));
  return (
    <>
      {said.map(({ code, text }) => (
        <p key={code} class="legend-first muted">
          {text}
        </p>
      ))}
    </>
  );
}

/** The map as a whole; what it must not be used for is said below, with what hot and cold mean. */
const FIRST = ["pattern", "no-pattern"];
