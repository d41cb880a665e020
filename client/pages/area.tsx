import { useEffect } from "preact/hooks";
import { LEVEL_WORDS } from "../../geo/view/labels.ts";
import type { AreaSummary } from "../../geo/wire/snapshot.ts";
import { areaFailure, areaVintages, readAreaPage } from "../state/area-page.ts";
import { areaPageAddress } from "../state/area-view.ts";
import { vintagesOf } from "../state/catalogue.ts";
import { view } from "../state/view.ts";
import { AreaCoverage } from "../ui/area-coverage.tsx";
import { AreaCredits } from "../ui/area-credits.tsx";
import { AreaLinks } from "../ui/area-links.tsx";
import { AreaMixes } from "../ui/area-mixes.tsx";
import { AreaNumbers } from "../ui/area-numbers.tsx";
import { AreaPaper } from "../ui/area-paper.tsx";
import { AreaTrends } from "../ui/area-trends.tsx";
import { AreaTrust } from "../ui/area-trust.tsx";
import { AreaVintages } from "../ui/area-vintages.tsx";
import { MethodsHeader } from "../ui/methods-header.tsx";
import { SyntheticBanner } from "../ui/synthetic-banner.tsx";

/** One area: where it is, its numbers beside others, its months, what its events are made of, what all that rests on, and which boundaries its code has had. */
export function AreaPage({ code }: { readonly code: string }) {
  useEffect(() => void readAreaPage(code), [code]);
  const areas = areaVintages.value;
  const [area] = areas ?? [];
  // Whoever comes to an area that is no more must read that first.
  const ended = area && area.vintage !== (vintagesOf(area.level)[0] ?? null);
  useEffect(() => {
    document.title = `${area ? titleOf(area) : code} – Trust Atlas`;
  }, [area, code]);
  return (
    <div class="methods area-page">
      <MethodsHeader />
      <SyntheticBanner />
      <main class="methods-main">
        {area && <AreaPaper area={area} />}
        <h1>{area?.name ?? code}</h1>
        {area && <Whereabouts area={area} />}
        {area && <AreaLinks area={area} />}
        <p role="status" class="muted">
          {!area && !areaFailure.value && "Reading what is held of this area."}
        </p>
        <Failure code={code} />
        {ended && areas && <AreaVintages areas={areas} />}
        {area && (
          <>
            <AreaNumbers area={area} />
            <AreaTrends />
            <AreaMixes />
            <AreaTrust area={area} />
            <AreaCoverage area={area} />
          </>
        )}
        {!ended && areas && <AreaVintages areas={areas} />}
        {area && <AreaCredits />}
      </main>
    </div>
  );
}

function Whereabouts({ area }: { readonly area: AreaSummary }) {
  const { one } = LEVEL_WORDS[area.level];
  return (
    <p class="muted">
      {area.code === area.borough ? (
        `A ${one} of London`
      ) : (
        <>
          A {one} in{" "}
          <a href={areaPageAddress(area.borough, { ...view.value, areas: [] })}>
            {area.boroughName}
          </a>
        </>
      )}
      , <code>{area.code}</code>
    </p>
  );
}

function titleOf({ name, level, code, borough, boroughName }: AreaSummary): string {
  const { one } = LEVEL_WORDS[level];
  return code === borough ? `${name}, ${one}` : `${name}, ${one} in ${boroughName}`;
}

function Failure({ code }: { readonly code: string }) {
  const problem = areaFailure.value;
  if (!problem) return null;
  const isUnknown = problem.status === 404;
  return (
    <section class="problem" role="alert">
      <h2>{isUnknown ? "There is no such area here" : problem.title}</h2>
      <p>{problem.detail ?? "The fault is the server's. Try again in a moment."}</p>
      {isUnknown ? (
        <p>
          <a href="/">Find an area by its name on the map</a>
        </p>
      ) : (
        <button type="button" onClick={() => void readAreaPage(code)}>
          Try again
        </button>
      )}
    </section>
  );
}
