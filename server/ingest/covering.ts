import { type Area, CITY_OF_LONDON } from "../../geo/domain/area.ts";
import type { Level } from "../../geo/domain/level.ts";
import type { AreaSet } from "./locate-events.ts";

/** A table that lacks more than this share of a set's areas was made for another vintage and is not used for it. */
const COVERS = 0.9;

/** Whether a table by area code speaks of a set's areas; the City is not asked for. */
export function covers(table: ReadonlyMap<string, unknown>, areas: readonly Area[]): boolean {
  const counted = areas.filter(({ borough }) => borough !== CITY_OF_LONDON);
  const held = counted.filter(({ code }) => table.has(code));
  return counted.length > 0 && held.length >= COVERS * counted.length;
}

/** The LSOAs that a census table was made for: those of another vintage share most of its codes, but not the ones redrawn. */
export function lsoasOf(
  table: ReadonlyMap<string, unknown>,
  sets: readonly AreaSet[],
): AreaSet | undefined {
  const lacking = ({ areas }: AreaSet) => areas.filter(({ code }) => !table.has(code)).length;
  const [best] = sets
    .filter(({ set: { level } }) => level === "lsoa")
    .toSorted((a, b) => lacking(a) - lacking(b));
  return best && covers(table, best.areas) ? best : undefined;
}

/** The City's wards have too few residents, and they are not published one by one. */
export function hasResidents(area: Area, level: Level): boolean {
  return level !== "ward" || area.borough !== CITY_OF_LONDON;
}
