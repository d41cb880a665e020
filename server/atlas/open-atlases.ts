import type { Logger } from "pino";
import { readManifest } from "../ingest/manifest.ts";
import { SnapshotUnusable } from "../ingest/snapshot-unusable.ts";
import { isSnapshotId, readCurrentId, type Store } from "../ingest/store.ts";
import type { Atlas, Atlases } from "./atlas.ts";
import { createAtlas } from "./create-atlas.ts";
import { listKept } from "./list-kept.ts";
import { openSnapshot } from "./snapshot.ts";

/** How often CURRENT is looked at; a new snapshot is served within this and the time it takes to open. */
const LOOK_EVERY_MS = 2000;

/** How many snapshots beside the current one are held open for those who name them: a page from before a refresh, a pinned answer. */
const OTHERS = 2;

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
 * Opens the current snapshot and follows CURRENT: a new one is opened beside the old, which stays for requests that name it.
 *
 * Throws `SnapshotUnusable` when the first one cannot be opened; a later one that cannot is logged once, and the old one stays.
 */
export async function openAtlases(store: Store, log: Logger): Promise<OpenAtlases> {
  const first = await readCurrentId(store);
  if (first === null) throw new SnapshotUnusable("CURRENT", "the store names no snapshot");
  const held = new Map<string, Promise<Held>>();
  const hold = (id: string): Promise<Held> => {
    const known = held.get(id);
    if (known) return known;
    const opening = open(store, id);
    held.set(id, opening);
    opening.catch(() => held.delete(id));
    return opening;
  };
  await hold(first);
  let current = first;
  let failed: string | null = null;
  let closed = false;
  // However often it is asked for, the list is read from the disk once between two looks.
  let listing: ReturnType<typeof listKept> | null = null;

  const look = async () => {
    const id = await readCurrentId(store);
    if (closed || id === null || id === current || id === failed) return;
    try {
      await hold(id);
    } catch (error) {
      failed = id;
      throw error;
    }
    current = id;
    listing = null;
    log.info({ snapshot: id }, "serving a new snapshot");
    await letGo(held, current);
  };
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    listing = null;
    looking ??= look()
      .catch((error: unknown) => log.error({ err: error }, "the new snapshot cannot be served"))
      .finally(() => {
        looking = null;
      });
  }, LOOK_EVERY_MS);
  timer.unref();

  const find = async (id: string): Promise<Held | null> => {
    if (held.has(id) || id === current) return hold(id);
    if (!isSnapshotId(id) || !(await readManifest(store, id))) return null;
    const other = await hold(id);
    await letGo(held, current);
    return other;
  };

  return {
    currentId: () => (closed ? null : current),
    list: () => {
      listing ??= listKept(store, current).catch((error: unknown) => {
        listing = null;
        throw error;
      });
      return listing;
    },
    lend: async (id, work) => {
      const lent = closed ? null : await find(id ?? current);
      if (!lent) return null;
      lent.users += 1;
      try {
        return await work(lent.atlas);
      } finally {
        lent.users -= 1;
        if (lent.retired) await retire(lent);
      }
    },
    close: async () => {
      closed = true;
      clearInterval(timer);
      await looking;
      for (const opening of held.values()) await retire(await opening);
      held.clear();
    },
  };
}

async function open(store: Store, id: string): Promise<Held> {
  return { atlas: createAtlas(await openSnapshot(store, id)), users: 0, retired: false };
}

/** Lets go of the snapshots opened longest ago beyond those that may stay beside the current one. */
async function letGo(held: Map<string, Promise<Held>>, current: string): Promise<void> {
  const others = [...held.keys()].filter((id) => id !== current);
  for (const id of others.slice(0, Math.max(0, others.length - OTHERS))) {
    const opening = held.get(id);
    held.delete(id);
    if (opening) await retire(await opening);
  }
}

/** Closes a snapshot that nobody uses any more; called again by its last user when somebody still does. */
async function retire(held: Held): Promise<void> {
  held.retired = true;
  if (held.users === 0) await held.atlas.close();
}
