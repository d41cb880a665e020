import type { EventKind } from "../../geo/domain/event.ts";
import { addMonths, type Month, monthIndex } from "../../geo/domain/period.ts";
import type { Database } from "./database.ts";
import { factTable } from "./fact-tables.ts";
import { type AreaSet, placeTable } from "./locate-events.ts";

/** A borough whose newest month is far from its usual one. */
export interface Mover {
  readonly kind: EventKind;
  readonly month: Month;
  readonly code: string;
  readonly name: string;
  readonly count: number;
  /** Mean of the months held among the twelve before. */
  readonly usual: number;
}

/** How many boroughs are named, from how many events a usual month on, and how far a month must be from it. */
const NAMED = { most: 5, usualFrom: 30, byFactor: 1.1 };

/** The boroughs whose month differs most, as a factor, from the mean of the twelve before it; a fall to nothing comes first. */
export async function moversIn(
  database: Database,
  kind: EventKind,
  month: Month,
  { set, areas }: AreaSet,
): Promise<Mover[]> {
  const newest = monthIndex(month);
  const rows = await database.rows(`
    WITH monthly AS (
      SELECT area, month, sum(n) AS n FROM ${factTable(kind)} JOIN ${placeTable(set)} USING (place)
      WHERE month BETWEEN ${monthIndex(addMonths(month, -12))} AND ${newest} GROUP BY ALL),
    compared AS (
      SELECT area, coalesce(sum(n) FILTER (month = ${newest}), 0)::INTEGER AS now,
        avg(n) FILTER (month < ${newest})::DOUBLE AS usual
      FROM monthly GROUP BY area)
    SELECT area::INTEGER, now, usual FROM compared
    WHERE usual >= ${NAMED.usualFrom}
      AND abs(ln((now + 1) / (usual + 1))) >= ln(${NAMED.byFactor})
    ORDER BY abs(ln((now + 1) / (usual + 1))) DESC, area LIMIT ${NAMED.most}`);
  return rows.flatMap(([area, count, usual]) => {
    const { code, name } = areas[Number(area)] ?? {};
    if (code === undefined || name === undefined) return [];
    return [{ kind, month, code, name, count: Number(count), usual: Number(usual) }];
  });
}
