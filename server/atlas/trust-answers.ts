import type { Disclosure } from "../../geo/measure/disclosure.ts";
import {
  type DriverQuestion,
  formatDriverQuestion,
  parseDriverQuestion,
} from "../../geo/view/driver-question.ts";
import type { Fault, Parsed } from "../../geo/view/fault.ts";
import { type ForecastQuestion, formatForecastQuestion } from "../../geo/view/forecast-question.ts";
import { formatInsightQuestion, type InsightQuestion } from "../../geo/view/insight-question.ts";
import type { Drivers } from "../../geo/wire/drivers.ts";
import type { Forecast } from "../../geo/wire/forecast.ts";
import type { Insights } from "../../geo/wire/insights.ts";
import { insightsFor } from "./insights-for.ts";
import { createLruCache } from "./lru-cache.ts";
import type { Snapshot } from "./snapshot.ts";
import type { TrustBench } from "./trust-bench.ts";
import type { TrustAnswer, TrustJob } from "./trust-job.ts";

/** What is asked about trust beside its values. */
export interface TrustAnswers {
  drivers(question: DriverQuestion): Promise<Parsed<Drivers>>;
  forecast(question: ForecastQuestion): Promise<Parsed<Forecast>>;
  insights(question: InsightQuestion): Promise<Parsed<Insights>>;
  /** Begins on the usual questions, so that the first reader need not wait; what fails then fails again when asked. */
  prepare(): void;
  /** The snapshot is let go: whoever still asks is answered, and nothing is held for later. */
  retire(): void;
}

/** Answers kept of each kind. */
const KEPT = 60;

/** Questions by what decides their answer; each is worked on once however many ask. */
export function createTrustAnswers(
  snapshot: Snapshot,
  disclosure: Disclosure,
  bench: TrustBench,
): TrustAnswers {
  const once = onceEach(bench);
  const served = createLruCache<Insights>(KEPT);

  const drivers: TrustAnswers["drivers"] = async (question) => {
    const asked = { ...question, snapshot: null };
    const key = `drivers ${formatDriverQuestion(asked)}`;
    const answer = await once(key, { kind: "drivers", question: asked });
    if (answer.kind !== "drivers") throw new TypeError(`asked for drivers, got ${answer.kind}`);
    return { ok: true, value: answer.value };
  };

  const forecast: TrustAnswers["forecast"] = async (question) => {
    const faults = areaFaults(snapshot, question.areas, ["borough"]);
    if (faults.length > 0) return { ok: false, faults };
    const asked = { ...question, snapshot: null };
    const key = `forecast ${formatForecastQuestion(asked)}`;
    const answer = await once(key, { kind: "forecast", question: asked });
    if (answer.kind !== "forecast") throw new TypeError(`asked for a forecast, got ${answer.kind}`);
    return { ok: true, value: answer.value };
  };

  const insights: TrustAnswers["insights"] = async (question) => {
    const faults = areaFaults(snapshot, question.areas, ["borough", "ward"]);
    if (faults.length > 0) return { ok: false, faults };
    const asked = { ...question, snapshot: null };
    const key = formatInsightQuestion(asked);
    const known = served.get(key);
    if (known) return { ok: true, value: known };
    const answer = await once("insights", { kind: "insights" });
    if (answer.kind !== "insights") throw new TypeError(`asked for insights, got ${answer.kind}`);
    const value = served.get(key) ?? insightsFor(snapshot, disclosure, asked, answer.value);
    served.set(key, value, 1);
    return { ok: true, value };
  };

  return {
    drivers,
    forecast,
    insights,
    retire: () => bench.retire(),
    prepare: () => {
      const usual = parseDriverQuestion([]);
      if (snapshot.survey.size === 0 || !usual.ok) return;
      drivers(usual.value)
        .then(() => insights({ areas: [], grade: "B", snapshot: null }))
        .catch(() => undefined);
    },
  };
}

/** A question in work is waited for, one answered is kept, one that failed is asked again. */
function onceEach(bench: TrustBench): (key: string, job: TrustJob) => Promise<TrustAnswer> {
  const kept = createLruCache<TrustAnswer>(KEPT);
  const working = new Map<string, Promise<TrustAnswer>>();
  return (key, job) => {
    const known = kept.get(key);
    if (known) return Promise.resolve(known);
    const begun = working.get(key);
    if (begun) return begun;
    const work = bench
      .answer(job)
      .then((answer) => {
        kept.set(key, answer, 1);
        return answer;
      })
      .finally(() => working.delete(key));
    working.set(key, work);
    return work;
  };
}

/** Codes that no boundary set held of those levels has. */
function areaFaults(
  { sets }: Snapshot,
  codes: readonly string[],
  levels: readonly ("borough" | "ward")[],
): Fault[] {
  const known = sets
    .filter(({ set }) => levels.some((level) => level === set.level))
    .flatMap(({ areas }) => areas.map(({ code }) => code));
  const unknown = codes.filter((code) => !known.includes(code));
  if (unknown.length === 0) return [];
  const detail = `${unknown.join(", ")} is no ${levels.join(" or ")} of this snapshot. Use codes such as ${known.at(-1) ?? "E09000033"}.`;
  return [{ code: "value-not-allowed", field: "area", detail, allowed: [] }];
}
