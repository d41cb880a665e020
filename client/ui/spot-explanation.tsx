import type { Answer } from "../state/answer.ts";

/** What a map of hot and cold spots shows and does not; nothing for other measures. The map as a whole is told before (`spot-pattern.tsx`). */
export function SpotExplanation({ shown: { values } }: { readonly shown: Answer }) {
  if (values.measure.scale !== "score") return null;
  const said = values.notes.filter(({ code }) => EXPLAINING.includes(code));
  return (
    <details class="spot-explanation">
      <summary>What hot and cold mean</summary>
      <p>
        An area is hot where it and those around it have more than places drawn at random would
        have, by more than chance allows, and cold where they have less. The p is corrected for the
        number of areas looked at; colours say how small it is, not how much happened.
      </p>
      {said.map(({ code, text }) => (
        <p key={code}>{text}</p>
      ))}
    </details>
  );
}

/** Notes of the answer that explain the colours; all notes stand with the source. */
const EXPLAINING = ["scrutiny-only"];
