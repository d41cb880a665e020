import { rm } from "node:fs/promises";
import { join } from "node:path";
import { EVENT_KINDS } from "../../geo/domain/event.ts";
import { lastDayOf, monthFromIndex } from "../../geo/domain/period.ts";
import { listInputs } from "../sources/list-inputs.ts";
import { countFacts, factTable } from "./count-facts.ts";
import { measureCoverage } from "./coverage.ts";
import { type Database, openDatabase } from "./database.ts";
import { chooseEditions } from "./editions.ts";
import { STAGING_TABLES } from "./event-tables.ts";
import { loadLabels, readLabels } from "./labels.ts";
import { locateEvents } from "./locate-events.ts";
import { nameBoroughs } from "./name-boroughs.ts";
import { NoEvents } from "./no-events.ts";
import { markInside } from "./placement.ts";
import { makeStagingFolder, publish } from "./publish.ts";
import { type InputsRead, readInputs } from "./read-inputs.ts";
import { type References, sortReferences } from "./references.ts";
import type { IngestReport } from "./report.ts";
import { reportOn } from "./report-on.ts";
import { residentsOf } from "./residents.ts";
import { type AboutFile, type Manifest, SNAPSHOT_FORMAT } from "./snapshot-files.ts";
import { sourcesOf } from "./source-list.ts";
import type { Store } from "./store.ts";
import { contentDigest, writeSnapshot } from "./write-snapshot.ts";

export interface IngestOptions {
  readonly store: Store;
  /** Files, folders and archives, or `ward@2022=PATH`. */
  readonly paths: readonly string[];
  /** Report only: nothing is published. */
  readonly dryRun: boolean;
  /** Name and version of this program, for the manifest. */
  readonly tool: string;
  /** The time to write into the manifest; no part of the snapshot's id. */
  readonly now: Date;
  /** Called as each stage begins, with what is done and of how much. */
  progress(stage: string, done: number, of: number): void;
}

/**
 * Reads files, builds a snapshot of them and makes it current; the report says what became of every row.
 *
 * Throws `RefusedInput` when a file cannot be trusted and `NoEvents` when nothing can be shown of what was given; nothing is
 * published then, and the snapshot that was current stays so.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const inputs = await listInputs(options.paths);
  const staging = await makeStagingFolder(options.store);
  try {
    const database = await openDatabase({
      memory: "600MB",
      threads: 2,
      spillFolder: join(staging, "spill"),
    });
    try {
      await loadLabels(database, await readLabels());
      for (const table of Object.values(STAGING_TABLES)) await database.run(table);
      const read = await readInputs(database, inputs.inputs, staging, options.progress);
      return await build(database, staging, { ...read, ignored: inputs.ignored }, options);
    } finally {
      database.close();
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function build(
  database: Database,
  staging: string,
  read: InputsRead & { ignored: readonly { path: string; reason: string }[] },
  options: IngestOptions,
): Promise<IngestReport> {
  const editions = [];
  for (const kind of EVENT_KINDS) editions.push(...(await chooseEditions(database, kind)));
  const references = withBoroughs(sortReferences(read.references));
  options.progress("locating", 0, 1);
  await locateEvents(database, references.sets);
  await markInside(database, references.sets);
  options.progress("counting", 0, 1);
  for (const kind of EVENT_KINDS) await countFacts(database, kind);
  const newest = await newestMonth(database);
  if (newest === null || references.sets.length === 0) throw new NoEvents(newest !== null);
  const boroughs = references.sets.find(({ set }) => set.level === "borough") ?? null;
  const coverage = [];
  for (const kind of EVENT_KINDS) {
    coverage.push(...(await measureCoverage(database, kind, boroughs)));
  }
  const about: AboutFile = {
    synthetic: read.synthetic,
    coverage,
    sources: sourcesOf(read),
  };
  const report = await reportOn(database, { read, references, editions, coverage });
  for (const kind of EVENT_KINDS) await database.run(`DROP TABLE ${kind}`);
  options.progress("writing", 0, 1);
  const files = await writeSnapshot(database, staging, {
    sets: references.sets,
    residents: residentsOf(references),
    about,
  });
  const manifest: Manifest = {
    format: SNAPSHOT_FORMAT,
    id: `${lastDayOf(newest)}-${contentDigest(files)}`,
    created: options.now.toISOString(),
    tool: options.tool,
    synthetic: read.synthetic,
    inputs: read.inputs,
    files,
  };
  const finished = { ...report, snapshot: manifest.id };
  if (options.dryRun) return { ...finished, unchanged: false };
  await rm(join(staging, "spill"), { recursive: true, force: true });
  return { ...finished, ...(await publish(options.store, staging, manifest, finished)) };
}

/** Wards and small areas whose file does not name their borough get it from where they lie. */
function withBoroughs(references: References): References {
  const boroughs = references.sets.find(({ set }) => set.level === "borough");
  if (!boroughs) return references;
  const sets = references.sets.map(({ set, areas }) => ({
    set,
    areas: nameBoroughs(areas, boroughs.areas),
  }));
  return { ...references, sets };
}

async function newestMonth(database: Database): Promise<string | null> {
  const [[index = null] = []] = await database.rows(
    `SELECT max(month)::INTEGER FROM (${EVENT_KINDS.map((kind) => `SELECT month FROM ${factTable(kind)}`).join(" UNION ALL ")})`,
  );
  return typeof index === "number" ? monthFromIndex(index) : null;
}
