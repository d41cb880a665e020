import { join } from "node:path";
import { CRIME_OUTCOMES } from "../../geo/domain/crime-outcome.ts";
import {
  AGE_RANGES,
  CRIME_TYPES,
  type EventKind,
  GENDERS,
  STOP_LEGISLATIONS,
  STOP_OBJECTS,
  STOP_OUTCOMES,
  STOP_TYPES,
  UNKNOWN,
  UNRECOGNISED,
} from "../../geo/domain/event.ts";
import { type EthnicityDefinition, GROUPS } from "../../geo/domain/group.ts";
import { type Database, literal } from "../ingest/database.ts";
import { factTable } from "../ingest/fact-tables.ts";
import { tableFileName } from "../ingest/snapshot-files.ts";
import { policeGroups } from "../sources/police-groups.ts";

/**
 * The facts of one kind of event as columns in memory, in order of month.
 *
 * A question looks at few months and at few columns: a pass over them takes a few milliseconds, where a query planned anew takes tens.
 */
export interface Facts {
  /** Events per fact. */
  readonly n: Uint32Array;
  /** The place of each; 0 has no coordinates. */
  readonly place: Uint32Array;
  /** Where each month's facts begin and end, by month index. */
  readonly months: ReadonlyMap<number, readonly [from: number, to: number]>;
  readonly categories: Readonly<Record<string, Category>>;
}

/** One category of every fact, as positions in its values. */
interface Category {
  readonly values: readonly string[];
  readonly codes: Uint8Array;
}

/** Reads a kind's facts from a snapshot's folder; a category outside its vocabulary is an error of the snapshot. */
export async function loadFacts(
  database: Database,
  folder: string,
  kind: EventKind,
): Promise<Facts> {
  const table = `read_parquet(${literal(join(folder, tableFileName(factTable(kind))))})`;
  const [counted] = await database.rows(`SELECT count(*)::INTEGER FROM ${table}`);
  const rows = Number(counted?.[0]);
  const vocabulary = CATEGORIES[kind].map(
    ({ name, sql, values }) =>
      [name, sql, [...new Set([...values, UNKNOWN, UNRECOGNISED])]] as const,
  );
  const month = new Uint16Array(rows);
  // Shared, as the thread that works on trust reads the same: a copy would double what a snapshot takes.
  const n = new Uint32Array(new SharedArrayBuffer(4 * rows));
  const place = new Uint32Array(new SharedArrayBuffer(4 * rows));
  const categories = Object.fromEntries(
    vocabulary.map(([name, , values]) => [
      name,
      { values, codes: new Uint8Array(new SharedArrayBuffer(rows)) },
    ]),
  );
  await database.fill(
    `SELECT month, n, place, ${vocabulary.map(([, sql, values]) => codeOf(sql, values)).join(", ")}
     FROM ${table} ORDER BY month`,
    [month, n, place, ...Object.values(categories).map(({ codes }) => codes)],
  );
  return { n, place, months: rangesOf(month), categories };
}

interface CategoryColumn {
  readonly name: string;
  readonly sql: string;
  readonly values: readonly string[];
}

const plain = (name: string, values: readonly string[]): CategoryColumn => ({
  name,
  sql: name,
  values,
});

/** People's groups as the five that residents are counted in. */
const CATEGORIES: Readonly<Record<EventKind, readonly CategoryColumn[]>> = {
  incident: [plain("crime", CRIME_TYPES), plain("outcome", CRIME_OUTCOMES)],
  stop: [
    plain("type", STOP_TYPES),
    plain("object", STOP_OBJECTS),
    plain("legislation", STOP_LEGISLATIONS),
    plain("outcome", STOP_OUTCOMES),
    plain("gender", GENDERS),
    plain("age", AGE_RANGES),
    groupColumn("officer"),
    groupColumn("self"),
  ],
};

/** The group of a record's ethnicity by the reviewed table; a label that no vocabulary has stays `unrecognised`. */
function groupColumn(definition: EthnicityDefinition): CategoryColumn {
  const cases = [...policeGroups(definition)].map(
    ([value, group]) => `WHEN ${literal(value)} THEN ${literal(group)}`,
  );
  return {
    name: `${definition}_group`,
    sql: `CASE ${definition} ${cases.join(" ")} ELSE ${definition} END`,
    values: GROUPS,
  };
}

function codeOf(sql: string, values: readonly string[]): string {
  return `enum_code((${sql})::ENUM(${values.map(literal).join(", ")}))`;
}

function rangesOf(month: Uint16Array): Map<number, readonly [number, number]> {
  const ranges = new Map<number, readonly [number, number]>();
  for (let from = 0; from < month.length; ) {
    let to = from + 1;
    while (to < month.length && month[to] === month[from]) to++;
    ranges.set(month[from] ?? 0, [from, to]);
    from = to;
  }
  return ranges;
}
