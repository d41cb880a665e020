import { join } from "node:path";
import { EVENT_KINDS, type EventKind } from "../../geo/domain/event.ts";
import { type BoundarySet, boundarySetKey } from "../../geo/domain/level.ts";
import { addMonths, type Month, monthFromIndex, monthIndex } from "../../geo/domain/period.ts";
import type { Base } from "./base.ts";
import { type Database, literal } from "./database.ts";
import { CATEGORIES } from "./event-tables.ts";
import { factTable } from "./fact-tables.ts";
import { type AreaSet, placeTable } from "./locate-events.ts";
import { tableFileName } from "./snapshot-files.ts";

/** What a new snapshot holds that the one it was built on did not, and the other way round. */
export interface Changes {
  readonly base: string;
  readonly added: readonly UnitChange[];
  /** Months that were held before and came again with another number of events. */
  readonly revised: readonly UnitChange[];
  /** Months that came again unchanged or were kept. */
  readonly same: number;
  /** Values seen for the first time, by category, e.g. `object: crossbows`. */
  readonly vocabulary: readonly string[];
  readonly areas: readonly {
    readonly set: string;
    readonly gained: readonly string[];
    readonly lost: readonly string[];
  }[];
  /** Boroughs whose newest month differs most from the mean of the twelve before it. */
  readonly movers: readonly Mover[];
}

export interface UnitChange {
  readonly kind: EventKind;
  readonly force: string;
  readonly month: Month;
  /** Events before and now; null where the month was not held. */
  readonly before: number | null;
  readonly now: number;
}

interface Mover {
  readonly kind: EventKind;
  readonly month: Month;
  readonly code: string;
  readonly name: string;
  readonly count: number;
  /** Mean of the months held among the twelve before. */
  readonly usual: number;
}

/** How many boroughs are named as movers, and from how many events a month on. */
const MOVERS = { most: 5, fromCount: 30 };

/** Compares the facts in the database with the base's. */
export async function changesSince(
  database: Database,
  base: Base,
  sets: readonly AreaSet[],
): Promise<Changes> {
  const units = [];
  for (const kind of EVENT_KINDS) units.push(...(await unitChanges(database, kind, base)));
  const added = units.filter(({ before }) => before === null);
  const revised = units.filter(({ before, now }) => before !== null && before !== now);
  const boroughs = sets.find(({ set }) => set.level === "borough");
  const movers = [];
  for (const kind of EVENT_KINDS) {
    const newest = added.filter((unit) => unit.kind === kind).map(({ month }) => month);
    const month = newest.sort().at(-1);
    if (month && boroughs) movers.push(...(await moversIn(database, kind, month, boroughs)));
  }
  return {
    base: base.manifest.id,
    added,
    revised,
    same: units.length - added.length - revised.length,
    vocabulary: await newValues(database, base),
    areas: areaChanges(base.sets, sets),
    movers,
  };
}

async function unitChanges(database: Database, kind: EventKind, base: Base): Promise<UnitChange[]> {
  const before = `read_parquet(${literal(join(base.folder, tableFileName(factTable(kind))))})`;
  const rows = await database.rows(`
    SELECT force, month::INTEGER, old.n::INTEGER, new.n::INTEGER
    FROM (SELECT force, month, sum(n) AS n FROM ${factTable(kind)} GROUP BY ALL) new
    LEFT JOIN (SELECT force, month, sum(n) AS n FROM ${before} GROUP BY ALL) old USING (force, month)
    ORDER BY month, force`);
  return rows.map(([force, month, old, now]) => ({
    kind,
    force: String(force),
    month: monthFromIndex(Number(month)),
    before: typeof old === "number" ? old : null,
    now: Number(now),
  }));
}

async function newValues(database: Database, base: Base): Promise<string[]> {
  const seen: string[] = [];
  for (const kind of EVENT_KINDS) {
    const before = `read_parquet(${literal(join(base.folder, tableFileName(factTable(kind))))})`;
    for (const category of CATEGORIES[kind]) {
      const rows = await database.rows(`
        SELECT DISTINCT ${category} FROM ${factTable(kind)} WHERE ${category} NOT IN (
          SELECT DISTINCT ${category} FROM ${before}) ORDER BY 1`);
      seen.push(...rows.map(([value]) => `${category}: ${value}`));
    }
  }
  return seen;
}

function areaChanges(before: readonly AreaSet[], now: readonly AreaSet[]): Changes["areas"] {
  const codes = (sets: readonly AreaSet[], of: BoundarySet) =>
    new Set(
      sets
        .find(({ set }) => boundarySetKey(set) === boundarySetKey(of))
        ?.areas.map(({ code }) => code),
    );
  return now.flatMap(({ set }) => {
    const [old, current] = [codes(before, set), codes(now, set)];
    const gained = [...current].filter((code) => !old.has(code));
    const lost = [...old].filter((code) => !current.has(code));
    return gained.length + lost.length === 0 ? [] : [{ set: boundarySetKey(set), gained, lost }];
  });
}

async function moversIn(
  database: Database,
  kind: EventKind,
  month: Month,
  { set, areas }: AreaSet,
): Promise<Mover[]> {
  const newest = monthIndex(month);
  const rows = await database.rows(`
    WITH monthly AS (
      SELECT area, month, sum(n) AS n FROM ${factTable(kind)} JOIN ${placeTable(set)} USING (place)
      WHERE month BETWEEN ${monthIndex(addMonths(month, -12))} AND ${newest} GROUP BY ALL)
    SELECT area::INTEGER, sum(n) FILTER (month = ${newest})::INTEGER AS now,
      avg(n) FILTER (month < ${newest})::DOUBLE AS usual
    FROM monthly GROUP BY area HAVING now >= ${MOVERS.fromCount} AND usual >= ${MOVERS.fromCount}
    ORDER BY abs(ln(now / usual)) DESC, area LIMIT ${MOVERS.most}`);
  return rows.flatMap(([area, count, usual]) => {
    const { code, name } = areas[Number(area)] ?? {};
    if (code === undefined || name === undefined) return [];
    return [{ kind, month, code, name, count: Number(count), usual: Number(usual) }];
  });
}
