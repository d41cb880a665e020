import type { MultiPolygon, Polygon } from "geojson";
import type { Force } from "./event.ts";

/** The City of London: a separate police force, few residents, no survey; kept out of rankings and ratios. */
export const CITY_OF_LONDON = "E09000001";

/** London's own code, for a row that stands for all of it. */
export const LONDON = "E12000007";

/** One polygon of a boundary set. */
export interface Area {
  /** GSS code (`E05013552`), or the H3 index of a hex. */
  readonly code: string;
  readonly name: string;
  /** GSS code of the borough it lies in; a borough's own code for a borough. */
  readonly borough: string;
  /** WGS84, `[longitude, latitude]`, outer rings counter-clockwise. */
  readonly geometry: Polygon | MultiPolygon;
}

/** The force whose files decide which months an area of this borough covers. */
export function homeForceOf(borough: string): Force {
  return borough === CITY_OF_LONDON ? "city-of-london" : "metropolitan";
}

const GSS_CODE = /^[A-Z]\d{8}$/;

/** Whether the text has the form of a nine-character GSS code. */
export function isGssCode(text: string): boolean {
  return GSS_CODE.test(text);
}
