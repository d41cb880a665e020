import { snapshot } from "../state/catalogue.ts";

/** Whose data it is and under which licence, and which snapshot of it is shown. */
export function SourceSection() {
  const shown = snapshot.value;
  return (
    <section id="sources" class="methods-section" aria-labelledby="sources-head">
      <h2 id="sources-head">Sources</h2>
      {shown && (
        <p>
          Snapshot <code>{shown.id}</code>, made{" "}
          <time dateTime={shown.created}>{wordTime(shown.created)}</time>.
          {shown.synthetic && " Its incidents are invented: synthetic incidents, not real figures."}
        </p>
      )}
      <ul class="methods-sources">
        {shown?.sources.map(({ label, publisher, licence, attribution }) => (
          <li key={`${label} ${publisher}`}>
            <strong>{label}</strong>, {publisher}. {licence}.
            <br />
            <span class="muted">{attribution}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same for every reader, wherever the browser is; the text itself when it is no time. */
function wordTime(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  const words = { dateStyle: "long", timeStyle: "short", timeZone: "UTC" } as const;
  return `${date.toLocaleString("en-GB", words)} UTC`;
}
