import type { Atlas } from "../atlas/atlas.ts";
import { createAtlas } from "../atlas/create-atlas.ts";
import { openSnapshot, type Snapshot } from "../atlas/snapshot.ts";
import { emptyStore, ingestInto, TINY_CITY } from "./tiny-city.ts";

/** The tiny city, ingested and opened. Its store is gone by then: an opened snapshot lies in memory. */
export async function tinyAtlas(): Promise<{ atlas: Atlas; snapshot: Snapshot }> {
  const { store, remove } = await emptyStore();
  const report = await ingestInto(store, TINY_CITY);
  const snapshot = await openSnapshot(store, report.snapshot);
  await remove();
  return { atlas: createAtlas(snapshot), snapshot };
}
