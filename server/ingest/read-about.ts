import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readManifest } from "./manifest.ts";
import {
  type AboutFile,
  type Manifest,
  REFERENCES,
  type ReferencesFile,
} from "./snapshot-files.ts";
import { SnapshotUnusable } from "./snapshot-unusable.ts";
import { readCurrentId, type Store, snapshotFolder } from "./store.ts";

/** What the current snapshot says of itself, without opening its facts; null when there is none. Throws `SnapshotUnusable`. */
export async function readAbout(store: Store): Promise<{
  readonly manifest: Manifest;
  readonly about: AboutFile;
  readonly references: ReferencesFile;
} | null> {
  const id = await readCurrentId(store);
  if (id === null) return null;
  const manifest = await readManifest(store, id);
  if (!manifest) throw new SnapshotUnusable(id, "CURRENT names it and it is not in the store");
  const read = (name: string) => readFile(join(snapshotFolder(store, id), name), "utf8");
  const about: AboutFile = JSON.parse(await read("about.json"));
  const references: ReferencesFile = JSON.parse(await read(REFERENCES));
  return { manifest, about, references };
}
