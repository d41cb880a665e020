import { booleanPointInPolygon } from "@turf/turf";
import type { Area } from "../domain/area.ts";
import { winnerOfTie } from "./tie-rule.ts";

/** An area with the box around it: west, south, east, north. */
type Boxed = Pick<Area, "code" | "geometry"> & {
  readonly bounds: readonly [number, number, number, number];
};

/**
 * The one area that holds a point (WGS84 degrees), by the same rule as `createLocator`; null when none does or the point is not finite.
 *
 * For a single question: it prepares nothing, and looks at every area's box.
 */
export function areaAt<T extends Boxed>(
  areas: readonly T[],
  longitude: number,
  latitude: number,
): T | null {
  const holders = areas.filter(
    ({ bounds: [west, south, east, north], geometry }) =>
      longitude >= west &&
      longitude <= east &&
      latitude >= south &&
      latitude <= north &&
      booleanPointInPolygon([longitude, latitude], geometry),
  );
  if (holders.length < 2) return holders[0] ?? null;
  const winner = winnerOfTie(
    holders.map(({ code }) => code),
    longitude,
    latitude,
  );
  return holders.find(({ code }) => code === winner) ?? null;
}
