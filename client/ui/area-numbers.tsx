import type { AreasCompared } from "../../geo/wire/comparison.ts";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { headlines } from "../state/area-figures.ts";
import { areaPageAddress } from "../state/area-view.ts";
import { view } from "../state/view.ts";
import { AreaAsked } from "./area-asked.tsx";

/** The area's headline numbers beside its borough, London and its peers, each measure on one axis. */
export function AreaNumbers({ area }: { readonly area: AreaSummary }) {
  const shown = headlines.value.flatMap((headline) => headline.shown ?? []);
  const compared = shown.find(({ areas }) => (areas[0]?.peers.length ?? 0) > 0);
  return (
    <section class="methods-section" aria-labelledby="numbers-head">
      <h2 id="numbers-head">Numbers</h2>
      {headlines.value.length === 0 && (
        <p>Nobody lives in a hexagon: it has counts, and no rates to set beside others.</p>
      )}
      <div class="area-headlines">
        {headlines.value.map((asked) => (
          <AreaAsked key={asked.view.measure} {...asked} />
        ))}
      </div>
      {compared && <Peers area={area} shown={compared} />}
    </section>
  );
}

function Peers({ area, shown }: { readonly area: AreaSummary; readonly shown: AreasCompared }) {
  const peers = shown.areas[0]?.peers ?? [];
  const by = shown.peersBy?.variables.map(({ label }) => label).join(", ");
  return (
    <p class="muted">
      Peers of {area.name}, the most alike first:{" "}
      {peers.map(({ code, name }, i) => (
        <span key={code}>
          {i > 0 && ", "}
          <a href={areaPageAddress(code, { ...view.value, areas: [] })}>{name}</a>
        </span>
      ))}
      . Likeness is by {by}.
    </p>
  );
}
