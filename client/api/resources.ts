import type { Level } from "../../geo/domain/level.ts";
import type { Comparison } from "../../geo/wire/comparison.ts";
import type { Coverage } from "../../geo/wire/coverage.ts";
import type { Density } from "../../geo/wire/density.ts";
import type { Frames } from "../../geo/wire/frames.ts";
import type { Measures } from "../../geo/wire/measures.ts";
import type { Areas, Levels, SnapshotSummary } from "../../geo/wire/snapshot.ts";
import type { Values } from "../../geo/wire/values.ts";
import {
  isAreas,
  isComparison,
  isCoverage,
  isDensity,
  isFrames,
  isLevels,
  isMeasures,
  isSnapshotSummary,
  isValues,
} from "./guards.ts";
import type { Outcome } from "./outcome.ts";
import { request } from "./request.ts";

/** The answer to a View, given as its query string. */
export function fetchValues(query: string, signal: AbortSignal): Promise<Outcome<Values>> {
  return request(`/api/v1/values${query && `?${query}`}`, isValues, signal);
}

/** The answers to a View, given as its query string, in every window of that many months within its period. */
export function fetchFrames(
  query: string,
  window: number,
  signal: AbortSignal,
): Promise<Outcome<Frames>> {
  const parts = [query, `window=${window}`].filter(Boolean);
  return request(`/api/v1/frames?${parts.join("&")}`, isFrames, signal);
}

/** A View's areas beside others, given as its query string. */
export function fetchComparison(query: string): Promise<Outcome<Comparison>> {
  return request(`/api/v1/compare${query && `?${query}`}`, isComparison);
}

/** How densely a View's events lie, given as its query string. */
export function fetchDensity(query: string, signal: AbortSignal): Promise<Outcome<Density>> {
  return request(`/api/v1/density?${query}`, isDensity, signal);
}

/** What a snapshot holds, the current one when null. */
export function fetchSnapshot(snapshot: string | null): Promise<Outcome<SnapshotSummary>> {
  return request(`/api/v1/snapshot?${pinned(snapshot)}`, isSnapshotSummary);
}

/** The boundary sets of a snapshot. */
export function fetchLevels(snapshot: string): Promise<Outcome<Levels>> {
  return request(`/api/v1/levels?${pinned(snapshot)}`, isLevels);
}

/** Every area of a level in one vintage, the newest when null. */
export function fetchAreas(
  snapshot: string,
  level: Level,
  vintage: number | null,
): Promise<Outcome<Areas>> {
  const query = pinned(snapshot);
  query.set("level", level);
  if (vintage !== null) query.set("vintage", String(vintage));
  return request(`/api/v1/areas?${query}`, isAreas);
}

/** One area by its code, in every vintage that has it, with what replaced it and what it replaced. */
export function fetchArea(snapshot: string, code: string): Promise<Outcome<Areas>> {
  return request(`/api/v1/areas/${encodeURIComponent(code)}?${pinned(snapshot)}`, isAreas);
}

/** Which months of which force a snapshot holds, and how well. */
export function fetchCoverage(snapshot: string): Promise<Outcome<Coverage>> {
  return request(`/api/v1/coverage?${pinned(snapshot)}`, isCoverage);
}

/** Every measure with its definition, formula, caveats and source. */
export function fetchMeasures(): Promise<Outcome<Measures>> {
  return request("/api/v1/measures", isMeasures);
}

function pinned(snapshot: string | null): URLSearchParams {
  return new URLSearchParams(snapshot === null ? {} : { snapshot });
}
