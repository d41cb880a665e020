/** Leads to a briefing of which this answer on trust is the first item, and to its numbers as a file. */
export function BeginBriefing({
  kind,
  query,
  what,
}: {
  readonly kind: keyof typeof CSV;
  /** What the item asks. */
  readonly query: string;
  /** What it shows, for those who hear links alone. */
  readonly what: string;
}) {
  return (
    <p>
      <a href={`/briefing?${kind}=${encodeURIComponent(query)}`}>
        Begin a briefing with this<span class="unseen">: {what}</span>
      </a>{" "}
      ·{" "}
      <a href={`${CSV[kind]}?${query}`}>
        Its numbers as CSV<span class="unseen">: {what}</span>
      </a>
    </p>
  );
}

const CSV = {
  insights: "/api/v1/insights.csv",
  drivers: "/api/v1/trust/drivers.csv",
  forecast: "/api/v1/trust/forecast.csv",
} as const;
