import { join } from "node:path";
import { type Month, monthFromIndex, monthIndex } from "../../geo/domain/period.ts";
import type { Base } from "./base.ts";
import { CLOSED_CASES, KNOWN_CRIMES, OPEN } from "./crime-ids.ts";
import { type Database, literal } from "./database.ts";
import { factTable, keptTable } from "./fact-tables.ts";
import { KEPT_CASES } from "./open-cases.ts";
import { tableFileName } from "./snapshot-files.ts";

/** A force's outcomes that named no crime, where months of its crimes are held from a snapshot that kept no Crime IDs to be found by. */
export interface UnmatchedOutcomes {
  readonly force: string;
  /** Outcomes that named no crime read beside them, and none held. */
  readonly rows: number;
  /** The first and last month kept that they may belong to, and how many cases are open in those months. */
  readonly from: Month;
  readonly to: Month;
  readonly open: number;
}

/** A force's month that came again with fewer cases closed than were before: outcomes files had closed them and were not given again. */
export interface ReopenedCases {
  readonly force: string;
  readonly month: Month;
  readonly before: number;
  readonly now: number;
}

/** An anti-social incident is no case. */
export const CASE = "crime <> 'anti-social-behaviour'";

/** Street files name Crime IDs from this month on: to give older ones again brings none. */
const FIRST_WITH_IDS = monthIndex("2011-12");

/**
 * Counts the outcomes that may belong to kept months of whose open cases no Crime ID is held, though their own files name them.
 *
 * Left out are outcomes from before the first such month, and months of whose closed cases ids are held: the file had none for the
 * others. Needs the staging rows, the facts that are kept, and outcomes linked.
 */
export async function unmatchedOutcomes(database: Database): Promise<UnmatchedOutcomes[]> {
  const rows = await database.rows(`
    WITH nameless AS (
      SELECT force, month, sum(n) AS open FROM ${keptTable("incident")}
      WHERE ${CASE} AND outcome IN ${OPEN} AND month >= ${FIRST_WITH_IDS}
        AND (force, month) NOT IN (SELECT (force, month) FROM ${KEPT_CASES})
        AND (force, month) NOT IN (SELECT (force, month) FROM ${CLOSED_CASES})
      GROUP BY force, month),
    unmatched AS (
      SELECT force, count(*) AS n, max(month) AS last FROM result
      JOIN (SELECT force, min(month) AS first FROM nameless GROUP BY force) USING (force)
      WHERE reason IS NULL AND id IS NOT NULL AND month >= first
        AND id NOT IN (SELECT id FROM (${KNOWN_CRIMES}))
      GROUP BY force)
    SELECT force, any_value(unmatched.n)::INTEGER, min(month)::INTEGER, max(month)::INTEGER,
      sum(open)::INTEGER
    FROM unmatched JOIN nameless USING (force)
    WHERE month <= last GROUP BY force ORDER BY force`);
  return rows.map(([force, count, from, to, open]) => ({
    force: String(force),
    rows: Number(count),
    from: monthFromIndex(Number(from)),
    to: monthFromIndex(Number(to)),
    open: Number(open),
  }));
}

/** Compares the closed cases of the months given again with the base's. Needs the staging rows, after outcomes were linked. */
export async function reopenedCases(
  database: Database,
  base: Base | null,
): Promise<ReopenedCases[]> {
  if (!base) return [];
  const facts = literal(join(base.folder, tableFileName(factTable("incident"))));
  const closed = `${CASE} AND outcome NOT IN ${OPEN}`;
  const rows = await database.rows(`
    SELECT force, month::INTEGER, old.n::INTEGER, new.n::INTEGER
    FROM (SELECT force, month, count(*) FILTER (${closed}) AS n FROM incident
      WHERE reason IS NULL GROUP BY force, month) new
    JOIN (SELECT force, month, coalesce(sum(n) FILTER (${closed}), 0) AS n
      FROM read_parquet(${facts}) GROUP BY force, month) old USING (force, month)
    WHERE new.n < old.n ORDER BY month, force`);
  return rows.map(([force, month, before, now]) => ({
    force: String(force),
    month: monthFromIndex(Number(month)),
    before: Number(before),
    now: Number(now),
  }));
}
