import { type IntervalAxis, intervalAxis } from "../../geo/view/interval-axis.ts";
import type { AreasCompared } from "../../geo/wire/comparison.ts";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { headlines } from "../state/area-figures.ts";
import { areaFailure } from "../state/area-page.ts";
import { areaPageAddress } from "../state/area-view.ts";
import { view } from "../state/view.ts";
import { AreaHeadline } from "./area-headline.tsx";

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
        {headlines.value.map(({ view: own, shown: answer }) =>
          answer ? (
            <AreaHeadline key={own.measure} view={own} shown={answer} axis={axisOf(answer)} />
          ) : (
            <p key={own.measure} class="muted area-waiting">
              {areaFailure.value ? "Not read." : "Reading."}
            </p>
          ),
        )}
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

/** Each measure has its own: searches on the axis of crimes, of which there are many times more, would all lie in one spot. */
function axisOf({ areas, measure }: AreasCompared): IntervalAxis {
  const figures = areas.flatMap(({ figure, beside }) => [
    figure,
    ...beside.map((one) => one.against ?? one.figure),
  ]);
  return intervalAxis(
    figures.flatMap(({ value, high }) => [value, high]),
    measure.scale,
  );
}
