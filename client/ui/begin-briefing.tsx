import type { ItemKind } from "../../geo/view/briefing-item.ts";

/** Leads to a briefing of which this is the first item. */
export function BeginBriefing({
  kind,
  query,
  what,
}: {
  readonly kind: ItemKind;
  /** What the item asks. */
  readonly query: string;
  /** What it shows, for those who hear links alone. */
  readonly what: string;
}) {
  return (
    <p>
      <a href={`/briefing?${kind}=${encodeURIComponent(query)}`}>
        Begin a briefing with this<span class="unseen">: {what}</span>
      </a>
    </p>
  );
}
