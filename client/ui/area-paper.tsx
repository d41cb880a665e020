import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { wordPeriods } from "../state/area-periods.ts";
import { areaPageAddress } from "../state/area-view.ts";
import { snapshot } from "../state/catalogue.ts";
import { view } from "../state/view.ts";

/** What a printed page must say of itself, shown on paper only: whose it is, its snapshot, and the address that gives it again. */
export function AreaPaper({ area }: { readonly area: AreaSummary }) {
  const shown = snapshot.value;
  if (!shown) return null;
  const address = areaPageAddress(area.code, { ...view.value, areas: [], snapshot: shown.id });
  return (
    <div class="area-paper">
      <p>
        <strong>Trust Atlas</strong>, area profile · {wordPeriods()} · snapshot {shown.id}
      </p>
      <p>{`${location.origin}${address}`}</p>
    </div>
  );
}
