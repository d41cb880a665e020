import { appendFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import { readManifest } from "./manifest.ts";
import { faultOf, listSnapshots, markKept, pruneSnapshots } from "./snapshot-list.ts";
import { readCurrentId, type Store, snapshotFolder, writeCurrentId } from "./store.ts";

let store: Store;
let removeStore: () => Promise<void>;
let first: string;
let second: string;

beforeEach(async () => {
  ({ store, remove: removeStore } = await emptyStore());
  const references = ["boundaries", "census", "population"].map((part) => join(TINY_CITY, part));
  ({ snapshot: first } = await ingestInto(store, ...references, join(TINY_CITY, "police/2023-01")));
  ({ snapshot: second } = await ingestInto(store, TINY_CITY));
});

afterEach(() => removeStore());

test("snapshots are listed with what is current", async () => {
  const entries = await listSnapshots(store);
  expect(entries.map(({ id, current }) => [id, current])).toEqual(
    expect.arrayContaining([
      [first, false],
      [second, true],
    ]),
  );
});

test("a changed or missing file is named", async () => {
  const manifest = await readManifest(store, first);
  if (!manifest) throw new Error("no manifest");
  expect(await faultOf(store, manifest)).toBeNull();
  await appendFile(join(snapshotFolder(store, first), "about.json"), " ");
  expect(await faultOf(store, manifest)).toBe("about.json is not the file that was written");
  await rm(join(snapshotFolder(store, first), "about.json"));
  expect(await faultOf(store, manifest)).toBe("about.json is missing");
});

test("pruning leaves the newest, the current and the kept", async () => {
  await writeCurrentId(store, first);
  expect(await pruneSnapshots(store, 1)).toEqual([]);
  await writeCurrentId(store, second);
  await markKept(store, first, true);
  expect(await pruneSnapshots(store, 1)).toEqual([]);
  await markKept(store, first, false);
  const spared = await pruneSnapshots(store, 1);
  const left = (await listSnapshots(store)).map(({ id }) => id);
  expect(left).toContain(await readCurrentId(store));
  expect([...left, ...spared].sort()).toEqual([first, second].sort());
});
