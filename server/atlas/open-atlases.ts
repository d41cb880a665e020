import type { Logger } from "pino";
import type { Disclosure } from "../../geo/measure/disclosure.ts";
import type { Snapshots } from "../../geo/wire/snapshot.ts";
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

/**
 * Opens the current snapshot and follows CURRENT: a new one is opened beside the old, which stays for requests that name it.
 *
 * Throws `SnapshotUnusable` when the first one cannot be opened; a later one that cannot is logged once, and the old one stays.
 */
export async function openAtlases(
  store: Store,
  log: Logger,
  disclosure: Disclosure = "open",
): Promise<OpenAtlases> {
  const first = await readCurrentId(store);
  if (first === null) throw new SnapshotUnusable("CURRENT", "the store names no snapshot");
  const held = new Map<string, Promise<Atlas>>();
  const hold = (id: string): Promise<Atlas> => {
    const known = held.get(id);
    if (known) return known;
    const opening = openSnapshot(store, id).then((snapshot) => createAtlas(snapshot, disclosure));
    opening.then((atlas) => atlas.prepare()).catch(() => undefined);
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
    letGo(held, current);
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

  const answered = ({ snapshots }: Snapshots): Snapshots => ({
    snapshots: snapshots.filter((one) => disclosure === "open" || one.current),
  });

  const find = async (id: string): Promise<Atlas | null> => {
    // Two editions of one year could be taken from each other.
    if (disclosure === "rounded" && id !== current) return null;
    if (held.has(id) || id === current) return hold(id);
    if (!isSnapshotId(id) || !(await readManifest(store, id))) return null;
    const other = await hold(id);
    letGo(held, current);
    return other;
  };

  return {
    currentId: () => (closed ? null : current),
    list: () => {
      listing ??= listKept(store, current)
        .then(answered)
        .catch((error: unknown) => {
          listing = null;
          throw error;
        });
      return listing;
    },
    lend: async (id, work) => {
      const lent = closed ? null : await find(id ?? current);
      return lent && work(lent);
    },
    close: async () => {
      closed = true;
      clearInterval(timer);
      await looking;
      for (const atlas of held.values()) retire(atlas);
      held.clear();
    },
  };
}

/** Lets go of the snapshots opened longest ago beyond those that may stay beside the current one; whoever still uses one keeps it. */
function letGo(held: Map<string, Promise<Atlas>>, current: string): void {
  const others = [...held.keys()].filter((id) => id !== current);
  for (const id of others.slice(0, Math.max(0, others.length - OTHERS))) {
    retire(held.get(id));
    held.delete(id);
  }
}

function retire(atlas: Promise<Atlas> | undefined): void {
  // One that could not be opened has nothing to let go of.
  atlas?.then((opened) => opened.retire()).catch(() => undefined);
}
