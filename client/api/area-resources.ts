import type { Mix, MixBy } from "../../geo/wire/mix.ts";
import type { Series } from "../../geo/wire/series.ts";
import type { Outcome } from "./outcome.ts";
import { request } from "./request.ts";

/** A View month by month, given as its query string. */
export function fetchSeries(query: string): Promise<Outcome<Series>> {
  return request(`/api/v1/series${query && `?${query}`}`, isSeries);
}

/** What a View's events are made of, given as its query string. */
export function fetchMix(by: MixBy, query: string): Promise<Outcome<Mix>> {
  const parts = [`by=${by}`, query].filter(Boolean);
  return request(`/api/v1/mix?${parts.join("&")}`, isMix);
}

function isSeries(body: unknown): body is Series {
  return hasLists(body, ["areas", "months", "value", "low", "high", "state", "held", "notes"]);
}

function isMix(body: unknown): body is Mix {
  return hasLists(body, ["areas", "categories", "mixes", "notes"]);
}

function hasLists(body: unknown, names: readonly string[]): boolean {
  if (typeof body !== "object" || body === null) return false;
  const fields = new Map(Object.entries(body));
  return names.every((name) => Array.isArray(fields.get(name)));
}
