import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import type { Disclosure } from "../../geo/measure/disclosure.ts";
import type { DriverTable } from "../../geo/trust/driver-table.ts";
import { USUAL_DESIGN } from "../../geo/trust/survey-design.ts";
import type { ForecastQuestion } from "../../geo/view/forecast-question.ts";
import { boroughNames } from "./answer-view.ts";
import { policeFindings } from "./insight-findings.ts";
import { hotspotFindings } from "./insight-hotspots.ts";
import type { Snapshot } from "./snapshot.ts";
import { surveyScans } from "./survey-scans.ts";
import { answerDrivers } from "./trust-drivers.ts";
import { answerForecast, type ForecastMaterial } from "./trust-forecast.ts";
import { trustHead } from "./trust-head.ts";
import { type AllInsights, allInsights } from "./trust-insights.ts";
import type { TrustAnswer, TrustJob } from "./trust-job.ts";
import { driverTable } from "./trust-table.ts";

/** What a bench works from; it is handed to another thread as it is. */
export interface TrustBenchSnapshot {
  readonly snapshot: Snapshot;
  readonly disclosure: Disclosure;
}

/** Answers questions on trust, seconds of work each, from one snapshot. */
export interface TrustBench {
  answer(job: TrustJob): Promise<TrustAnswer>;
  /** Lets go of what it holds once its work is done; it may be asked again all the same. */
  retire(): void;
}

/** What drivers rest on is counted once. Work on one question goes on between the steps of another. */
export function createTrustBench(snapshot: Snapshot, disclosure: Disclosure): TrustBench {
  const head = trustHead(snapshot, disclosure);
  let table: Promise<DriverTable> | null = null;
  return {
    retire: () => {
      table = null;
    },
    answer: async (job) => {
      switch (job.kind) {
        case "drivers": {
          table ??= driverTable(snapshot, disclosure);
          return { kind: job.kind, value: answerDrivers(head, await table, job.question) };
        }
        case "forecast": {
          const material = materialFor(snapshot, job.question);
          return { kind: job.kind, value: answerForecast(head, material, job.question) };
        }
        case "insights":
          return { kind: job.kind, value: await insightsOf(snapshot, disclosure) };
      }
    },
  };
}

function materialFor(snapshot: Snapshot, { measure }: ForecastQuestion): ForecastMaterial {
  const set = snapshot.sets.find((one) => one.set.level === "borough");
  const totals = set && snapshot.residents[set.key]?.totals.at(-1)?.residents;
  const residents = set?.areas.flatMap(({ code }, i): [string, number][] => {
    const people = totals?.[i] ?? null;
    return people === null ? [] : [[code, people]];
  });
  const series = snapshot.survey.get(measure);
  const surveyed = series?.boroughs.filter(({ code }) => code !== CITY_OF_LONDON);
  return {
    series: series && surveyed ? { ...series, boroughs: surveyed } : null,
    design: USUAL_DESIGN,
    residents: residents && residents.length > 0 ? new Map(residents) : null,
    names: boroughNames(snapshot),
  };
}

async function insightsOf(snapshot: Snapshot, disclosure: Disclosure): Promise<AllInsights> {
  const records = await policeFindings(snapshot, disclosure);
  const hotspots = await hotspotFindings(snapshot, disclosure);
  return allInsights({
    police: {
      findings: [...records.findings, ...hotspots.findings],
      lookedAt: [...records.lookedAt, ...hotspots.lookedAt],
    },
    survey: surveyScans(snapshot),
  });
}
