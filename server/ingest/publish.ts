import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { MANIFEST, type Manifest, REPORT } from "./snapshot-files.ts";
import {
  isMissing,
  isSnapshotId,
  type Store,
  snapshotFolder,
  snapshotsFolder,
  syncFolder,
  writeCurrentId,
} from "./store.ts";
import { writeJson } from "./write-snapshot.ts";

const ASIDE = ".ingest-";

/** A folder beside the snapshots, on the same disk, in which one is made; what a killed ingest left there is removed. */
export async function makeStagingFolder(store: Store): Promise<string> {
  const folder = snapshotsFolder(store);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name.startsWith(ASIDE)) await rm(join(folder, name), { recursive: true, force: true });
  }
  return mkdtemp(join(folder, ASIDE));
}

/**
 * Gives a finished staging folder its name and makes it current, each by one rename; says whether that content was already there.
 *
 * A snapshot with the same id has the same content, so it is kept as it is and only made current.
 */
export async function publish(
  store: Store,
  staging: string,
  manifest: Manifest,
  report: unknown,
): Promise<{ unchanged: boolean }> {
  if (!isSnapshotId(manifest.id)) throw new RangeError(`not a snapshot id: ${manifest.id}`);
  const unchanged = await exists(store, manifest.id);
  if (!unchanged) {
    await writeJson(staging, REPORT, report);
    await writeJson(staging, MANIFEST, manifest);
    await syncFolder(staging);
    await rename(staging, snapshotFolder(store, manifest.id));
    await syncFolder(snapshotsFolder(store));
  }
  await writeCurrentId(store, manifest.id);
  return { unchanged };
}

async function exists(store: Store, id: string): Promise<boolean> {
  try {
    return (await readdir(snapshotFolder(store, id))).includes(MANIFEST);
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
