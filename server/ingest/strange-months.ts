import { EVENT_KINDS } from "../../geo/domain/event.ts";
import { monthFromIndex } from "../../geo/domain/period.ts";
import type { Database } from "./database.ts";
import type { Accepted } from "./snapshot-files.ts";

/** More of a month's rows than this with an unknown label are a changed vocabulary, and no misprint. */
const STRANGE = 0.01;

/**
 * The months given anew in which many rows have a label that no vocabulary knows, in words, with the commonest label.
 *
 * Such rows are in no choice by that field: what the label meant would seem to have fallen.
 */
export async function strangeMonths(database: Database): Promise<Accepted[]> {
  const found: Accepted[] = [];
  for (const kind of EVENT_KINDS) {
    const rows = await database.rows(`
      SELECT force, month::INTEGER, count(unrecognised)::INTEGER, count(*)::INTEGER, mode(unrecognised)
      FROM ${kind} WHERE reason IS NULL GROUP BY force, month
      HAVING count(unrecognised) > ${STRANGE} * count(*) ORDER BY month, force`);
    for (const [name, index, strange, all, label] of rows) {
      const [force, month] = [String(name), monthFromIndex(Number(index))];
      const text = `${force} ${kind}s of ${month} have a label that is not recognised in ${strange} of ${all} rows (${label})`;
      found.push({ kind, force, month, text });
    }
  }
  return found;
}
