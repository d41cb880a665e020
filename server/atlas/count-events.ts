import type { EventKind } from "../../geo/domain/event.ts";
import { type Month, monthIndex } from "../../geo/domain/period.ts";
import type { Selection } from "../../geo/measure/measure.ts";
import { EVENT_FILTERS } from "../../geo/measure/question.ts";
import { type Database, literal } from "../ingest/database.ts";
import { boroughNumber, type SnapshotSet, setColumn } from "./snapshot.ts";

/** Boroughs that share the same counted months. */
export interface Covered {
  readonly boroughs: readonly string[];
  readonly months: readonly Month[];
}

/** Counts of one area, by tally name, and how many of the first tally's events are edge-ambiguous. */
export interface AreaCount {
  readonly tally: Readonly<Record<string, number>>;
  readonly edge: number;
}

/** Counts the selections per area number of the set, each borough over its own months; areas without any event are absent. */
export async function countEvents(
  database: Database,
  kind: EventKind,
  { set }: SnapshotSet,
  tallies: Readonly<Record<string, Selection>>,
  covered: readonly Covered[],
): Promise<Map<number, AreaCount>> {
  const names = Object.keys(tallies);
  const column = setColumn(set);
  const where = covered.map((part) => coveredSql(part, column));
  if (where.length === 0) return new Map();
  const conditions = Object.values(tallies).map(selectionSql);
  const sums = conditions.map((condition) => `coalesce(sum(n) FILTER (${condition}), 0)::INTEGER`);
  const edge = `coalesce(sum(n) FILTER (e_${column} AND ${conditions[0] ?? "false"}), 0)::INTEGER`;
  const rows = await database.rows(`
    SELECT a_${column}::INTEGER, ${edge}, ${sums.join(", ")} FROM ${kind}
    WHERE ${within(covered.flatMap(({ months }) => months))}
      AND a_${column} IS NOT NULL AND (${where.join(" OR ")}) GROUP BY 1`);
  return new Map(
    rows.map(([area, edges, ...counts]) => [
      Number(area),
      {
        edge: Number(edges),
        tally: Object.fromEntries(names.map((name, i) => [name, Number(counts[i])])),
      },
    ]),
  );
}

/**
 * Counts the selected events of the counted months by why no area's value holds them, beside all that were selected.
 *
 * `not-covered` are events in an area whose own force lacks that month: they lie somewhere, and count nowhere.
 */
export async function countUnplaced(
  database: Database,
  kind: EventKind,
  { set }: SnapshotSet,
  selections: readonly Selection[],
  covered: readonly Covered[],
): Promise<{ readonly byReason: Record<string, number>; readonly all: number }> {
  const months = [...new Set(covered.flatMap((part) => part.months))];
  if (months.length === 0 || selections.length === 0) return { byReason: {}, all: 0 };
  const column = setColumn(set);
  const counted = covered.map((part) => coveredSql(part, column)).join(" OR ");
  const selected = selections.map((selection) => `(${selectionSql(selection)})`).join(" OR ");
  const rows = await database.rows(`
    SELECT CASE WHEN nowhere THEN 'no-coordinates' WHEN NOT inside THEN 'outside-london'
        WHEN a_${column} IS NULL THEN 'in-no-area' WHEN ${counted} THEN 'placed'
        ELSE 'not-covered' END AS reason, sum(n)::INTEGER
    FROM ${kind}
    WHERE ${within(months)} AND month IN (${monthList(months)}) AND (${selected})
    GROUP BY 1 ORDER BY 1`);
  const counts = rows.map(([reason, count]) => [String(reason), Number(count)] as const);
  return {
    all: counts.reduce((sum, [, count]) => sum + count, 0),
    byReason: Object.fromEntries(counts.filter(([reason]) => reason !== "placed")),
  };
}

function coveredSql({ boroughs, months }: Covered, column: string): string {
  const numbers = boroughs.map(boroughNumber).join(", ");
  return `(b_${column} IN (${numbers}) AND month IN (${monthList(months)}))`;
}

/** The tables lie in order of month: a range lets whole blocks of other months be passed over unread. */
function within(months: readonly Month[]): string {
  const indices = months.map(monthIndex);
  return `month BETWEEN ${Math.min(...indices)} AND ${Math.max(...indices)}`;
}

function monthList(months: readonly Month[]): string {
  return months.map(monthIndex).join(", ");
}

/** Values come from fixed vocabularies; they are quoted all the same. */
function selectionSql({ filters, personsOnly, group }: Selection): string {
  const parts = EVENT_FILTERS.flatMap((name) => {
    const values = filters[name];
    return values ? [`${name} IN (${values.map(literal).join(", ")})`] : [];
  });
  if (personsOnly) parts.push("type IN ('person', 'person-vehicle')");
  if (group) parts.push(`${group.definition}_group = ${literal(group.group)}`);
  return parts.length === 0 ? "true" : parts.join(" AND ");
}
