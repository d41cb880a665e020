import { join } from "node:path";
import type { BoundarySet } from "../../geo/domain/level.ts";
import { type Database, literal } from "../ingest/database.ts";
import { placeTable } from "../ingest/locate-events.ts";
import { tableFileName } from "../ingest/snapshot-files.ts";

/** Where the places of a snapshot lie in one boundary set; a place is a position in both. */
export interface Places {
  /** Number of the area, `NO_AREA` where there is none. */
  readonly area: Uint16Array;
  /** 1 where the place lies so near an edge that a neighbouring area could have had it. */
  readonly edge: Uint8Array;
}

export const NO_AREA = 0xffff;

/** Reads a set's places from a snapshot's folder. */
export async function loadPlaces(
  database: Database,
  folder: string,
  set: BoundarySet,
): Promise<Places> {
  const parquet = (table: string) => `read_parquet(${literal(join(folder, tableFileName(table)))})`;
  const [counted] = await database.rows(
    `SELECT coalesce(max(place), 0)::INTEGER + 1 FROM ${parquet("place")}`,
  );
  const area = new Uint16Array(Number(counted?.[0]));
  const edge = new Uint8Array(area.length);
  await database.fill(
    `SELECT coalesce(p.area, ${NO_AREA})::USMALLINT, coalesce(p.edge, false)::UTINYINT
     FROM range(${area.length}) r(place) LEFT JOIN ${parquet(placeTable(set))} p ON p.place = r.place
     ORDER BY r.place`,
    [area, edge],
  );
  return { area, edge };
}

/** Where places are: degrees by place; place 0 has none and is 0, 0. */
export interface Coordinates {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

/** Reads the coordinates of a snapshot's places. */
export async function loadCoordinates(database: Database, folder: string): Promise<Coordinates> {
  const parquet = `read_parquet(${literal(join(folder, tableFileName("place")))})`;
  const [counted] = await database.rows(
    `SELECT coalesce(max(place), 0)::INTEGER + 1 FROM ${parquet}`,
  );
  const lon = new Float64Array(Number(counted?.[0]));
  const lat = new Float64Array(lon.length);
  await database.fill(
    `SELECT coalesce(lon, 0), coalesce(lat, 0)
     FROM range(${lon.length}) r(place) LEFT JOIN ${parquet} p ON p.place = r.place ORDER BY r.place`,
    [lon, lat],
  );
  return { lon, lat };
}

/** Marks the places that lie in any of the sets: in London, as far as is known. */
export function placesInside(sets: readonly Places[]): Uint8Array {
  const inside = new Uint8Array(sets[0]?.area.length ?? 0);
  for (const { area } of sets) {
    area.forEach((number, place) => {
      if (number !== NO_AREA) inside[place] = 1;
    });
  }
  return inside;
}
