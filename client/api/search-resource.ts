import type { SearchResult } from "../../geo/wire/snapshot.ts";
import type { Outcome } from "./outcome.ts";
import { request } from "./request.ts";

/** Places whose name, code or postcode fits a text, best first; of the current snapshot when null. */
export function fetchFound(
  snapshot: string | null,
  text: string,
  signal: AbortSignal,
): Promise<Outcome<SearchResult>> {
  const query = new URLSearchParams(snapshot === null ? {} : { snapshot });
  query.set("q", text);
  return request(`/api/v1/search?${query}`, isSearchResult, signal);
}

function isSearchResult(body: unknown): body is SearchResult {
  return typeof body === "object" && body !== null && "found" in body && Array.isArray(body.found);
}
