import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { emptyStore, ingestInto, refresh, TINY_CITY } from "../testing/tiny-city.ts";
import { readManifest } from "./manifest.ts";
import { faultOf } from "./snapshot-list.ts";
import { readCurrentId, type Store } from "./store.ts";

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

/** 20 points of time spread over the run, in an order that does not follow it; the last ones lie after its usual end. */
const MOMENTS = Array.from({ length: 20 }, (_, i) => 100 + ((i * 7) % 20) * 90);

test("killed at 20 points of its run an ingest leaves the old snapshot or the new one, whole, and the next one is clean", async () => {
  const seen = new Set<string | null>();
  for (const moment of MOMENTS) {
    const child = spawn(process.execPath, [PROGRAM, ...ingestAll()], { stdio: "ignore" });
    const ended = once(child, "exit");
    const timer = setTimeout(() => child.kill("SIGKILL"), moment);
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
}, 120_000);

test("with no room to write it ends with 5, says so, and leaves the old snapshot as it was", async () => {
  for (const kilobytes of [1, 2, 4]) {
    const limited = `ulimit -f ${kilobytes}; exec "$0" "$@"`;
    const args = ["-c", limited, process.execPath, PROGRAM, ...ingestAll()];
    const { status, stderr } = spawnSync("bash", args, { encoding: "utf8" });
    expect([status, stderr.includes("    at ")]).toEqual([5, false]);
    expect(await currentIsWhole()).toBe(first);
  }
}, 60_000);
