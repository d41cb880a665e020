import type { EventKind } from "../../geo/domain/event.ts";
import type { Database } from "./database.ts";
import { CATEGORIES } from "./event-tables.ts";

/** The table that holds the facts of a kind. */
export function factTable(kind: EventKind): string {
  return `fact_${kind}`;
}

/**
 * Counts the used events by place, month, force and category into `fact_incident` and `fact_stop`, sorted.
 *
 * Place 0 gathers the events without coordinates. The area comes in by the place tables, so that a new boundary set needs no new facts.
 */
export async function countFacts(database: Database, kind: EventKind): Promise<void> {
  const categories = CATEGORIES[kind].join(", ");
  await database.run(`
    CREATE TABLE ${factTable(kind)} AS
    SELECT coalesce(place, 0)::UINTEGER AS place, month, force, ${categories}, count(*)::UINTEGER AS n
    FROM ${kind} LEFT JOIN place USING (lon, lat)
    WHERE reason IS NULL GROUP BY ALL
    ORDER BY month, place, force, ${categories}`);
}
