import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { emptyStore, ingestInto, refresh, TINY_CITY } from "../testing/tiny-city.ts";
import { readManifest } from "./manifest.ts";
import { faultOf } from "./snapshot-list.ts";
import { readCurrentId, type Store, writeCurrentId } from "./store.ts";

const PROGRAM = join(import.meta.dirname, "../trust-atlas.mjs");

let store: Store;
let removeStore: () => Promise<void>;
let first: string;

beforeEach(async () => {
  ({ store, remove: removeStore } = await emptyStore());
  const references = ["boundaries", "census", "population"].map((part) => join(TINY_CITY, part));
  ({ snapshot: first } = await ingestInto(store, ...references, join(TINY_CITY, "police/2023-01")));
});

afterEach(() => removeStore());

const ingestAll = () => ["ingest", TINY_CITY, "--quiet", "--store", store.folder, "--fresh"];

async function currentIsWhole(): Promise<string | null> {
  const id = await readCurrentId(store);
  const manifest = id === null ? null : await readManifest(store, id);
  expect(manifest && (await faultOf(store, manifest))).toBeNull();
  return id;
}

/** 20 points spread over a run, as shares of its length, in an order that does not follow it; the last ones lie after its end. */
const MOMENTS = Array.from({ length: 20 }, (_, i) => 0.05 + ((i * 7) % 20) * 0.055);

/** How long a whole run takes here and now, in ms: the points are to lie within it on any machine. */
async function lengthOfARun(): Promise<number> {
  const { store: other, remove } = await emptyStore();
  const begun = performance.now();
  spawnSync(process.execPath, [PROGRAM, "ingest", TINY_CITY, "--quiet", "--store", other.folder]);
  const length = performance.now() - begun;
  await remove();
  return length;
}

test("killed at 20 points of its run an ingest leaves the old snapshot or the new one, whole, and the next one is clean", async () => {
  const seen = new Set<string | null>();
  const length = await lengthOfARun();
  for (const moment of MOMENTS) {
    const child = spawn(process.execPath, [PROGRAM, ...ingestAll()], { stdio: "ignore" });
    const ended = once(child, "exit");
    const timer = setTimeout(() => child.kill("SIGKILL"), moment * length);
    await ended;
    clearTimeout(timer);
    seen.add(await currentIsWhole());
  }
  expect(seen.has(first)).toBe(true);
  const last = await refresh(store, [TINY_CITY], { fresh: true });
  expect(await currentIsWhole()).toBe(last.snapshot);
  const left = await readdir(join(store.folder, "snapshots"));
  expect(left.sort()).toEqual([first, last.snapshot].sort());
  expect(await readdir(store.folder)).not.toContain(".ingest-lock");
}, 240_000);

test.each([
  ["before the folder had its name", async () => mkdir(join(store.folder, "snapshots/.ingest-x"))],
  [
    "while the pointer was written",
    async () => writeFile(join(store.folder, ".CURRENT-999999999"), first.slice(0, 9)),
  ],
  [
    "before the pointer was turned",
    async () => {
      await refresh(store, [TINY_CITY], { fresh: true });
      await writeCurrentId(store, first);
    },
  ],
])(
  "dead %s, an ingest leaves the old snapshot current and nothing to clear by hand",
  async (_, die) => {
    await die();
    await writeFile(join(store.folder, ".ingest-lock"), "999999999");
    expect(await currentIsWhole()).toBe(first);
    const last = await refresh(store, [TINY_CITY], { fresh: true });
    expect(await currentIsWhole()).toBe(last.snapshot);
    const left = await readdir(join(store.folder, "snapshots"));
    expect(left.sort()).toEqual([first, last.snapshot].sort());
    expect((await readdir(store.folder)).sort()).toEqual(["CURRENT", "snapshots"]);
  },
);

test("while another process ingests, the second says whose turn it is and leaves all as it was", async () => {
  // A process that lives and is not this one: the one that started it.
  await writeFile(join(store.folder, ".ingest-lock"), String(process.ppid));
  const before = await readdir(store.folder, { recursive: true });
  await expect(refresh(store, [TINY_CITY])).rejects.toThrow(
    `another ingest (process ${process.ppid}) is writing`,
  );
  expect(await readdir(store.folder, { recursive: true })).toEqual(before);
});

test("with no room to write it ends with 5, says so, and leaves the old snapshot as it was", async () => {
  for (const kilobytes of [1, 2, 4]) {
    const limited = `ulimit -f ${kilobytes}; exec "$0" "$@"`;
    const args = ["-c", limited, process.execPath, PROGRAM, ...ingestAll()];
    const { status, stderr } = spawnSync("bash", args, { encoding: "utf8" });
    expect([status, stderr.includes("    at ")]).toEqual([5, false]);
    expect(await currentIsWhole()).toBe(first);
  }
}, 60_000);
