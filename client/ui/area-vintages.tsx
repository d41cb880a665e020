import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { writeAddress } from "../state/address.ts";
import { areaPageAddress, type PlacedArea, viewOfArea } from "../state/area-view.ts";
import { vintagesOf } from "../state/catalogue.ts";
import { wordSuccession } from "../state/succession-words.ts";
import { view } from "../state/view.ts";
import { Succession } from "./succession.tsx";

/** The boundaries under one code, newest first: which are in use, what replaced them, and a map of each. */
export function AreaVintages({ areas }: { readonly areas: readonly AreaSummary[] }) {
  return (
    <section class="methods-section" aria-labelledby="boundaries-head">
      <h2 id="boundaries-head">Boundaries</h2>
      {areas.map((area) => (
        <article key={area.vintage} class="area-vintage">
          <h3>{vintageWords(area)}</h3>
          <Succession
            sentences={wordSuccession(area, areas)}
            linkOf={(other) => ({
              href:
                other.code === area.code
                  ? mapOf({ ...other, level: area.level })
                  : areaPageAddress(other.code, { ...view.value, areas: [] }),
            })}
          />
          <p>
            {area.squareKm.toFixed(2)} km².{" "}
            <a href={mapOf(area)}>
              Show on the map<span class="unseen"> with {vintageWords(area)}</span>
            </a>
          </p>
        </article>
      ))}
    </section>
  );
}

function mapOf(area: PlacedArea): string {
  return `/${writeAddress(viewOfArea(view.value, area), false)}`;
}

function vintageWords({ level, vintage }: AreaSummary): string {
  if (vintage === null) return "One grid, the same in every year";
  const newest = vintagesOf(level)[0];
  return `Boundaries of ${vintage}${vintage === newest ? ", the newest held" : ""}`;
}
