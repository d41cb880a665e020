import { hexLocator } from "../../geo/boundary/hex-locator.ts";
import { createLocator, type Place } from "../../geo/boundary/locator.ts";
import type { Area } from "../../geo/domain/area.ts";
import { type BoundarySet, boundarySetKey } from "../../geo/domain/level.ts";
import type { Database } from "./database.ts";
import { newestOf } from "./newest-of.ts";

/** A boundary set with its areas, in code order: an area's position here is its number in every table. */
export interface AreaSet {
  readonly set: BoundarySet;
  readonly areas: readonly Area[];
}

/** The table that says in which area of a set each place lies. */
export function placeTable(set: BoundarySet): string {
  return `place_${boundarySetKey(set).replace("@", "_")}`;
}

/**
 * Numbers the distinct coordinates of all used and kept events (table `place`) and locates each once per boundary set.
 *
 * Makes `place(place, lon, lat)`, place 0 standing for "no coordinates", and per set `place_<level>_<vintage>(place, area, edge)`
 * with a row only for places that lie in an area. police.uk moves events to a limited set of points, so places are far fewer than events.
 */
export async function locateEvents(database: Database, sets: readonly AreaSet[]): Promise<void> {
  await database.run(`
    CREATE TABLE place AS
    SELECT (row_number() OVER (ORDER BY lon, lat))::UINTEGER AS place, lon, lat FROM (
      SELECT lon, lat FROM incident WHERE reason IS NULL AND lon IS NOT NULL
      UNION SELECT lon, lat FROM stop WHERE reason IS NULL AND lon IS NOT NULL
      UNION SELECT lon, lat FROM kept_incident WHERE lon IS NOT NULL
      UNION SELECT lon, lat FROM kept_stop WHERE lon IS NOT NULL)
    ORDER BY place`);
  const rows = await database.rows("SELECT place::INTEGER, lon, lat FROM place ORDER BY place");
  for (const { set, areas } of sets.filter(({ set }) => set.level !== "hex")) {
    const locator = createLocator(areas);
    await locateIn(database, set, rows, locator.locate);
  }
  await locateInHexes(database, sets);
}

/** The grid goes on beyond London, so a place has a hexagon only where it has a borough: the hexagons hold what the boroughs hold. */
async function locateInHexes(database: Database, sets: readonly AreaSet[]): Promise<void> {
  const hexes = newestOf(sets, "hex");
  const boroughs = newestOf(sets, "borough");
  if (!hexes || !boroughs) return;
  const rows = await database.rows(`
    SELECT place::INTEGER, lon, lat FROM place
    WHERE place IN (SELECT place FROM ${placeTable(boroughs.set)}) ORDER BY place`);
  await locateIn(database, hexes.set, rows, hexLocator(hexes.areas.map(({ code }) => code)));
}

async function locateIn(
  database: Database,
  set: BoundarySet,
  places: readonly (readonly unknown[])[],
  locate: (longitude: number, latitude: number) => Place | null,
): Promise<void> {
  const found: [number, number, boolean][] = [];
  for (const [place, lon, lat] of places) {
    const at = locate(Number(lon), Number(lat));
    if (at) found.push([Number(place), at.index, at.edge]);
  }
  const columns = { place: "UINTEGER", area: "USMALLINT", edge: "BOOLEAN" } as const;
  await database.append(placeTable(set), columns, found);
}
