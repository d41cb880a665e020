import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readManifest, sealOf } from "./manifest.ts";
import { MANIFEST, type Manifest, REPORT } from "./snapshot-files.ts";
import { folderFaultOf, isKept, KEEP_MARK } from "./snapshot-list.ts";
import { SnapshotUnusable } from "./snapshot-unusable.ts";
import {
  CURRENT_ASIDE,
  isMissing,
  isSnapshotId,
  SNAPSHOT_ASIDE,
  type Store,
  snapshotFolder,
  snapshotsFolder,
  syncFolder,
  writeCurrentId,
} from "./store.ts";
import { fileRecord, writeJson } from "./write-snapshot.ts";

/** A folder beside the snapshots, on the same disk, in which one is made; what a killed ingest left there is removed. */
export async function makeStagingFolder(store: Store): Promise<string> {
  const folder = snapshotsFolder(store);
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name.startsWith(SNAPSHOT_ASIDE))
      await rm(join(folder, name), { recursive: true, force: true });
  }
  for (const name of await readdir(store.folder)) {
    if (name.startsWith(CURRENT_ASIDE)) await rm(join(store.folder, name), { force: true });
  }
  return mkdtemp(join(folder, SNAPSHOT_ASIDE));
}

/**
 * Gives a finished staging folder its name and makes it current, each by one rename; says whether that content was already there.
 *
 * A whole snapshot with the same id has the same content, so it is kept as it is and only made current; a damaged one is replaced.
 */
export async function publish(
  store: Store,
  staging: string,
  manifest: Manifest,
  report: unknown,
): Promise<{ unchanged: boolean }> {
  if (!isSnapshotId(manifest.id)) throw new RangeError(`not a snapshot id: ${manifest.id}`);
  const unchanged = await isWhole(store, manifest.id);
  if (!unchanged) {
    await writeJson(staging, REPORT, report);
    const described = { ...manifest, report: await fileRecord(staging, REPORT) };
    await writeJson(staging, MANIFEST, { ...described, seal: sealOf(described) });
    // A temporary folder is its maker's alone; the server may run as somebody else.
    await chmod(staging, 0o755);
    await syncFolder(staging);
    // A damaged snapshot that was marked to be kept is replaced by one that is.
    if (await isKept(store, manifest.id)) await writeFile(join(staging, KEEP_MARK), "");
    await moveAside(store, manifest.id);
    await rename(staging, snapshotFolder(store, manifest.id));
    await syncFolder(snapshotsFolder(store));
  }
  await writeCurrentId(store, manifest.id);
  return { unchanged };
}

async function isWhole(store: Store, id: string): Promise<boolean> {
  try {
    const manifest = await readManifest(store, id);
    return manifest !== null && (await folderFaultOf(store, manifest)) === null;
  } catch (error) {
    if (error instanceof SnapshotUnusable) return false;
    throw error;
  }
}

/** The next ingest removes what is moved aside. */
async function moveAside(store: Store, id: string): Promise<void> {
  try {
    await rename(
      snapshotFolder(store, id),
      join(snapshotsFolder(store), `${SNAPSHOT_ASIDE}damaged-${id}`),
    );
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
