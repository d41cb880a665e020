import { join } from "node:path";
import type { Base } from "./base.ts";
import { CLOSED_CASES } from "./crime-ids.ts";
import { type Database, literal } from "./database.ts";
import { tableFileName } from "./snapshot-files.ts";

/** The cases held that their own street file left open, by Crime ID: an outcomes file of any later ingest may close them. */
export const OPEN_CASES = "open_case";

/** By Crime ID the newest outcome known of a case that is open in its own file, or of one that is not held yet. */
export const DECISIONS = "decision";

/** The base's, of months that were not given again. */
export const KEPT_CASES = "kept_case";
export const KEPT_DECISIONS = "kept_decision";

/** What linking needs in memory, and no snapshot holds. */
export const CASE_TABLES = [KEPT_CASES, KEPT_DECISIONS, "linkable", "newest_result", "moved"];

/**
 * Makes `kept_case(lon, lat, month, force, crime, outcome, id)` and `kept_decision(id, month, outcome)` from the base.
 *
 * Both are empty without a base, and with one of a format that kept no Crime IDs: of its months later outcomes find nothing.
 */
export async function keepCases(database: Database, base: Base | null): Promise<void> {
  const held = base?.manifest.files.some(({ name }) => name === tableFileName(OPEN_CASES));
  if (!base || !held) {
    await database.run(`
      CREATE TABLE ${KEPT_CASES} (lon DOUBLE, lat DOUBLE, month USMALLINT, force VARCHAR,
        crime VARCHAR, outcome VARCHAR, id UBIGINT);
      CREATE TABLE ${KEPT_DECISIONS} (id UBIGINT, month USMALLINT, outcome VARCHAR)`);
    return;
  }
  const parquet = (table: string) =>
    `read_parquet(${literal(join(base.folder, tableFileName(table)))})`;
  await database.run(`
    CREATE TABLE ${KEPT_CASES} AS
    SELECT lon, lat, month, force, crime, outcome, id
    FROM ${parquet(OPEN_CASES)} c LEFT JOIN ${parquet("place")} USING (place)
    WHERE NOT EXISTS (FROM incident given
      WHERE given.reason IS NULL AND given.force = c.force AND given.month = c.month);
    CREATE TABLE ${KEPT_DECISIONS} AS SELECT id, month, outcome FROM ${parquet(DECISIONS)}`);
}

/**
 * Makes the tables `open_case` and `decision` that a snapshot keeps, sorted. Needs places, and outcomes linked.
 *
 * An outcome of a crime that its own file has as closed is left out, as nothing would ever ask for it.
 */
export async function gatherCases(database: Database): Promise<void> {
  await database.run(`
    CREATE TABLE ${OPEN_CASES} AS
    SELECT coalesce(place, 0)::UINTEGER AS place, month, force, crime, outcome, id
    FROM linkable LEFT JOIN place USING (lon, lat) ORDER BY month, place, force, crime, outcome, id;
    CREATE TABLE ${DECISIONS} AS
    SELECT id, month, outcome FROM newest_result
    WHERE id IN (SELECT id FROM linkable)
      OR id NOT IN (SELECT id FROM ${CLOSED_CASES})
    ORDER BY month, id`);
}
