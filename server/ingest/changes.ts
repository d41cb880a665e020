import { join } from "node:path";
import { EVENT_KINDS } from "../../geo/domain/event.ts";
import { type BoundarySet, boundarySetKey } from "../../geo/domain/level.ts";
import type { Base } from "./base.ts";
import { type Database, literal } from "./database.ts";
import { CATEGORIES } from "./event-tables.ts";
import { factTable } from "./fact-tables.ts";
import type { AreaSet } from "./locate-events.ts";
import { type Mover, moversIn } from "./movers.ts";
import { tableFileName } from "./snapshot-files.ts";
import { type UnitChange, unitChanges } from "./unit-changes.ts";

/** What a new snapshot holds that the one it was built on did not, and the other way round. */
export interface Changes {
  readonly base: string;
  readonly added: readonly UnitChange[];
  /** Months that were held before and are now other events, be they as many. */
  readonly revised: readonly UnitChange[];
  /** Months that were kept: of crimes of which outcomes that came later closed cases, and of outcomes whose crimes came later. */
  readonly closed: readonly UnitChange[];
  /** Months that came again unchanged. */
  readonly again: readonly UnitChange[];
  /** How many months came again unchanged or were kept. */
  readonly same: number;
  /** Values seen for the first time, by category, e.g. `object: crossbows`. */
  readonly vocabulary: readonly string[];
  readonly areas: readonly {
    readonly set: string;
    readonly gained: readonly string[];
    readonly lost: readonly string[];
    /** How many areas of the same code are drawn otherwise than before. */
    readonly redrawn: number;
  }[];
  /** Boroughs whose newest month differs most from the mean of the twelve before it. */
  readonly movers: readonly Mover[];
}

/** Compares the facts in the database with the base's; `outcomes` are the changes of outcomes held. */
export async function changesSince(
  database: Database,
  base: Base,
  sets: readonly AreaSet[],
  outcomes: readonly UnitChange[],
): Promise<Changes> {
  const units = [];
  for (const kind of EVENT_KINDS) units.push(...(await unitChanges(database, kind, base)));
  units.push(...outcomes);
  const added = units.filter(({ before }) => before === null);
  const differing = units.filter(({ before, differs }) => before !== null && differs);
  const revised = differing.filter(({ given }) => given);
  const boroughs = sets.find(({ set }) => set.level === "borough");
  const movers = [];
  for (const kind of EVENT_KINDS) {
    // Boroughs rise and fall with the Met's files: a month that has none of them says nothing of any.
    const newest = added
      .filter((unit) => unit.kind === kind && unit.force === "metropolitan")
      .map(({ month }) => month);
    const month = newest.sort().at(-1);
    if (month && boroughs) movers.push(...(await moversIn(database, kind, month, boroughs)));
  }
  return {
    base: base.manifest.id,
    added,
    revised,
    again: units.filter(({ before, differs, given }) => before !== null && given && !differs),
    closed: differing.filter(({ given }) => !given),
    same: units.length - added.length - differing.length,
    vocabulary: await newValues(database, base),
    areas: areaChanges(base.sets, sets),
    movers,
  };
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
  const shapes = (sets: readonly AreaSet[], of: BoundarySet) =>
    new Map(
      sets
        .find(({ set }) => boundarySetKey(set) === boundarySetKey(of))
        ?.areas.map(({ code, geometry }) => [code, JSON.stringify(geometry)]),
    );
  return now.flatMap(({ set }) => {
    const [old, current] = [shapes(before, set), shapes(now, set)];
    const gained = [...current.keys()].filter((code) => !old.has(code));
    const lost = [...old.keys()].filter((code) => !current.has(code));
    const redrawn = [...current].filter(
      ([code, shape]) => (old.get(code) ?? shape) !== shape,
    ).length;
    if (gained.length + lost.length + redrawn === 0) return [];
    return [{ set: boundarySetKey(set), gained, lost, redrawn }];
  });
}
