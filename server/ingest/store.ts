import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { SnapshotUnusable } from "./snapshot-unusable.ts";

/** Where snapshots live: `<folder>/CURRENT` and `<folder>/snapshots/<id>/`. */
export interface Store {
  readonly folder: string;
}

export function snapshotsFolder(store: Store): string {
  return join(store.folder, "snapshots");
}

export function snapshotFolder(store: Store, id: string): string {
  return join(snapshotsFolder(store), id);
}

/** What a snapshot's id looks like: the last day it holds, then 12 hex digits of its content. */
const SNAPSHOT_ID = /^\d{4}-\d\d-\d\d-[0-9a-f]{12}$/;

export function isSnapshotId(text: string): boolean {
  return SNAPSHOT_ID.test(text);
}

/** The id that CURRENT names; null when there is no such file. Throws `SnapshotUnusable` when the file holds something else. */
export async function readCurrentId(store: Store): Promise<string | null> {
  let id: string;
  try {
    id = (await readFile(join(store.folder, "CURRENT"), "utf8")).trim();
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  if (isSnapshotId(id)) return id;
  const fault = "CURRENT holds no snapshot's id; name one with trust-atlas snapshots activate ID";
  throw new SnapshotUnusable(JSON.stringify(id.slice(0, 40)), fault);
}

/** How a folder beside the snapshots is called that is not one yet, or no longer; the next ingest removes it. */
export const SNAPSHOT_ASIDE = ".ingest-";

/** How a pointer is called while it is written; the next ingest removes what a killed one left. */
export const CURRENT_ASIDE = ".CURRENT-";

/** Makes a snapshot current: a reader sees the old id or the new one, never anything between. */
export async function writeCurrentId(store: Store, id: string): Promise<void> {
  const aside = join(store.folder, `${CURRENT_ASIDE}${process.pid}`);
  const file = await open(aside, "w");
  try {
    await file.writeFile(`${id}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, join(store.folder, "CURRENT"));
  await syncFolder(store.folder);
}

/** Makes renames inside a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether an error means that the file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
