import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { contentDigest } from "./content-digest.ts";
import { CLOSED_CASES, NAMED_CRIMES } from "./crime-ids.ts";
import { DECISIONS, OPEN_CASES } from "./open-cases.ts";
import { type AboutFile, MANIFEST, type Manifest, tableFileName } from "./snapshot-files.ts";
import { readCurrentId, type Store, snapshotFolder, writeCurrentId } from "./store.ts";
import { fileRecord, writeJson } from "./write-snapshot.ts";

const ABOUT = "about.json";

/** Makes the current snapshot one of the first format: without Crime IDs and seal, and with `about` in place of what it says of itself. */
export async function toOldestFormat(store: Store, about: Partial<AboutFile> = {}): Promise<void> {
  const current = await readCurrentId(store);
  if (current === null) throw new Error("expected a snapshot");
  const folder = snapshotFolder(store, current);
  const {
    report: _report,
    seal: _seal,
    ...manifest
  }: Manifest = JSON.parse(await readFile(join(folder, MANIFEST), "utf8"));
  const since = [OPEN_CASES, DECISIONS, CLOSED_CASES, NAMED_CRIMES].map(tableFileName);
  for (const name of since) await rm(join(folder, name));
  const said: AboutFile = JSON.parse(await readFile(join(folder, ABOUT), "utf8"));
  await writeJson(folder, ABOUT, { ...said, ...about });
  const old = manifest.files.filter(({ name }) => !since.includes(name) && name !== ABOUT);
  const files = [await fileRecord(folder, ABOUT), ...old];
  const id = `${current.slice(0, 11)}${contentDigest(files)}`;
  await writeFile(join(folder, MANIFEST), JSON.stringify({ ...manifest, format: 1, id, files }));
  await rename(folder, snapshotFolder(store, id));
  await writeCurrentId(store, id);
}
