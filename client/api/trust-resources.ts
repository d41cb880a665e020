import type { Drivers } from "../../geo/wire/drivers.ts";
import type { Forecast } from "../../geo/wire/forecast.ts";
import type { Insights } from "../../geo/wire/insights.ts";
import type { Outcome } from "./outcome.ts";
import { request } from "./request.ts";

/** What goes with a survey measure; the question is given as its query string. */
export function fetchDrivers(query: string): Promise<Outcome<Drivers>> {
  return request(`/api/v1/trust/drivers?${query}`, isDrivers);
}

/** Where a survey measure is heading. */
export function fetchForecast(query: string): Promise<Outcome<Forecast>> {
  return request(`/api/v1/trust/forecast?${query}`, isForecast);
}

/** What stands out, with its evidence. */
export function fetchInsights(query: string): Promise<Outcome<Insights>> {
  return request(`/api/v1/insights?${query}`, isInsights);
}

/** The shapes of a View's areas in degrees, with their codes. */
export function fetchShapes(query: string): Promise<Outcome<Shapes>> {
  return request(`/view.geojson?${query}`, isShapes);
}

/** As much as the page needs of a View as GeoJSON. */
export interface Shapes {
  readonly features: readonly {
    readonly geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon;
    readonly properties: { readonly code: string; readonly name: string };
  }[];
}

function isDrivers(body: unknown): body is Drivers {
  return has(body, ["drivers", "caveats", "notes"], ["sample", "survives", "prediction"]);
}

function isForecast(body: unknown): body is Forecast {
  return has(body, ["areas", "caveats", "notes"], ["measure", "period"]);
}

function isInsights(body: unknown): body is Insights {
  return has(body, ["insights", "lookedAt", "caveats", "notes"], ["found", "period"]);
}

function isShapes(body: unknown): body is Shapes {
  return has(body, ["features"], []);
}

function has(body: unknown, lists: readonly string[], parts: readonly string[]): boolean {
  if (typeof body !== "object" || body === null) return false;
  const fields = new Map<string, unknown>(Object.entries(body));
  return (
    lists.every((name) => Array.isArray(fields.get(name))) &&
    parts.every((name) => typeof fields.get(name) === "object" && fields.get(name) !== null)
  );
}
