import { join } from "node:path";
import type { EventKind } from "../../geo/domain/event.ts";
import type { Base } from "./base.ts";
import { type Database, literal } from "./database.ts";
import { CATEGORIES } from "./event-tables.ts";
import { factTable, keptTable } from "./fact-tables.ts";
import { tableFileName } from "./snapshot-files.ts";

/**
 * Makes `kept_<kind>`: the base's facts of every force and month that was not given again; empty without a base.
 *
 * A force and month that came in a file of this ingest replaces what the base held of it, whole.
 */
export async function keepFacts(
  database: Database,
  kind: EventKind,
  base: Base | null,
): Promise<void> {
  const columns = ["month", "force", ...CATEGORIES[kind]];
  if (!base) {
    const types = columns.map((name) => `${name} ${name === "month" ? "USMALLINT" : "VARCHAR"}`);
    await database.run(
      `CREATE TABLE ${keptTable(kind)} (lon DOUBLE, lat DOUBLE, ${types.join(", ")}, n UINTEGER)`,
    );
    return;
  }
  const parquet = (table: string) =>
    `read_parquet(${literal(join(base.folder, tableFileName(table)))})`;
  await database.run(`
    CREATE TABLE ${keptTable(kind)} AS
    SELECT lon, lat, ${columns.join(", ")}, n
    FROM ${parquet(factTable(kind))} f LEFT JOIN ${parquet("place")} p USING (place)
    WHERE NOT EXISTS (FROM ${kind} given
      WHERE given.reason IS NULL AND given.force = f.force AND given.month = f.month)`);
}
