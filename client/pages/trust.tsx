import { useEffect } from "preact/hooks";
import { useDrivers, useForecast, useHeld, useInsights } from "../state/trust-answers.ts";
import { shownQuarters, type TrustHeld } from "../state/trust-held.ts";
import { followTrustHistory, trust, trustFaults } from "../state/trust-page.ts";
import { driverQuery, forecastQuery, insightQuery } from "../state/trust-queries.ts";
import { BoroughSection } from "../ui/borough-section.tsx";
import { DriverSection } from "../ui/driver-section.tsx";
import { ForecastSection } from "../ui/forecast-section.tsx";
import { InShort } from "../ui/in-short.tsx";
import { InsightSection } from "../ui/insight-section.tsx";
import { MethodsHeader } from "../ui/methods-header.tsx";
import { SyntheticBanner } from "../ui/synthetic-banner.tsx";
import { TrustChoices } from "../ui/trust-choices.tsx";
import { TrustTrends } from "../ui/trust-trends.tsx";
import { TwoBoroughMaps } from "../ui/two-borough-maps.tsx";
import { Waiting } from "../ui/waiting.tsx";

/** Trust and confidence: how they went, where they are heading, what goes with them, and what can be done. */
export function Trust() {
  useEffect(() => followTrustHistory(), []);
  const address = trust.value;
  const held = useHeld(address.snapshot);
  const name = held.answer?.boroughs.find(({ code }) => code === address.borough)?.name;
  useEffect(() => {
    document.title = `${name ? `Trust in ${name}` : "Trust and confidence"} – Trust Atlas`;
  }, [name]);
  return (
    <div class="methods trust">
      <MethodsHeader back={backToMap(held.answer)} />
      <SyntheticBanner />
      <main class="methods-main">
        <h1>Trust and confidence in the police</h1>
        <Faults />
        <Waiting asked={held} sentence="Reading what is held." />
        {held.answer && <Sections held={held.answer} />}
      </main>
    </div>
  );
}

function Sections({ held }: { readonly held: TrustHeld }) {
  const address = trust.value;
  const { borough } = address;
  const { id } = held.snapshot;
  const drivers = useDrivers(driverQuery(address, id));
  const forecast = useForecast(forecastQuery({ ...address, borough: null }, id));
  const insights = useInsights(insightQuery(address, id));
  const quarters = shownQuarters(held, address);
  const name = held.boroughs.find(({ code }) => code === borough)?.name ?? "London";
  return (
    <>
      <InShort drivers={drivers} forecast={forecast} insights={insights} />
      <TrustChoices held={held} address={address} />
      {held.survey.length === 0 ? (
        <p class="trust-verdict">
          This snapshot holds no survey: there are no values of trust to show, forecast or set
          beside anything. Load the Public Attitude Survey with <code>npx trust-atlas ingest</code>.
        </p>
      ) : (
        <TrustTrends held={held} />
      )}
      {quarters && (
        <ForecastSection
          held={held}
          address={address}
          london={forecast}
          borough={borough === null ? null : forecastQuery(address, id)}
        />
      )}
      {quarters && <TwoBoroughMaps held={held} address={address} quarters={quarters} />}
      {borough !== null && (
        <BoroughSection held={held} address={address} code={borough} quarters={quarters} />
      )}
      <DriverSection address={address} asked={drivers} />
      <InsightSection address={address} asked={insights} where={name} />
    </>
  );
}

function Faults() {
  const faults = trustFaults.value;
  if (faults.length === 0) return null;
  return (
    <section class="problem" role="alert">
      <h2>The address asks for something that is not on offer</h2>
      {faults.map(({ field, detail, allowed }) => (
        <p key={`${field} ${detail}`}>
          <strong>{field}:</strong> {detail}
          {allowed.length > 0 && ` Allowed: ${allowed.join(", ")}.`} It is taken as left out.
        </p>
      ))}
    </section>
  );
}

/** The map's query string for what the page shows; the map's own first measure where no survey is held. */
function backToMap(held: TrustHeld | null): string {
  const { measure, borough, snapshot } = trust.value;
  const isHeld = held?.survey.some((one) => one.measure === measure) ?? false;
  const query = new URLSearchParams(isHeld ? { measure } : { level: "borough" });
  if (borough !== null) query.set("areas", borough);
  if (snapshot !== null) query.set("snapshot", snapshot);
  return `?${query}`;
}
