import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { emptyStore, ingestInto, refresh, TINY_CITY } from "../testing/tiny-city.ts";
import { readCurrentId, type Store, snapshotFolder } from "./store.ts";

let store: Store;
let removeStore: () => Promise<void>;
let scratch: string;

beforeEach(async () => {
  ({ store, remove: removeStore } = await emptyStore());
  scratch = await mkdtemp(join(tmpdir(), "trust-atlas-hostile-"));
});

afterEach(async () => {
  await removeStore();
  await rm(scratch, { recursive: true, force: true });
});

const street = join(TINY_CITY, "police/2023-03/2023-03-metropolitan-street.csv");
const stops = join(TINY_CITY, "police/2023-03/2023-03-metropolitan-stop-and-search.csv");

async function write(name: string, content: string | Buffer): Promise<string> {
  const path = join(scratch, name);
  await writeFile(path, content);
  return path;
}

test("a force's name is a name, whatever it says", async () => {
  const text = await readFile(street, "utf8");
  const hostile = text.replaceAll(
    "Metropolitan Police Service",
    "x' OR '1'='1'; DROP TABLE incident--",
  );
  const one = await write("a.csv", hostile);
  const two = await write("b.csv", hostile.split("\r\n").slice(0, 100).join("\r\n"));
  const { editions, coverage } = await ingestInto(store, TINY_CITY, one, two);
  expect(editions).toMatchObject([{ force: "x-or-drop-table-incident", left: [{ rows: 99 }] }]);
  expect(coverage.filter(({ force }) => force === "metropolitan")).toHaveLength(6);
});

test("a compressed file that was cut off is refused, not taken for a shorter one", async () => {
  const whole = gzipSync(await readFile(street));
  const path = await write(
    "2023-03-metropolitan-street.csv.gz",
    whole.subarray(0, whole.length - 40),
  );
  await expect(ingestInto(store, TINY_CITY, path)).rejects.toThrow(/street\.csv\.gz.*expected/);
});

test("a file whose name is a pattern is read alone", async () => {
  await write("x-street.csv", await readFile(street));
  const path = await write("*-street.csv", await readFile(street));
  const { files } = await ingestInto(store, TINY_CITY, path);
  expect(files.find((file) => file.path === path)).toMatchObject({ read: 129 });
});

test.each(["infinity", "9999-01-01T00:00:00+00:00", "0001-01-01T00:00:00+00:00", "soon"])(
  "a search dated %s is set aside",
  async (date) => {
    const text = (await readFile(stops, "utf8")).replace(/2023-03-01T00:00:00\+00:00/, date);
    const path = await write("2023-05-metropolitan-stop-and-search.csv", text);
    const moved = (await readFile(path, "utf8")).replaceAll("2023-03-", "2023-05-");
    await writeFile(path, moved);
    const { files, coverage } = await ingestInto(store, TINY_CITY, path);
    expect(files.find((file) => file.path === path)?.setAside).toEqual({ "date-unreadable": 1 });
    expect(coverage.map(({ month }) => month).sort()[0]).toBe("2023-01");
  },
);

describe("a damaged store", () => {
  test("is healed by ingesting the same files afresh", async () => {
    const { snapshot } = await ingestInto(store, TINY_CITY);
    await appendFile(join(snapshotFolder(store, snapshot), "fact_stop.parquet"), "x");
    const again = await ingestInto(store, TINY_CITY);
    expect([again.snapshot, again.unchanged]).toEqual([snapshot, false]);
    expect((await ingestInto(store, TINY_CITY)).unchanged).toBe(true);
  });

  test("is not built on", async () => {
    const { snapshot } = await ingestInto(store, TINY_CITY);
    await appendFile(join(snapshotFolder(store, snapshot), "residents.json"), " ");
    await expect(refresh(store, [TINY_CITY])).rejects.toThrow(
      /residents\.json is not the file that was written.*--fresh/,
    );
  });

  test("with a manifest that was tampered with is not built on either", async () => {
    const { snapshot } = await ingestInto(store, TINY_CITY);
    const path = join(snapshotFolder(store, snapshot), "manifest.json");
    const manifest = await readFile(path, "utf8");
    await writeFile(path, manifest.replace(/("files":\[\{[^}]*"sha256":")[0-9a-f]{4}/, "$10000"));
    await expect(refresh(store, [TINY_CITY])).rejects.toThrow(/does not add up to its id/);
  });

  test("whose CURRENT is garbled is no empty store", async () => {
    await ingestInto(store, TINY_CITY);
    await writeFile(join(store.folder, "CURRENT"), "2023");
    await expect(readCurrentId(store)).rejects.toThrow(/CURRENT holds no snapshot's id/);
  });
});
