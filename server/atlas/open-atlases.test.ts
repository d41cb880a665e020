import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { markKept, pruneSnapshots } from "../ingest/snapshot-list.ts";
import { type Store, snapshotFolder, writeCurrentId } from "../ingest/store.ts";
import { viewOf } from "../testing/ask.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import { type OpenAtlases, openAtlases } from "./open-atlases.ts";

const quiet = pino({ level: "silent" });

let store: Store;
let removeStore: () => Promise<void>;
let atlases: OpenAtlases;
let first: string;
let second: string;

beforeEach(async () => {
  ({ store, remove: removeStore } = await emptyStore());
  const references = ["boundaries", "census", "population"].map((part) => join(TINY_CITY, part));
  ({ snapshot: first } = await ingestInto(store, ...references, join(TINY_CITY, "police/2023-01")));
  ({ snapshot: second } = await ingestInto(store, TINY_CITY));
  await writeCurrentId(store, first);
});

afterEach(async () => {
  vi.useRealTimers();
  await atlases.close();
  await removeStore();
});

const idOf = (id: string | null) => atlases.lend(id, async (atlas) => atlas.id);

test("the current snapshot answers those who name none, and any kept one those who name it", async () => {
  atlases = await openAtlases(store, quiet);
  expect(await idOf(null)).toBe(first);
  expect(await idOf(second)).toBe(second);
  expect(await idOf("2023-03-31-000000000000")).toBeNull();
});

test("a new snapshot is followed, and the old one still answers a page that was open", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  atlases = await openAtlases(store, quiet);
  await writeCurrentId(store, second);
  await vi.advanceTimersByTimeAsync(2000);
  await vi.waitFor(() => expect(atlases.currentId()).toBe(second));
  expect(await idOf(null)).toBe(second);
  expect(await idOf(first)).toBe(first);
});

test("a snapshot that was removed from the disk still answers a page that was open, and no other", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  atlases = await openAtlases(store, quiet);
  await writeCurrentId(store, second);
  await vi.advanceTimersByTimeAsync(2000);
  await vi.waitFor(() => expect(atlases.currentId()).toBe(second));
  expect(await pruneSnapshots(store, 1)).toEqual([first]);
  const view = viewOf("measure=stop-count&level=borough&period=2023-01");
  expect(await atlases.lend(first, (atlas) => atlas.values(view))).toMatchObject({
    ok: true,
    value: { snapshot: first },
  });
  const { snapshots } = await atlases.list();
  expect(snapshots.map(({ id }) => id)).toEqual([second]);
  await atlases.close();
  atlases = await openAtlases(store, quiet);
  expect(await idOf(first)).toBeNull();
});

test("the list marks the snapshot that is served, and says which can answer and which are kept", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  atlases = await openAtlases(store, quiet);
  const marks = async () =>
    Object.fromEntries(
      (await atlases.list()).snapshots.map(({ id, current, kept, usable }) => [
        id,
        [current, kept, usable].join(),
      ]),
    );
  expect(await marks()).toEqual({ [first]: "true,false,true", [second]: "false,false,true" });
  await markKept(store, first, true);
  await writeFile(join(snapshotFolder(store, second), "manifest.json"), "{");
  expect(await marks()).toEqual({ [first]: "true,false,true", [second]: "false,false,true" });
  await vi.advanceTimersByTimeAsync(2000);
  expect(await marks()).toEqual({ [first]: "true,true,true", [second]: "false,false,false" });
});

test("a new snapshot that cannot be served leaves the old one in place", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  atlases = await openAtlases(store, quiet);
  await appendFile(join(snapshotFolder(store, second), "about.json"), " ");
  await writeCurrentId(store, second);
  await vi.advanceTimersByTimeAsync(4000);
  expect(await idOf(null)).toBe(first);
});
