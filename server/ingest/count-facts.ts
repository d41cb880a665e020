import type { EventKind } from "../../geo/domain/event.ts";
import type { Database } from "./database.ts";
import { CATEGORIES } from "./event-tables.ts";
import { factTable, keptTable } from "./fact-tables.ts";

/**
 * Counts the used and kept events by place, month, force and category into `fact_incident` and `fact_stop`, sorted.
 *
 * Place 0 gathers the events without coordinates. The area comes in by the place tables, so that a new boundary set needs no new facts.
 */
export async function countFacts(database: Database, kind: EventKind): Promise<void> {
  const categories = CATEGORIES[kind].join(", ");
  const columns = `lon, lat, month, force, ${categories}`;
  await database.run(`
    CREATE TABLE ${factTable(kind)} AS
    SELECT coalesce(place, 0)::UINTEGER AS place, month, force, ${categories}, sum(n)::UINTEGER AS n
    FROM (SELECT ${columns}, 1 AS n FROM ${kind} WHERE reason IS NULL
      UNION ALL SELECT ${columns}, n FROM ${keptTable(kind)}) LEFT JOIN place USING (lon, lat)
    GROUP BY ALL ORDER BY month, place, force, ${categories}`);
}
