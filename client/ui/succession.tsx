import type { AreaSuccession } from "../../geo/wire/snapshot.ts";
import type { SuccessionSentence } from "../state/succession-words.ts";

/** Where a name leads: an address to open or copy, and what a plain click does instead, where it stays on the page. */
export interface SuccessionLink {
  readonly href: string;
  readonly follow?: () => void;
}

/** What replaced an area and what it replaced, each name a link. */
export function Succession({
  sentences,
  linkOf,
}: {
  readonly sentences: readonly SuccessionSentence[];
  readonly linkOf: (area: AreaSuccession) => SuccessionLink;
}) {
  if (sentences.length === 0) return null;
  return (
    <div class="succession">
      {sentences.map(({ lead, areas, later }) => (
        <p key={lead}>
          {lead}
          {areas.map(({ area, share }, i) => (
            <span key={area.code}>
              {joint(i, areas.length)}
              {!later && `${share} of `}
              <Name area={area} link={linkOf(area)} />
              {later && ` (${share})`}
            </span>
          ))}
          {areas.length > 0 && "."}
        </p>
      ))}
      {sentences.some(({ areas }) => areas.length > 0) && <p class="succession-note">{SHARES}</p>}
    </div>
  );
}

const SHARES = "Shares are of the older area's ground; parts under 5\u00a0% are left out.";

function joint(i: number, count: number): string {
  if (i === 0) return " ";
  return i === count - 1 ? " and " : ", ";
}

function Name({ area, link }: { readonly area: AreaSuccession; readonly link: SuccessionLink }) {
  return (
    <a
      href={link.href}
      onClick={(event) => {
        if (!link.follow || isForElsewhere(event)) return;
        event.preventDefault();
        link.follow();
      }}
    >
      {area.name}
      {area.vintage !== null && <span class="unseen"> as drawn in {area.vintage}</span>}
    </a>
  );
}

/** A click that opens a tab or a window is the browser's to answer. */
function isForElsewhere(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0;
}
