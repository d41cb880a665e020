import type { Logger } from "pino";
import { readCurrentId, type Store } from "../ingest/store.ts";
import type { Atlas, Atlases } from "./atlas.ts";
import { createAtlas } from "./create-atlas.ts";
import { openSnapshot } from "./snapshot.ts";
import { SnapshotUnusable } from "./snapshot-unusable.ts";

/** How often CURRENT is looked at; a new snapshot is served within this and the time it takes to open. */
const LOOK_EVERY_MS = 2000;

/** The snapshots a server answers from, following CURRENT. */
export interface OpenAtlases extends Atlases {
  close(): Promise<void>;
}

interface Held {
  readonly atlas: Atlas;
  users: number;
  retired: boolean;
}

/**
 * Opens the current snapshot and follows CURRENT: a new one is opened beside the old, requests on the old one finish, then it is let go.
 *
 * Throws `SnapshotUnusable` when the first one cannot be opened; a later one that cannot is logged, and the old one stays.
 */
export async function openAtlases(store: Store, log: Logger): Promise<OpenAtlases> {
  let current: Held | null = await hold(store, await readCurrentId(store));
  let looking = false;

  const look = async () => {
    const id = await readCurrentId(store);
    if (id === null || id === current?.atlas.id) return;
    const next = await hold(store, id);
    const before = current;
    current = next;
    log.info({ snapshot: id }, "serving a new snapshot");
    if (before) await retire(before);
  };
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    look()
      .catch((error: unknown) => log.error({ err: error }, "the new snapshot cannot be served"))
      .finally(() => {
        looking = false;
      });
  }, LOOK_EVERY_MS);
  timer.unref();

  return {
    currentId: () => current?.atlas.id ?? null,
    lend: async (id, work) => {
      const held = current;
      if (!held || (id !== null && id !== held.atlas.id)) return null;
      held.users += 1;
      try {
        return await work(held.atlas);
      } finally {
        held.users -= 1;
        if (held.retired) await retire(held);
      }
    },
    close: async () => {
      clearInterval(timer);
      const held = current;
      current = null;
      if (held) await retire(held);
    },
  };
}

async function hold(store: Store, id: string | null): Promise<Held> {
  if (id === null) throw new SnapshotUnusable("CURRENT", "the store names no snapshot");
  return { atlas: createAtlas(await openSnapshot(store, id)), users: 0, retired: false };
}

/** Closes a snapshot that nobody uses any more; called again by its last user when somebody still does. */
async function retire(held: Held): Promise<void> {
  held.retired = true;
  if (held.users === 0) await held.atlas.close();
}
