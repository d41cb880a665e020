import type { AreasCompared } from "../../geo/wire/comparison.ts";
import type { Values } from "../../geo/wire/values.ts";
import { fetchSeries } from "../api/area-resources.ts";
import type { Outcome } from "../api/outcome.ts";
import { fetchComparison, fetchValues } from "../api/resources.ts";
import { fetchDrivers, fetchForecast, fetchInsights, fetchShapes } from "../api/trust-resources.ts";
import { CURRENT, fetchHeld } from "./trust-held.ts";
import { useAnswer, useAnswers } from "./use-answers.ts";

/** What is held, of the snapshot of that id or the current one. */
export const useHeld = (snapshot: string | null) => useAnswer(fetchHeld, snapshot ?? CURRENT);

export const useDrivers = (query: string | null) => useAnswer(fetchDrivers, query);

export const useForecast = (query: string | null) => useAnswer(fetchForecast, query);

export const useInsights = (query: string | null) => useAnswer(fetchInsights, query);

/** One series per query. */
export const useSeries = (queries: readonly string[]) => useAnswers(fetchSeries, queries);

/** One comparison of areas per query. */
export const useCompared = (queries: readonly string[]) => useAnswers(fetchCompared, queries);

export const useValues = (query: string | null) => useAnswer(readValues, query);

/** The shapes of a View's areas. */
export const useShapes = (query: string | null) => useAnswer(fetchShapes, query);

async function fetchCompared(query: string): Promise<Outcome<AreasCompared>> {
  const outcome = await fetchComparison(query);
  if (outcome.kind !== "done") return outcome;
  // Every question here names an area; a scan would answer another one.
  return outcome.value.kind === "areas"
    ? { kind: "done", value: outcome.value }
    : { kind: "aborted" };
}

function readValues(query: string): Promise<Outcome<Values>> {
  return fetchValues(query, STAYS);
}

/** The page is left by leaving it: its questions are never taken back. */
const STAYS = new AbortController().signal;
