import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { surveyed } from "../state/area-figures.ts";
import { AreaAsked } from "./area-asked.tsx";

/** What people of the area's borough say of the police; absent where no survey is held. */
export function AreaTrust({ area }: { readonly area: AreaSummary }) {
  if (surveyed.value.length === 0) return null;
  const isBorough = area.code === area.borough;
  return (
    <section class="methods-section" aria-labelledby="trust-head">
      <h2 id="trust-head">Trust in the police{isBorough ? "" : ` in ${area.boroughName}`}</h2>
      {!isBorough && (
        <p>
          The survey asks some hundreds of people in a borough a year: it speaks of{" "}
          {area.boroughName} as a whole, and not of {area.name}.
        </p>
      )}
      <div class="area-headlines">
        {surveyed.value.map((asked) => (
          <AreaAsked key={asked.view.measure} {...asked} />
        ))}
      </div>
    </section>
  );
}
