import type { Snapshots } from "../../geo/wire/snapshot.ts";
import { listSnapshots } from "../ingest/snapshot-list.ts";
import type { Store } from "../ingest/store.ts";

/** The snapshots of a store as the service tells of them; `current` is the one it answers from, which may lag behind the store's by seconds. */
export async function listKept(store: Store, current: string): Promise<Snapshots> {
  const entries = await listSnapshots(store);
  return {
    snapshots: entries.map(({ id, created, kept, fault, synthetic }) => ({
      id,
      created: created || null,
      current: id === current,
      kept,
      usable: fault === null,
      ...(synthetic ? { synthetic: true } : {}),
    })),
  };
}
