import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CRIME_OUTCOMES } from "../../geo/domain/crime-outcome.ts";
import {
  AGE_RANGES,
  CRIME_TYPES,
  EVENT_KINDS,
  type EventKind,
  GENDERS,
  STOP_LEGISLATIONS,
  STOP_OBJECTS,
  STOP_OUTCOMES,
  STOP_TYPES,
  UNKNOWN,
  UNRECOGNISED,
} from "../../geo/domain/event.ts";
import { GROUPS } from "../../geo/domain/group.ts";
import { type BoundarySet, boundarySetKey, parseBoundarySetKey } from "../../geo/domain/level.ts";
import { type Database, literal, openDatabase } from "../ingest/database.ts";
import { factTable } from "../ingest/fact-tables.ts";
import { placeTable } from "../ingest/locate-events.ts";
import { readManifest } from "../ingest/manifest.ts";
import {
  type AboutFile,
  type AreasFile,
  areasFileName,
  type Manifest,
  REFERENCES,
  type ReferencesFile,
  type ResidentsFile,
  type SnapshotArea,
  SUCCESSORS,
  type SuccessorsFile,
  tableFileName,
} from "../ingest/snapshot-files.ts";
import { faultOf } from "../ingest/snapshot-list.ts";
import { SnapshotUnusable } from "../ingest/snapshot-unusable.ts";
import { type Store, snapshotFolder } from "../ingest/store.ts";
import { type AreaFigures, figuresOf } from "./area-figures.ts";

/** A verified snapshot in memory: facts in tables, everything else as data. */
export interface Snapshot {
  readonly manifest: Manifest;
  readonly about: AboutFile;
  readonly residents: ResidentsFile;
  readonly successors: SuccessorsFile;
  /** By boundary set key. */
  readonly figures: Readonly<Record<string, AreaFigures>>;
  /** Boundary sets held, newest vintage of each level first. */
  readonly sets: readonly SnapshotSet[];
  readonly database: Database;
}

export interface SnapshotSet {
  readonly key: string;
  readonly set: BoundarySet;
  readonly areas: readonly SnapshotArea[];
}

/**
 * Opens a snapshot: every file is hashed against the manifest, then the facts are loaded with the area of each boundary set beside them.
 *
 * Throws `SnapshotUnusable`, naming the first file that is wrong.
 */
export async function openSnapshot(store: Store, id: string): Promise<Snapshot> {
  const folder = snapshotFolder(store, id);
  const manifest = await readManifest(store, id);
  if (!manifest) throw new SnapshotUnusable(id, "it is not in the store");
  const fault = await faultOf(store, manifest);
  if (fault !== null) throw new SnapshotUnusable(id, fault);
  const about: AboutFile = await readJson(folder, "about.json");
  const residents: ResidentsFile = await readJson(folder, "residents.json");
  const successors: SuccessorsFile = await readJson(folder, SUCCESSORS);
  const sets: SnapshotSet[] = [];
  for (const key of Object.keys(residents)) {
    const set = parseBoundarySetKey(key);
    if (!set) throw new SnapshotUnusable(id, `residents.json names the boundary set ${key}`);
    const file: AreasFile = await readJson(folder, areasFileName(set));
    sets.push({ key: boundarySetKey(set), set, areas: file.areas });
  }
  const references: ReferencesFile = await readJson(folder, REFERENCES);
  const figures = Object.fromEntries(sets.map((set) => [set.key, figuresOf(set, references)]));
  sets.sort((a, b) => (b.set.vintage ?? 0) - (a.set.vintage ?? 0));
  const database = await openDatabase({ memory: "1GB", threads: 2, spillFolder: null });
  try {
    for (const kind of EVENT_KINDS) await loadFacts(database, folder, kind, sets);
  } catch (error) {
    database.close();
    throw error;
  }
  return { manifest, about, residents, successors, figures, sets, database };
}

