import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readConfig } from "../config.ts";
import { type Store, snapshotFolder } from "../ingest/store.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import { coverageCommand } from "./coverage.ts";
import { snapshotsCommand } from "./snapshots.ts";

let store: Store;
let removeStore: () => Promise<void>;
let snapshot: string;

beforeEach(async () => {
  ({ store, remove: removeStore } = await emptyStore());
  ({ snapshot } = await ingestInto(store, TINY_CITY));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await removeStore();
});

/** What the command prints. */
async function said(paths: readonly string[], options = {}, storeFolder = store.folder) {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const call = { paths, options, config: readConfig(), storeFolder, json: false, quiet: true };
  await snapshotsCommand.run(call);
  const text = write.mock.calls.map(([chunk]) => String(chunk)).join("");
  write.mockRestore();
  return text;
}

test("a snapshot is named by its id or as the current one, and a wrong name says where to look", async () => {
  expect(await said(["show", "current"])).toContain(`${snapshot}, made `);
  expect(await said(["verify", snapshot])).toMatch(/all \d+ files and the manifest are those/);
  await expect(said(["show", "newest"])).rejects.toThrow(/or current; trust-atlas snapshots list/);
  const nowhere = join(store.folder, "nothing");
  await expect(said(["show", "current"], {}, nowhere)).rejects.toThrow(/found none/);
  const call = { paths: [], options: {}, config: readConfig(), json: false, quiet: true };
  await expect(coverageCommand.run({ ...call, storeFolder: nowhere })).rejects.toThrow(
    /make one with trust-atlas ingest/,
  );
});

test("a snapshot with a file that does not belong to it is not made current", async () => {
  await writeFile(join(snapshotFolder(store, snapshot), "stray.txt"), "");
  await expect(said(["activate", snapshot])).rejects.toThrow("stray.txt does not belong to it");
});

test("a clearing out that finds nothing says what it left", async () => {
  expect(await said(["prune"], { keep: "1" })).toBe(
    "nothing to remove: left are the 1 newest, the current one and those kept\n",
  );
});
