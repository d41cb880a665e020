import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { surveyed } from "../state/area-figures.ts";
import { snapshot } from "../state/catalogue.ts";
import { readTrustAddress, writeTrustAddress } from "../state/trust-address.ts";
import { useInsights } from "../state/trust-answers.ts";
import { insightQuery } from "../state/trust-queries.ts";
import { AreaAsked } from "./area-asked.tsx";
import { BeginBriefing } from "./begin-briefing.tsx";
import { InsightList } from "./insight-list.tsx";

/** What people of the area's borough say of the police; absent where no survey is held. */
export function AreaTrust({ area }: { readonly area: AreaSummary }) {
  if (surveyed.value.length === 0) return null;
  const held = snapshot.value?.id;
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
      {held && <AreaInsights area={area} snapshot={held} />}
    </section>
  );
}

/** How many findings a page of an area begins with; the rest is on the page on trust. */
const FIRST = 3;

function AreaInsights({
  area,
  snapshot: id,
}: {
  readonly area: AreaSummary;
  readonly snapshot: string;
}) {
  const { answer } = useInsights(insightQuery({ borough: area.code, grade: "B" }, id));
  if (!answer || answer.insights.length === 0) return null;
  return (
    <>
      <h3>What stands out</h3>
      <p>{answer.headline}</p>
      <InsightList insights={answer.insights.slice(0, FIRST)} snapshot={answer.snapshot} />
      <BeginBriefing
        kind="insights"
        query={insightQuery({ borough: area.code, grade: "B" }, null)}
        what={`what stands out in ${area.name}`}
      />
      <p>
        <a
          href={`/trust${writeTrustAddress({ ...readTrustAddress("").address, borough: area.borough })}`}
        >
          All about trust in {area.boroughName}
        </a>
      </p>
    </>
  );
}
