import { snapshot } from "../state/catalogue.ts";

/** Whose data the map shows and under which licence, always on the map, in full when unfolded. */
export function Attribution() {
  const sources = snapshot.value?.sources ?? [];
  if (sources.length === 0) return null;
  const publishers = unique(sources.flatMap(({ publisher }) => publisher.split("; ")).map(short));
  return (
    <details class="attribution">
      <summary>© {publishers.join(", ")}</summary>
      {unique(sources.map(({ attribution }) => attribution)).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  );
}

/** Without what a publisher's name explains in brackets. */
function short(publisher: string): string {
  return publisher.replace(/ \(.*\)$/, "");
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
