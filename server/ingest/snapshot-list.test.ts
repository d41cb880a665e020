import { appendFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import { readManifest } from "./manifest.ts";
import {
  faultOf,
  folderFaultOf,
  listSnapshots,
  markKept,
  pruneSnapshots,
} from "./snapshot-list.ts";
import {
  readCurrentId,
  type Store,
  snapshotFolder,
  snapshotsFolder,
  writeCurrentId,
} from "./store.ts";

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

test("every file of the folder is accounted for: the report, what does not belong there, and the manifest itself", async () => {
  const manifest = await readManifest(store, first);
  if (!manifest) throw new Error("no manifest");
  const folder = snapshotFolder(store, first);
  await markKept(store, first, true);
  expect(await folderFaultOf(store, manifest)).toBeNull();
  await writeFile(join(folder, "notes.txt"), "");
  expect(await folderFaultOf(store, manifest)).toBe("notes.txt does not belong to it");
  await appendFile(join(folder, "report.json"), " ");
  expect(await folderFaultOf(store, manifest)).toBe("report.json is not the file that was written");
  // Answers rest on neither: the snapshot is served all the same.
  expect(await faultOf(store, manifest)).toBeNull();
  const path = join(folder, "manifest.json");
  await writeFile(path, (await readFile(path, "utf8")).replace('"tool":"test"', '"tool":"rest"'));
  await expect(readManifest(store, first)).rejects.toThrow(/manifest is not the one/);
});

test("a snapshot of the format before, whose report has no hash, is still read", async () => {
  const path = join(snapshotFolder(store, first), "manifest.json");
  const { report: _report, seal: _seal, ...rest } = JSON.parse(await readFile(path, "utf8"));
  await writeFile(path, JSON.stringify({ ...rest, format: 1 }));
  const manifest = await readManifest(store, first);
  expect(manifest && (await folderFaultOf(store, manifest))).toBeNull();
  await writeFile(path, JSON.stringify({ ...rest, format: 4 }));
  await expect(readManifest(store, first)).rejects.toThrow(/format 4, this program reads 1, 2, 3/);
});

describe("pruning", () => {
  let between: string;

  beforeEach(async () => {
    const parts = ["boundaries", "census", "population", "police/2023-01", "police/2023-02"];
    const paths = parts.map((part) => join(TINY_CITY, part));
    ({ snapshot: between } = await ingestInto(store, ...paths));
    await writeCurrentId(store, second);
  });

  const onDisk = async () => (await readdir(snapshotsFolder(store))).sort();

  test("removes all but the newest from the disk, and leaves those whole", async () => {
    expect(await pruneSnapshots(store, 3)).toEqual([]);
    expect(await pruneSnapshots(store, 2)).toEqual([first]);
    expect(await onDisk()).toEqual([between, second]);
    expect(await pruneSnapshots(store, 1)).toEqual([between]);
    expect(await onDisk()).toEqual([second]);
    const manifest = await readManifest(store, second);
    expect(manifest && (await folderFaultOf(store, manifest))).toBeNull();
    expect(await readCurrentId(store)).toBe(second);
  });

  test("leaves the current one and those marked to be kept, however old", async () => {
    await writeCurrentId(store, first);
    await markKept(store, between, true);
    expect(await pruneSnapshots(store, 1)).toEqual([]);
    expect(await onDisk()).toEqual([first, between, second]);
    await markKept(store, between, false);
    expect(await pruneSnapshots(store, 1)).toEqual([between]);
    expect(await onDisk()).toEqual([first, second]);
  });

  test("leaves one whose manifest cannot be read: somebody must look at it", async () => {
    await writeFile(join(snapshotFolder(store, first), "manifest.json"), "{");
    expect(await pruneSnapshots(store, 1)).toEqual([between]);
    expect(await onDisk()).toEqual([first, second]);
  });

  test("removes nothing when what is current cannot be told", async () => {
    await writeFile(join(store.folder, "CURRENT"), "?");
    await expect(pruneSnapshots(store, 1)).rejects.toThrow("CURRENT holds no snapshot's id");
    expect(await onDisk()).toHaveLength(3);
  });
});
