import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isMissing, type Store } from "./store.ts";

/** Another ingest is writing into the store. */
export class StoreBusy extends Error {
  override readonly name = "StoreBusy";

  constructor(store: Store, pid: number) {
    super(
      `another ingest (process ${pid}) is writing into ${store.folder}: wait for it to end, then try again.`,
    );
  }
}

/**
 * Runs `work` as the only writer of the store. Throws `StoreBusy` when somebody else is; a lock left by a process that is gone is taken over.
 */
export async function withStoreLock<T>(store: Store, work: () => Promise<T>): Promise<T> {
  await mkdir(store.folder, { recursive: true });
  const path = join(store.folder, ".ingest-lock");
  await take(store, path);
  mine.add(path);
  try {
    return await work();
  } finally {
    mine.delete(path);
    await rm(path, { force: true });
  }
}

/** Locks that this process holds: another with our number is left from before a restart, as numbers begin anew in a container. */
const mine = new Set<string>();

async function take(store: Store, path: string): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    if (await create(path)) return;
    const holder = await holderOf(path);
    if (holder !== null && (holder === process.pid ? mine.has(path) : isAlive(holder))) {
      throw new StoreBusy(store, holder);
    }
    await removeLeft(path, holder);
  }
  throw new StoreBusy(store, 0);
}

/** Takes a dead process's lock away; one that somebody else made in between is put back. */
async function removeLeft(path: string, holder: number | null): Promise<void> {
  const aside = `${path}-${randomUUID()}`;
  try {
    await rename(path, aside);
    if ((await holderOf(aside)) !== holder) await link(aside, path);
  } catch (error) {
    if (!isMissing(error) && !exists(error)) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Linking to a name that must not exist is the one step that only one of two can win; the lock is then there with its holder in it. */
async function create(path: string): Promise<boolean> {
  const aside = `${path}-${randomUUID()}`;
  await writeFile(aside, String(process.pid));
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    if (exists(error)) return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function holderOf(path: string): Promise<number | null> {
  try {
    const pid = Number(await readFile(path, "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function exists(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
