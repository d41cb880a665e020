import { join } from "node:path";
import type { EventKind } from "../../geo/domain/event.ts";
import { type Month, monthFromIndex } from "../../geo/domain/period.ts";
import type { HeldMonth } from "../../geo/wire/snapshot.ts";
import type { Base } from "./base.ts";
import { type Database, literal } from "./database.ts";
import { CATEGORIES } from "./event-tables.ts";
import { factTable } from "./fact-tables.ts";
import { tableFileName } from "./snapshot-files.ts";

/** A force's month of one kind, of events or of outcomes, before and now. */
export interface UnitChange {
  readonly kind: HeldMonth["kind"];
  readonly force: string;
  readonly month: Month;
  /** Events, or rows of outcomes, before and now; null where the month was not held. */
  readonly before: number | null;
  readonly now: number;
  /** Whether any event is another: of another place or category, or more or fewer of them. */
  readonly differs: boolean;
  /** Whether files of it came in this ingest; else it is kept, and can differ only by outcomes of its cases, or crimes of its outcomes, that came now. */
  readonly given: boolean;
}

/** Compares the facts of one kind with the base's, month by month and force by force. Needs the staging rows. */
export async function unitChanges(
  database: Database,
  kind: EventKind,
  base: Base,
): Promise<UnitChange[]> {
  const parquet = (table: string) =>
    `read_parquet(${literal(join(base.folder, tableFileName(table)))})`;
  // Place numbers change from snapshot to snapshot; coordinates do not.
  const summed = (facts: string, places: string) => `
    SELECT force, month, sum(n) AS n,
      sum(n * hash(lon, lat, ${CATEGORIES[kind].join(", ")})::HUGEINT) AS print
    FROM ${facts} LEFT JOIN ${places} USING (place) GROUP BY force, month`;
  const rows = await database.rows(`
    SELECT force, month::INTEGER, old.n::INTEGER, new.n::INTEGER,
      old.print IS DISTINCT FROM new.print,
      (force, month) IN (SELECT (force, month) FROM ${kind} WHERE reason IS NULL)
    FROM (${summed(factTable(kind), "place")}) new
    LEFT JOIN (${summed(parquet(factTable(kind)), parquet("place"))}) old USING (force, month)
    ORDER BY month, force`);
  return rows.map(([force, month, old, now, differs, given]) => ({
    kind,
    force: String(force),
    month: monthFromIndex(Number(month)),
    before: typeof old === "number" ? old : null,
    now: Number(now),
    differs: differs === true,
    given: given === true,
  }));
}
