import { rm } from "node:fs/promises";
import { join } from "node:path";
import { listInputs } from "../sources/list-inputs.ts";
import { readBase } from "./base.ts";
import { buildSnapshot } from "./build-snapshot.ts";
import { openDatabase } from "./database.ts";
import { STAGING_TABLES } from "./event-tables.ts";
import { loadLabels, readLabels } from "./labels.ts";
import { liesInSample } from "./lies-in-sample.ts";
import { makeStagingFolder, publish } from "./publish.ts";
import { readInputs } from "./read-inputs.ts";
import type { IngestReport } from "./report.ts";
import { SampleOverReal } from "./sample-over-real.ts";
import type { Store } from "./store.ts";
import { withStoreLock } from "./store-lock.ts";
import { SuspiciousRefresh } from "./suspicion.ts";

export interface IngestOptions {
  readonly store: Store;
  /** Files, folders and archives, or `ward@2022=PATH`. */
  readonly paths: readonly string[];
  /** Report only: nothing is published. */
  readonly dryRun: boolean;
  /** Start from nothing instead of building on the current snapshot. */
  readonly fresh: boolean;
  /** Publish a refresh although it looks suspicious, and write down what looked so. */
  readonly acceptPartial: boolean;
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
 * A second ingest builds on the current snapshot: it adds, replaces a force, month and kind that is given again, and keeps the rest.
 * Throws `RefusedInput` when a file cannot be trusted, `SuspiciousRefresh` when the whole looks damaged, `NoEvents` when nothing can
 * be shown, `StoreBusy` when another ingest is at work; nothing is published then, and the snapshot that was current stays so.
 */
export function ingest(options: IngestOptions): Promise<IngestReport> {
  return withStoreLock(options.store, () => ingestAlone(options));
}

async function ingestAlone(options: IngestOptions): Promise<IngestReport> {
  const { store, progress } = options;
  const { inputs, ignored } = await listInputs(options.paths);
  const current = options.fresh ? null : await readBase(store);
  const staging = await makeStagingFolder(store);
  const spillFolder = join(staging, "spill");
  const database = await openDatabase({ memory: "600MB", threads: 2, spillFolder });
  try {
    await loadLabels(database, await readLabels());
    for (const table of Object.values(STAGING_TABLES)) await database.run(table);
    const found = await readInputs(database, inputs, staging, progress);
    const inSample = await Promise.all(options.paths.map(liesInSample));
    const read = { ...found, synthetic: found.synthetic || inSample.includes(true) };
    // Invented incidents are never added to real ones, nor put in their place unasked.
    if (read.synthetic && current) throw new SampleOverReal();
    const base = read.synthetic ? null : current;
    const { manifest, report } = await buildSnapshot(database, staging, {
      ...options,
      read,
      ignored,
      base,
    });
    if (options.dryRun) return { ...report, unchanged: false };
    if (report.suspicions.length > 0 && !options.acceptPartial) {
      throw new SuspiciousRefresh(report);
    }
    await rm(spillFolder, { recursive: true, force: true });
    return { ...report, ...(await publish(store, staging, manifest, report)) };
  } finally {
    database.close();
    await rm(staging, { recursive: true, force: true });
  }
}
