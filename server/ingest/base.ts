import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseBoundarySetKey } from "../../geo/domain/level.ts";
import type { AreaSet } from "./locate-events.ts";
import { readManifest } from "./manifest.ts";
import {
  type AboutFile,
  type AreasFile,
  areasFileName,
  type Manifest,
  REFERENCES,
  type ReferencesFile,
  type ResidentsFile,
} from "./snapshot-files.ts";
import { faultOf } from "./snapshot-list.ts";
import { SnapshotUnusable } from "./snapshot-unusable.ts";
import { readCurrentId, type Store, snapshotFolder } from "./store.ts";

/** The snapshot that an ingest builds on: what it holds and is not given again is kept. */
export interface Base {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly about: AboutFile;
  readonly references: ReferencesFile;
  readonly sets: readonly AreaSet[];
}

/**
 * Reads the current snapshot as the base of a refresh; null where there is none, or where it must not be built on.
 *
 * The sample city is never a base: invented and real incidents would end in one map. Throws `SnapshotUnusable` when it is damaged.
 */
export async function readBase(store: Store): Promise<Base | null> {
  const id = await readCurrentId(store);
  if (id === null) return null;
  const folder = snapshotFolder(store, id);
  const manifest = await readManifest(store, id);
  if (!manifest) throw new SnapshotUnusable(id, "CURRENT names it and it is not in the store");
  if (manifest.synthetic) return null;
  const fault = await faultOf(store, manifest);
  if (fault !== null) {
    throw new SnapshotUnusable(id, `${fault}; start from the files again with --fresh`);
  }
  const residents: ResidentsFile = await readJson(folder, "residents.json");
  const sets: AreaSet[] = [];
  for (const key of Object.keys(residents)) {
    const set = parseBoundarySetKey(key);
    if (!set) throw new RangeError(`${folder} names the boundary set ${key}`);
    const { areas }: AreasFile = await readJson(folder, areasFileName(set));
    sets.push({
      set,
      areas: areas.map(({ code, name, borough, geometry }) => ({ code, name, borough, geometry })),
    });
  }
  return {
    folder,
    manifest,
    about: await readJson(folder, "about.json"),
    references: await readJson(folder, REFERENCES),
    sets,
  };
}

async function readJson<T>(folder: string, name: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, name), "utf8"));
}
