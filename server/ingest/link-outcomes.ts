import type { Database } from "./database.ts";

/** What the outcomes files came to. */
export interface OutcomeLinks {
  /** Rows used, after those repeated in every field were set aside. */
  readonly rows: number;
  readonly repeated: number;
  /** Of the rows used, how many name a crime that the street files read beside them hold. */
  readonly linked: number;
  /** Incidents whose open case an outcome closed. */
  readonly closed: number;
}

/** Cases that have no result yet: only these take one from an outcomes file, since a street file may be the newer of the two. */
export const OPEN = "('under-investigation', 'status-unavailable', 'unknown')";

/**
 * Sets repeated rows of outcomes files aside, links the others to incidents by Crime ID, and lets the newest close an open case.
 *
 * Some months publish more than half of their outcomes twice; identical rows are one outcome. Linking is between files read in one
 * ingest. Incidents without an id (anti-social behaviour, the transport police) are never linked.
 */
export async function linkOutcomes(database: Database): Promise<OutcomeLinks> {
  await database.run(`
    UPDATE result SET reason = 'same-row-again'
    WHERE reason IS NULL AND rowid NOT IN (
      SELECT min(rowid) FROM result WHERE reason IS NULL GROUP BY print)`);
  await database.run(`
    CREATE TABLE newest_result AS
    SELECT id, max_by(outcome, (month, outcome)) AS outcome, max(month) AS month FROM result
    WHERE reason IS NULL AND id IS NOT NULL AND outcome NOT IN ('unknown', 'unrecognised')
    GROUP BY id`);
  const [counts = []] = await database.rows(`
    SELECT (count(*) FILTER (reason IS NULL))::INTEGER,
      (count(*) FILTER (reason = 'same-row-again'))::INTEGER,
      (count(*) FILTER (reason IS NULL AND id IN (
        SELECT id FROM incident WHERE id IS NOT NULL AND incident.reason IS NULL)))::INTEGER
    FROM result`);
  const [[closed = 0] = []] = await database.rows(`
    SELECT count(*)::INTEGER FROM incident JOIN newest_result r USING (id) WHERE ${applies("incident")}`);
  await database.run(`
    UPDATE incident SET outcome = r.outcome FROM newest_result r
    WHERE incident.id = r.id AND ${applies("incident")}`);
  const [rows, repeated, linked] = counts.map(Number);
  return { rows: rows ?? 0, repeated: repeated ?? 0, linked: linked ?? 0, closed: Number(closed) };
}

function applies(incident: string): string {
  return `${incident}.reason IS NULL AND ${incident}.outcome IN ${OPEN} AND r.month >= ${incident}.month`;
}
