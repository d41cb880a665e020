import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MANIFEST, type Manifest, SNAPSHOT_FORMAT } from "./snapshot-files.ts";
import {
  isMissing,
  isSnapshotId,
  readCurrentId,
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
  readonly current: boolean;
  /** Marked so that pruning leaves it: somebody may have pinned it. */
  readonly kept: boolean;
}

/** A file whose presence keeps a snapshot from being pruned; outside the manifest, so that marking changes no content. */
const KEEP_MARK = "KEEP";

/** The snapshots of a store, newest first; folders without a readable manifest are left out. */
export async function listSnapshots(store: Store): Promise<SnapshotEntry[]> {
  const current = await readCurrentId(store);
  const entries: SnapshotEntry[] = [];
  for (const id of (await namesIn(snapshotsFolder(store))).filter(isSnapshotId)) {
    const manifest = await readManifest(store, id);
    if (!manifest) continue;
    entries.push({
      id,
      created: manifest.created,
      bytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0),
      synthetic: manifest.synthetic,
      current: id === current,
      kept: (await namesIn(snapshotFolder(store, id))).includes(KEEP_MARK),
    });
  }
  return entries.sort((a, b) => (newness(a) < newness(b) ? 1 : -1));
}

/** The manifest of a snapshot; null when there is no such snapshot. */
export async function readManifest(store: Store, id: string): Promise<Manifest | null> {
  try {
    return JSON.parse(await readFile(join(snapshotFolder(store, id), MANIFEST), "utf8"));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** What is wrong with a snapshot's files, the first fault found; null when each is the one that was written. */
export async function faultOf(store: Store, manifest: Manifest): Promise<string | null> {
  if (manifest.format !== SNAPSHOT_FORMAT) {
    return `it has format ${manifest.format}, this program reads ${SNAPSHOT_FORMAT}: ingest the files again`;
  }
  for (const { name, sha256 } of manifest.files) {
    const bytes = await readPresent(join(snapshotFolder(store, manifest.id), name));
    if (!bytes) return `${name} is missing`;
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
      return `${name} is not the file that was written`;
    }
  }
  return null;
}

/** Marks a snapshot so that pruning leaves it, or takes the mark away. */
export async function markKept(store: Store, id: string, kept: boolean): Promise<void> {
  const mark = join(snapshotFolder(store, id), KEEP_MARK);
  await (kept ? writeFile(mark, "") : rm(mark, { force: true }));
}

/** Removes all but the `keep` newest snapshots and those that are current or kept; says which it removed. */
export async function pruneSnapshots(store: Store, keep: number): Promise<string[]> {
  const spare = (await listSnapshots(store))
    .slice(keep)
    .filter((entry) => !entry.current && !entry.kept)
    .map(({ id }) => id);
  for (const id of spare) await rm(snapshotFolder(store, id), { recursive: true });
  return spare;
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
