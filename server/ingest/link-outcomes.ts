import { gatherCrimeIds, KNOWN_CRIMES, OPEN } from "./crime-ids.ts";
import type { Database } from "./database.ts";
import { keptTable } from "./fact-tables.ts";
import { KEPT_CASES, KEPT_DECISIONS } from "./open-cases.ts";

/** What the outcomes files came to. */
export interface OutcomeLinks {
  /** Rows used, after those repeated in every field were set aside. */
  readonly rows: number;
  readonly repeated: number;
  /** Of the rows used, how many name a crime of the street files read beside them, or one held from before. */
  readonly linked: number;
  /** Incidents whose open case an outcome closed, those of months held from before among them. */
  readonly closed: number;
}

/**
 * Sets repeated rows of outcomes files aside, links the others to incidents by Crime ID, and lets the newest close an open case.
 *
 * Some months publish more than half of their outcomes twice; identical rows are one outcome. It makes no difference whether crimes
 * and outcomes come in one ingest or in several, nor which come first: the ids of both are kept, and outcomes of open cases. What an
 * outcome closed stays closed when the month it came in is given again without it. Incidents without an id (anti-social behaviour,
 * the transport police) are never linked. Makes `newest_result`, `linkable`, the cases that their own files left open, and the tables
 * of `gatherCrimeIds`.
 */
export async function linkOutcomes(database: Database): Promise<OutcomeLinks> {
  await database.run(`
    UPDATE result SET reason = 'same-row-again'
    WHERE reason IS NULL AND rowid NOT IN (
      SELECT min(rowid) FROM result WHERE reason IS NULL GROUP BY print)`);
  await database.run(`
    CREATE TABLE newest_result AS
    SELECT id, max_by(outcome, (month, outcome)) AS outcome, max(month) AS month FROM (
      SELECT id, month, outcome FROM result
      WHERE reason IS NULL AND id IS NOT NULL AND outcome NOT IN ('unknown', 'unrecognised')
      UNION ALL FROM (SELECT id, month, outcome FROM ${KEPT_DECISIONS}))
    GROUP BY id`);
  await database.run(`
    CREATE TABLE linkable AS
    SELECT lon, lat, month, force, crime, outcome, id FROM incident
    WHERE reason IS NULL AND id IS NOT NULL AND outcome IN ${OPEN}
    UNION ALL SELECT lon, lat, month, force, crime, outcome, id FROM ${KEPT_CASES}`);
  await gatherCrimeIds(database);
  const [counts = []] = await database.rows(`
    SELECT (count(*) FILTER (reason IS NULL))::INTEGER,
      (count(*) FILTER (reason = 'same-row-again'))::INTEGER,
      (count(*) FILTER (reason IS NULL AND id IN (SELECT id FROM (${KNOWN_CRIMES}))))::INTEGER
    FROM result`);
  const closed = (await closeGiven(database)) + (await closeKept(database));
  const [rows, repeated, linked] = counts.map(Number);
  return { rows: rows ?? 0, repeated: repeated ?? 0, linked: linked ?? 0, closed };
}

async function closeGiven(database: Database): Promise<number> {
  const applies = `incident.reason IS NULL AND incident.outcome IN ${OPEN} AND r.month >= incident.month`;
  const [[closed = 0] = []] = await database.rows(`
    SELECT count(*)::INTEGER FROM incident JOIN newest_result r USING (id) WHERE ${applies}`);
  await database.run(`
    UPDATE incident SET outcome = r.outcome FROM newest_result r
    WHERE incident.id = r.id AND ${applies}`);
  return Number(closed);
}

/** Facts are counts: a case of a kept month that has another outcome now is taken from one count and added to another. */
async function closeKept(database: Database): Promise<number> {
  const after = (result: string) =>
    `CASE WHEN ${result}.month >= c.month THEN ${result}.outcome ELSE c.outcome END`;
  await database.run(`
    CREATE TABLE moved AS FROM (
      SELECT c.lon, c.lat, c.month, c.force, c.crime, ${after("o")} AS old, ${after("r")} AS new
      FROM ${KEPT_CASES} c LEFT JOIN ${KEPT_DECISIONS} o USING (id) LEFT JOIN newest_result r USING (id))
    WHERE old <> new`);
  const [[closed = 0] = []] = await database.rows("SELECT count(*)::INTEGER FROM moved");
  if (closed === 0) return 0;
  const kept = keptTable("incident");
  const unit = "lon, lat, month, force, crime";
  await database.run(`
    CREATE OR REPLACE TABLE ${kept} AS
    SELECT ${unit}, outcome, sum(n)::UINTEGER AS n FROM (
      SELECT ${unit}, outcome, n FROM ${kept}
      UNION ALL SELECT ${unit}, old, -1 FROM moved
      UNION ALL SELECT ${unit}, new, 1 FROM moved)
    GROUP BY ALL HAVING sum(n) > 0`);
  return Number(closed);
}
