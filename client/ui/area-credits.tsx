import { snapshot } from "../state/catalogue.ts";

/** Which snapshot the page shows and the credit of every publisher, each once; the methods page has them one by one. */
export function AreaCredits() {
  const shown = snapshot.value;
  if (!shown) return null;
  const credits = [...new Set(shown.sources.map(({ attribution }) => attribution))];
  return (
    <footer class="methods-section area-credits">
      <p>
        Snapshot <code>{shown.id}</code>.{" "}
        <a href={`/methods${location.search}#sources`}>Sources and methods</a>
      </p>
      {credits.map((credit) => (
        <p key={credit}>{credit}</p>
      ))}
    </footer>
  );
}
