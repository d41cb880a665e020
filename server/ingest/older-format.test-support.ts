import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { contentDigest } from "./content-digest.ts";
import { DECISIONS, OPEN_CASES } from "./open-cases.ts";
import { MANIFEST, type Manifest, tableFileName } from "./snapshot-files.ts";
import { readCurrentId, type Store, snapshotFolder, writeCurrentId } from "./store.ts";

/** Makes the current snapshot one of the first format: without Crime IDs, without a seal. Resolves to its id. */
export async function toOldestFormat(store: Store): Promise<string> {
  const current = await readCurrentId(store);
  if (current === null) throw new Error("expected a snapshot");
  const folder = snapshotFolder(store, current);
  const {
    report: _report,
    seal: _seal,
    ...manifest
  }: Manifest = JSON.parse(await readFile(join(folder, MANIFEST), "utf8"));
  const since = [OPEN_CASES, DECISIONS].map(tableFileName);
  for (const name of since) await rm(join(folder, name));
  const files = manifest.files.filter(({ name }) => !since.includes(name));
  const id = `${current.slice(0, 11)}${contentDigest(files)}`;
  await writeFile(join(folder, MANIFEST), JSON.stringify({ ...manifest, format: 1, id, files }));
  await rename(folder, snapshotFolder(store, id));
  await writeCurrentId(store, id);
  return id;
}