async function readJson<T>(folder: string, name: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, name), "utf8"));
}

/** Adds to each fact, per boundary set, the number of its area (`a_`), of that area's borough (`b_`), and whether the place is edge-ambiguous (`e_`). */
async function loadFacts(
  database: Database,
  folder: string,
  kind: EventKind,
  sets: readonly SnapshotSet[],
): Promise<void> {
  const parquet = (table: string) => `read_parquet(${literal(join(folder, tableFileName(table)))})`;
  const joins: string[] = [];
  const columns: string[] = [];
  for (const { set, areas } of sets) {
    const [table, name] = [placeTable(set), setColumn(set)];
    const boroughs = areas.map(({ borough }) => boroughNumber(borough)).join(", ");
    joins.push(`LEFT JOIN (
      SELECT place, p.area, edge, borough FROM ${parquet(table)} p
      JOIN (SELECT unnest(range(${areas.length}))::USMALLINT AS area,
        unnest([${boroughs}])::UTINYINT AS borough) b ON b.area = p.area
    ) ${table} ON ${table}.place = f.place`);
    columns.push(
      `${table}.area AS a_${name}`,
      `${table}.borough AS b_${name}`,
      `${table}.edge AS e_${name}`,
    );
  }
  const inside = sets.map(({ set }) => `${placeTable(set)}.area IS NOT NULL`).join(" OR ");
  await database.run(`CREATE TABLE ${kind} AS
    SELECT sum(n)::UINTEGER AS n, month, f.place = 0 AS nowhere, (${inside}) AS inside,
      ${categoryColumns(kind)}, ${columns.join(", ")}
    FROM ${parquet(factTable(kind))} f ${joins.join(" ")}
    GROUP BY ALL ORDER BY month`);
}

/** How a boundary set is called in column names. */
export function setColumn(set: BoundarySet): string {
  return boundarySetKey(set).replace("@", "_");
}

/** The last two digits of a London borough's code, 1 to 33; 0 for none. */
export function boroughNumber(code: string): number {
  return /^E090000\d\d$/.test(code) ? Number(code.slice(7)) : 0;
}

/** Categories as enumerations, which compare as fast as small numbers; people's groups as the five that residents are counted in. */
function categoryColumns(kind: EventKind): string {
  const columns = Object.entries(VOCABULARY[kind]).map(
    ([name, values]) => `${enumerated(name, values)} AS ${name}`,
  );
  if (kind === "stop") {
    columns.push(
      `${enumerated(OFFICER_GROUP, GROUPS)} AS officer_group`,
      `${enumerated(SELF_GROUP, GROUPS)} AS self_group`,
    );
  }
  return columns.join(", ");
}

function enumerated(expression: string, values: readonly string[]): string {
  const all = [...new Set([...values, UNKNOWN, UNRECOGNISED])];
  return `(${expression})::ENUM(${all.map(literal).join(", ")})`;
}

const VOCABULARY: Readonly<Record<EventKind, Readonly<Record<string, readonly string[]>>>> = {
  incident: { crime: CRIME_TYPES, outcome: CRIME_OUTCOMES },
  stop: {
    type: STOP_TYPES,
    object: STOP_OBJECTS,
    legislation: STOP_LEGISLATIONS,
    outcome: STOP_OUTCOMES,
    gender: GENDERS,
    age: AGE_RANGES,
  },
};

const OFFICER_GROUP = "CASE officer WHEN 'unknown' THEN 'not-stated' ELSE officer END";

const SELF_GROUP = `
  CASE WHEN self IN ('ns', 'unknown') THEN 'not-stated' WHEN self = 'unrecognised' THEN self
    ELSE CASE self[1] WHEN 'w' THEN 'white' WHEN 'm' THEN 'mixed' WHEN 'a' THEN 'asian'
      WHEN 'b' THEN 'black' WHEN 'o' THEN 'other' END END`;
