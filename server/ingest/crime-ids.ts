import { join } from "node:path";
import type { Base } from "./base.ts";
import { type Database, literal } from "./database.ts";
import { tableFileName } from "./snapshot-files.ts";

/** Cases that have no result yet: only these take one from an outcomes file, since a street file may be the newer of the two. */
export const OPEN = "('under-investigation', 'status-unavailable', 'unknown')";

/** The crimes that their own street file has as closed, by Crime ID: no outcome changes them, but some name them. */
export const CLOSED_CASES = "closed_case";

/** The Crime IDs that a force's outcomes of a month name, once a row. */
export const NAMED_CRIMES = "named_crime";

/** The base's, of months that were not given again. */
const KEPT = { [CLOSED_CASES]: "kept_closed", [NAMED_CRIMES]: "kept_named" } as const;

/** What is needed in memory, and no snapshot holds. */
export const ID_TABLES: readonly string[] = Object.values(KEPT);

/** Every crime held whose Crime ID is known, given or kept, with its type. Needs outcomes linked. */
export const KNOWN_CRIMES = `
  SELECT id, crime FROM linkable UNION ALL SELECT id, crime FROM ${CLOSED_CASES}`;

/** Makes `kept_closed(month, force, crime, id)` and `kept_named(month, force, id)`; empty where the base holds no such tables. */
export async function keepCrimeIds(database: Database, base: Base | null): Promise<void> {
  await keep(database, base, CLOSED_CASES, "incident", "crime VARCHAR, id UBIGINT");
  await keep(database, base, NAMED_CRIMES, "result", "id UBIGINT");
}

async function keep(
  database: Database,
  base: Base | null,
  table: keyof typeof KEPT,
  given: "incident" | "result",
  columns: string,
): Promise<void> {
  const name = tableFileName(table);
  await database.run(`CREATE TABLE ${KEPT[table]} (month USMALLINT, force VARCHAR, ${columns})`);
  if (!base?.manifest.files.some((file) => file.name === name)) return;
  await database.run(`
    INSERT INTO ${KEPT[table]} FROM read_parquet(${literal(join(base.folder, name))}) c
    WHERE NOT EXISTS (FROM ${given} given
      WHERE given.reason IS NULL AND given.force = c.force AND given.month = c.month)`);
}

/**
 * Makes the tables `closed_case` and `named_crime` that a snapshot keeps, sorted.
 *
 * Needs the staging rows after repeated outcomes were set aside, and before any outcome closes a case.
 */
export async function gatherCrimeIds(database: Database): Promise<void> {
  await database.run(`
    CREATE TABLE ${CLOSED_CASES} AS
    SELECT DISTINCT month, force, crime, id FROM (
      SELECT month, force, crime, id FROM incident
      WHERE reason IS NULL AND id IS NOT NULL AND outcome NOT IN ${OPEN}
      UNION ALL FROM ${KEPT[CLOSED_CASES]}) ORDER BY month, force, crime, id;
    CREATE TABLE ${NAMED_CRIMES} AS
    SELECT month, force, id FROM (
      SELECT month, force, id FROM result WHERE reason IS NULL AND id IS NOT NULL
      UNION ALL FROM ${KEPT[NAMED_CRIMES]}) ORDER BY month, force, id`);
}
