import type { FeatureCollection, Polygon } from "geojson";
import type { Note } from "./values.ts";

/**
 * `GET /api/v1/density`: how densely events lie, as a drawing without tests; GeoJSON with the members of an answer beside it.
 *
 * Each feature is a stretch of squares in one band; band `b` reaches from `limits[b]` up to the next limit.
 */
export interface Density extends FeatureCollection<Polygon, { readonly band: number }> {
  readonly snapshot: string;
  /** Present and true for the sample city. */
  readonly synthetic?: true;
  /** The View's canonical query string. */
  readonly view: string;
  /** Events per km² and month, rising. */
  readonly limits: number[];
  readonly unit: "events per km² and month";
  /** How far an event is spread, and the side of a square, in metres. */
  readonly bandwidth: number;
  readonly step: number;
  /** What Scott's rule would have spread these events over, in metres, rounded; for comparison only, null with fewer than two events. */
  readonly scott: { readonly eastWest: number; readonly northSouth: number } | null;
  readonly notes: Note[];
}
