import { createHash } from "node:crypto";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readManifest } from "./manifest.ts";
import { type FileRecord, MANIFEST, type Manifest, REPORT } from "./snapshot-files.ts";
import { SnapshotUnusable } from "./snapshot-unusable.ts";
import {
  isMissing,
  isSnapshotId,
  readCurrentId,
  SNAPSHOT_ASIDE,
  type Store,
  snapshotFolder,
  snapshotsFolder,
} from "./store.ts";

/** One snapshot kept in a store. */
export interface SnapshotEntry {
  readonly id: string;
  readonly created: string;
  readonly bytes: number;
  readonly synthetic: boolean;
  /** What is wrong with its manifest; null when nothing is. */
  readonly fault: string | null;
  readonly current: boolean;
  /** Marked so that pruning leaves it: somebody may have pinned it. */
  readonly kept: boolean;
}

/** A file whose presence keeps a snapshot from being pruned; outside the manifest, so that marking changes no content. */
export const KEEP_MARK = "KEEP";

/** The snapshots of a store, newest first; a folder without a manifest is none. */
export async function listSnapshots(store: Store): Promise<SnapshotEntry[]> {
  const current = await readCurrentId(store);
  const entries: SnapshotEntry[] = [];
  for (const id of (await namesIn(snapshotsFolder(store))).filter(isSnapshotId)) {
    const manifest = await readOrFault(store, id);
    if (!manifest) continue;
    const fault = manifest instanceof SnapshotUnusable ? manifest.message : null;
    const known = manifest instanceof SnapshotUnusable ? null : manifest;
    entries.push({
      id,
      created: known?.created ?? "",
      bytes: (known?.files ?? []).reduce((sum, { bytes }) => sum + bytes, 0),
      synthetic: known?.synthetic ?? false,
      fault,
      current: id === current,
      kept: await isKept(store, id),
    });
  }
  return entries.sort((a, b) => (newness(a) < newness(b) ? 1 : -1));
}

/** What is wrong with a snapshot's data, the first fault found; null when each file is the one that was written. */
export function faultOf(store: Store, manifest: Manifest): Promise<string | null> {
  return faultAmong(store, manifest, manifest.files);
}

/**
 * What is wrong in a snapshot's folder, the first fault found: in its data, in the ingest's report, or a file that does not belong there.
 *
 * More than what answers rest on: a snapshot whose data are whole is served all the same.
 */
export async function folderFaultOf(store: Store, manifest: Manifest): Promise<string | null> {
  const hashed = manifest.report ? [...manifest.files, manifest.report] : manifest.files;
  const fault = await faultAmong(store, manifest, hashed);
  if (fault !== null) return fault;
  const known = new Set([...hashed.map(({ name }) => name), MANIFEST, REPORT, KEEP_MARK]);
  const found = await namesIn(snapshotFolder(store, manifest.id));
  const stray = found.sort().find((name) => !known.has(name));
  return stray === undefined ? null : `${stray} does not belong to it`;
}

async function faultAmong(
  store: Store,
  manifest: Manifest,
  files: readonly FileRecord[],
): Promise<string | null> {
  for (const { name, sha256 } of files) {
    const bytes = await readPresent(join(snapshotFolder(store, manifest.id), name));
    if (!bytes) return `${name} is missing`;
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
      return `${name} is not the file that was written`;
    }
  }
  return null;
}

/** Whether a snapshot is marked so that pruning leaves it. */
export async function isKept(store: Store, id: string): Promise<boolean> {
  return (await namesIn(snapshotFolder(store, id))).includes(KEEP_MARK);
}

/** Marks a snapshot so that pruning leaves it, or takes the mark away. */
export async function markKept(store: Store, id: string, kept: boolean): Promise<void> {
  const mark = join(snapshotFolder(store, id), KEEP_MARK);
  await (kept ? writeFile(mark, "") : rm(mark, { force: true }));
}

/** Removes all but the `keep` newest snapshots and those that are current, kept or cannot be read; says which it removed. */
export async function pruneSnapshots(store: Store, keep: number): Promise<string[]> {
  const spare = (await listSnapshots(store))
    .slice(keep)
    .filter((entry) => !entry.current && !entry.kept && entry.fault === null)
    .map(({ id }) => id);
  for (const id of spare) await removeSnapshot(store, id);
  return spare;
}

/** First it loses its name, so that half of it is never listed; what a killed removal leaves is removed by the next ingest. */
async function removeSnapshot(store: Store, id: string): Promise<void> {
  const aside = join(snapshotsFolder(store), `${SNAPSHOT_ASIDE}removed-${id}`);
  await rename(snapshotFolder(store, id), aside);
  await rm(aside, { recursive: true });
}

async function readOrFault(store: Store, id: string): Promise<Manifest | SnapshotUnusable | null> {
  try {
    return await readManifest(store, id);
  } catch (error) {
    if (error instanceof SnapshotUnusable) return error;
    throw error;
  }
}

function newness({ created, id }: SnapshotEntry): string {
  return `${created} ${id}`;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function readPresent(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
