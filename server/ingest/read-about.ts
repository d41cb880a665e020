import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readManifest } from "./manifest.ts";
import type { AboutFile, Manifest } from "./snapshot-files.ts";
import { SnapshotUnusable } from "./snapshot-unusable.ts";
import { readCurrentId, type Store, snapshotFolder } from "./store.ts";

/** What the current snapshot says of itself, without opening its facts; null when there is none. Throws `SnapshotUnusable`. */
export async function readAbout(
  store: Store,
): Promise<{ readonly manifest: Manifest; readonly about: AboutFile } | null> {
  const id = await readCurrentId(store);
  if (id === null) return null;
  const manifest = await readManifest(store, id);
  if (!manifest) throw new SnapshotUnusable(id, "CURRENT names it and it is not in the store");
  const about: AboutFile = JSON.parse(
    await readFile(join(snapshotFolder(store, id), "about.json"), "utf8"),
  );
  return { manifest, about };
}
