import type { Database } from "./database.ts";

/**
 * Sets aside all but one answer about the same incident: the API returns what lies on a shared edge for both polygons.
 *
 * One crime in twenty comes back twice. Which of the two rows stays does not matter, they say the same.
 */
export async function setApiRepeatsAside(database: Database): Promise<void> {
  await database.run(`
    UPDATE incident SET reason = 'answered-for-two-polygons'
    WHERE api IS NOT NULL AND reason IS NULL AND rowid NOT IN (
      SELECT min(rowid) FROM incident WHERE api IS NOT NULL AND reason IS NULL GROUP BY api)`);
}
