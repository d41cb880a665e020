import type { EventKind } from "../../geo/domain/event.ts";
import { boundarySetKey } from "../../geo/domain/level.ts";
import type { Database } from "./database.ts";
import { type AreaSet, placeTable } from "./locate-events.ts";
import type { Placement, PlacementReport } from "./report.ts";

/**
 * Says of each file's used events, per boundary set, how many lie in an area and why the others do not.
 *
 * An event with coordinates that no set has is `outside-london`; one that another set has is `in-no-area` of this one
 * (the river, where a set is cut at the water's edge). Placed and unplaced always add up to the used rows.
 */
export async function placementByFile(
  database: Database,
  kind: EventKind,
  sets: readonly AreaSet[],
): Promise<Map<number, Record<string, Placement>>> {
  const byFile = new Map<number, Record<string, Placement>>();
  for (const { set } of sets) {
    const rows = await database.rows(`
      SELECT file::INTEGER, ${COUNTS}
      FROM ${kind} e LEFT JOIN place USING (lon, lat)
      LEFT JOIN ${placeTable(set)} here USING (place) LEFT JOIN inside USING (place)
      WHERE reason IS NULL GROUP BY file`);
    for (const [file, ...counts] of rows) {
      const record = byFile.get(Number(file)) ?? {};
      record[boundarySetKey(set)] = placementOf(counts);
      byFile.set(Number(file), record);
    }
  }
  return byFile;
}

/** Makes `inside(place)`: the places that lie in an area of at least one set. */
export async function markInside(database: Database, sets: readonly AreaSet[]): Promise<void> {
  const every = sets.map(({ set }) => `SELECT place FROM ${placeTable(set)}`);
  const source = every.length > 0 ? every.join(" UNION ") : "SELECT place FROM place WHERE false";
  await database.run(`CREATE TABLE inside AS SELECT place, true AS inside FROM (${source})`);
}

/** Totals over all files, with the edge-ambiguous events. */
export async function placementTotals(
  database: Database,
  kind: EventKind,
  sets: readonly AreaSet[],
): Promise<PlacementReport[]> {
  const reports: PlacementReport[] = [];
  for (const { set } of sets) {
    const [row = []] = await database.rows(`
      SELECT ${COUNTS}, (count(*) FILTER (here.edge))::INTEGER
      FROM ${kind} e LEFT JOIN place USING (lon, lat)
      LEFT JOIN ${placeTable(set)} here USING (place) LEFT JOIN inside USING (place)
      WHERE reason IS NULL`);
    reports.push({
      kind,
      set: boundarySetKey(set),
      ...placementOf(row),
      edge: Number(row[4] ?? 0),
    });
  }
  return reports;
}

const COUNTS = `
  (count(*) FILTER (here.area IS NOT NULL))::INTEGER,
  (count(*) FILTER (e.lon IS NULL))::INTEGER,
  (count(*) FILTER (e.lon IS NOT NULL AND inside.inside IS NULL))::INTEGER,
  (count(*) FILTER (here.area IS NULL AND inside.inside))::INTEGER`;

function placementOf(counts: readonly unknown[]): Placement {
  const [placed, nowhere, outside, between] = counts.map(Number);
  return {
    placed: placed ?? 0,
    unplaced: {
      ...(nowhere ? { "no-coordinates": nowhere } : {}),
      ...(outside ? { "outside-london": outside } : {}),
      ...(between ? { "in-no-area": between } : {}),
    },
  };
}
