import { createHash } from "node:crypto";
import { open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { areaSquareKm, boundsOf } from "../../geo/boundary/area-measures.ts";
import { labelPoint } from "../../geo/boundary/label-point.ts";
import { EVENT_KINDS } from "../../geo/domain/event.ts";
import { CLOSED_CASES, NAMED_CRIMES } from "./crime-ids.ts";
import { type Database, literal } from "./database.ts";
import { factTable } from "./fact-tables.ts";
import { type Gazetteer, POSTCODES } from "./gazetteer.ts";
import { type AreaSet, placeTable } from "./locate-events.ts";
import { DECISIONS, OPEN_CASES } from "./open-cases.ts";
import {
  type AboutFile,
  type AreasFile,
  areasFileName,
  type FileRecord,
  REFERENCES,
  type ReferencesFile,
  type ResidentsFile,
  SUCCESSORS,
  tableFileName,
  UNITS,
} from "./snapshot-files.ts";
import { successorsOf } from "./successors.ts";

/** What goes into a snapshot beside the facts, which are in the database. */
export interface SnapshotContent {
  readonly sets: readonly AreaSet[];
  readonly residents: ResidentsFile;
  readonly references: ReferencesFile;
  readonly about: AboutFile;
  readonly gazetteer: Pick<Gazetteer, "units" | "postcodes">;
}

/**
 * Writes every data file of a snapshot into `folder` and flushes it; the same content gives the same bytes.
 *
 * Parquet is written by one thread: with several, where one row group ends and the next begins would be chance.
 */
export async function writeSnapshot(
  database: Database,
  folder: string,
  { sets, residents, references, about, gazetteer }: SnapshotContent,
): Promise<FileRecord[]> {
  await database.run("SET threads = 1");
  const tables = [
    ...EVENT_KINDS.map(factTable),
    "place",
    OPEN_CASES,
    DECISIONS,
    CLOSED_CASES,
    NAMED_CRIMES,
    ...sets.map(({ set }) => placeTable(set)),
    ...(gazetteer.postcodes ? [POSTCODES] : []),
  ];
  for (const table of tables) await writeTable(database, folder, table);
  for (const set of sets) await writeJson(folder, areasFileName(set.set), areasFile(set));
  await writeJson(folder, "residents.json", residents);
  await writeJson(folder, REFERENCES, references);
  await writeJson(folder, SUCCESSORS, successorsOf(sets));
  await writeJson(folder, "about.json", about);
  const units = gazetteer.units.length > 0 ? [UNITS] : [];
  for (const name of units) await writeJson(folder, name, gazetteer.units);
  return hashFiles(folder, [
    ...tables.map(tableFileName),
    ...sets.map(({ set }) => areasFileName(set)),
    "residents.json",
    REFERENCES,
    SUCCESSORS,
    "about.json",
    ...units,
  ]);
}

/** The data files with their hashes, by name. */
async function hashFiles(folder: string, names: readonly string[]): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  for (const name of [...names].sort()) records.push(await fileRecord(folder, name));
  return records;
}

/** A file of a folder with its length and hash. */
export async function fileRecord(folder: string, name: string): Promise<FileRecord> {
  const bytes = await readFile(join(folder, name));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { name, bytes: bytes.length, sha256 };
}

/** Writes a JSON file and flushes it to the disk. */
export async function writeJson(folder: string, name: string, content: unknown): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, `${JSON.stringify(content)}\n`);
  await sync(path);
}

async function writeTable(database: Database, folder: string, table: string): Promise<void> {
  const path = join(folder, tableFileName(table));
  await database.run(`COPY ${table} TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`);
  await sync(path);
}

async function sync(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function areasFile({ set, areas }: AreaSet): AreasFile {
  return {
    set,
    areas: areas.map((area) => ({
      ...area,
      point: labelPoint(area),
      bounds: boundsOf([area]) ?? [0, 0, 0, 0],
      squareKm: Number(areaSquareKm(area).toFixed(4)),
    })),
  };
}
