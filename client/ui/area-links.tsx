import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { writeAddress } from "../state/address.ts";
import { viewOfArea } from "../state/area-view.ts";
import { view } from "../state/view.ts";

/** Where to go from an area's page, and how to have it on paper. */
export function AreaLinks({ area }: { readonly area: AreaSummary }) {
  const there = writeAddress(viewOfArea(view.value, area), false);
  return (
    <nav class="area-links" aria-label={`More about ${area.name}`}>
      <a href={`/${there}`}>On the map</a>
      <a href={`/compare${there}`}>Beside other areas</a>
      <a href={`/methods${location.search}#measures`}>How it is measured</a>
      <a href={`/briefing?area=${encodeURIComponent(there.slice(1))}`}>Begin a briefing with it</a>
      <button type="button" onClick={() => print()}>
        Print
      </button>
    </nav>
  );
}
