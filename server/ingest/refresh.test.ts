import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { emptyStore, ingestInto, refresh, TINY_CITY } from "../testing/tiny-city.ts";
import { readCurrentId, type Store } from "./store.ts";

let store: Store;
let removeStore: () => Promise<void>;
let scratch: string;

beforeEach(async () => {
  ({ store, remove: removeStore } = await emptyStore());
  scratch = await mkdtemp(join(tmpdir(), "trust-atlas-refresh-"));
});

afterEach(async () => {
  await removeStore();
  await rm(scratch, { recursive: true, force: true });
});

const references = ["boundaries", "census", "population"].map((part) => join(TINY_CITY, part));
const month = (name: string) => join(TINY_CITY, "police", name);

/** Writes the Met's files of 2023-03, as if they were those of another month, changed by the caller. */
async function metFilesOf(
  name: string,
  change: (lines: string[]) => string[] = (lines) => lines,
  kinds: readonly string[] = ["street", "stop-and-search"],
): Promise<string> {
  const folder = await mkdtemp(join(scratch, "month-"));
  for (const kind of kinds) {
    const from = join(TINY_CITY, "police/2023-03", `2023-03-metropolitan-${kind}.csv`);
    const text = (await readFile(from, "utf8")).replaceAll("2023-03", name);
    const [head = "", ...rows] = text.trimEnd().split("\r\n");
    const to = join(folder, `${name}-metropolitan-${kind}.csv`);
    await writeFile(to, [head, ...change(rows), ""].join("\r\n"));
  }
  return folder;
}

describe("a second ingest builds on the first", () => {
  test("a month given again replaces what was held, whole, and the report counts before and after", async () => {
    await ingestInto(store, TINY_CITY);
    const folder = await metFilesOf("2023-03", (rows) =>
      rows
        .filter((_, i) => i % 10 !== 5)
        .map((row) => row.replace("Under investigation", "Offender given a caution")),
    );
    const { changes } = await refresh(store, [folder]);
    expect(changes?.vocabulary).toEqual(["outcome: caution"]);
    expect(changes?.revised).toEqual([
      {
        kind: "incident",
        force: "metropolitan",
        month: "2023-03",
        before: 129,
        now: 116,
        differs: true,
        given: true,
      },
      {
        kind: "stop",
        force: "metropolitan",
        month: "2023-03",
        before: 171,
        now: 154,
        differs: true,
        given: true,
      },
    ]);
    expect(changes?.same).toBe(9);
  });

  test("a month with as many events of other kinds is revised, not unchanged", async () => {
    await ingestInto(store, TINY_CITY);
    const folder = await metFilesOf(
      "2023-03",
      (rows) => rows.map((row) => row.replace("Burglary", "Robbery")),
      ["street"],
    );
    const { changes } = await refresh(store, [folder], { acceptPartial: true });
    expect(changes?.revised).toMatchObject([{ before: 129, now: 129, differs: true }]);
  });

  test("half a table adds to what is held of the other areas and takes nothing away", async () => {
    const { snapshot } = await ingestInto(store, TINY_CITY);
    const lines = (await readFile(join(TINY_CITY, "census/ts021-lsoa.csv"), "utf8")).split("\n");
    const half = join(scratch, "ts021.csv");
    await writeFile(half, lines.slice(0, 4).join("\n"));
    const again = await refresh(store, [half]);
    expect([again.snapshot, again.unchanged]).toEqual([snapshot, true]);
  });

  test("boundaries drawn otherwise are reported as such", async () => {
    await ingestInto(store, TINY_CITY);
    const moved = join(scratch, "moved.geojson");
    const text = await readFile(join(TINY_CITY, "boundaries/wards.geojson"), "utf8");
    await writeFile(moved, text.replaceAll("51.51]", "51.5101]"));
    const { changes } = await refresh(store, [moved]);
    expect(changes?.areas).toMatchObject([{ set: "ward@2022", gained: [], lost: [] }]);
    expect(changes?.areas[0]?.redrawn).toBeGreaterThan(0);
  });

  test("new boundaries are added and the events held are placed in them", async () => {
    await ingestInto(store, TINY_CITY);
    const older = join(scratch, "older.geojson");
    const text = await readFile(join(TINY_CITY, "boundaries/wards.geojson"), "utf8");
    await writeFile(older, text.replaceAll("WD22", "WD18").replaceAll("E050135", "E050001"));
    const { changes, coverage } = await refresh(store, [`ward@2018=${older}`]);
    expect(changes?.areas).toMatchObject([{ set: "ward@2018", lost: [] }]);
    expect(changes?.areas[0]?.gained).toHaveLength(8);
    expect(coverage).toHaveLength(11);
  });

  test("--fresh starts from nothing", async () => {
    await ingestInto(store, TINY_CITY);
    const { changes, coverage } = await refresh(store, [...references, month("2023-01")], {
      fresh: true,
    });
    expect([changes, new Set(coverage.map((row) => row.month))]).toEqual([
      null,
      new Set(["2023-01"]),
    ]);
  });

  test("nothing is ever built on the sample city", async () => {
    const sample = join(scratch, "sample");
    await cp(TINY_CITY, sample, { recursive: true });
    await writeFile(join(sample, "SAMPLE.json"), JSON.stringify({ synthetic: true }));
    await ingestInto(store, sample);
    const { changes, notes } = await refresh(store, [...references, month("2023-01")]);
    expect([changes, notes]).toEqual([null, []]);
  });
});

test("the sample city never takes a real snapshot's place unasked", async () => {
  const { snapshot } = await ingestInto(store, TINY_CITY);
  const mark = join(scratch, "SAMPLE.json");
  await writeFile(mark, JSON.stringify({ synthetic: true }));
  await expect(refresh(store, [TINY_CITY, mark])).rejects.toThrow(/sample city's.*--fresh/);
  expect(await readCurrentId(store)).toBe(snapshot);
});

describe("a refresh that looks like damage is refused, and nothing changes", () => {
  test("a month under half of what it held before", async () => {
    const { snapshot } = await ingestInto(store, TINY_CITY);
    const folder = await metFilesOf("2023-03", (rows) => rows.slice(0, 50));
    await expect(refresh(store, [folder])).rejects.toThrow(
      /metropolitan incidents of 2023-03 held 129 events and now holds 50.*--accept-partial/,
    );
    expect(await readCurrentId(store)).toBe(snapshot);
  });

  test("a new month under half the rows usual for its force", async () => {
    await ingestInto(store, TINY_CITY);
    const folder = await metFilesOf("2023-04", (rows) => rows.slice(0, 40));
    await expect(refresh(store, [folder])).rejects.toThrow(
      /metropolitan incidents of 2023-04: holds 31 % of the rows usual/,
    );
  });

  test("the second month of a store, under half of the first", async () => {
    await ingestInto(store, ...references, month("2023-01"));
    const folder = await metFilesOf("2023-02", (rows) => rows.slice(0, 40), ["street"]);
    await expect(refresh(store, [folder])).rejects.toThrow(
      /metropolitan incidents of 2023-02: holds 31 % of the rows usual/,
    );
  });

  test("a force that the months before had", async () => {
    await ingestInto(store, TINY_CITY);
    const folder = await metFilesOf("2023-04");
    await expect(refresh(store, [folder])).rejects.toThrow(
      /btp incidents were held for 2023-03 and are not for 2023-04; city-of-london/,
    );
  });

  test("a file with a header and no rows", async () => {
    await ingestInto(store, TINY_CITY);
    const folder = await metFilesOf("2023-03", () => [], ["street"]);
    await expect(refresh(store, [folder])).rejects.toThrow(/street\.csv holds no rows/);
  });

  test("such a file is named by a first ingest, which can compare it with nothing", async () => {
    const folder = await metFilesOf("2023-04", () => [], ["street"]);
    const { files } = await ingestInto(store, TINY_CITY, folder);
    const named = files.filter(({ notes }) => notes.join().includes("no rows"));
    expect(named.map(({ path, read }) => [path, read])).toEqual([
      [join(folder, "2023-04-metropolitan-street.csv"), 0],
    ]);
  });

  test("unless told to accept it, which the snapshot remembers, and the month is marked", async () => {
    await ingestInto(store, TINY_CITY);
    const folder = await metFilesOf("2023-04", (rows) => rows.slice(0, 40));
    const report = await refresh(store, [folder], { acceptPartial: true });
    expect(report.suspicions.join()).toContain("metropolitan incidents of 2023-04");
    const marked = report.coverage.find(
      (row) => row.month === "2023-04" && row.kind === "incident",
    );
    expect(marked).toMatchObject({ state: "partial", shareOfUsual: 0.31 });
    const whole = await refresh(store, [await metFilesOf("2023-04")]);
    expect(whole.coverage.find((row) => row.month === "2023-04")?.state).toBe("complete");
  });

  test("a month that was halved and accepted stays marked until it comes again whole", async () => {
    await ingestInto(store, TINY_CITY);
    const folder = await metFilesOf("2023-03", (rows) => rows.slice(0, 50));
    await refresh(store, [folder], { acceptPartial: true });
    const later = await refresh(store, [join(TINY_CITY, "population")]);
    const march = later.coverage.find(
      (row) => row.month === "2023-03" && row.force === "metropolitan" && row.kind === "stop",
    );
    expect(march).toMatchObject({ state: "partial", shareOfBefore: 0.292 });
  });

  test("a dry run tells it without failing, and publishes nothing", async () => {
    const { snapshot } = await ingestInto(store, TINY_CITY);
    const folder = await metFilesOf("2023-04", (rows) => rows.slice(0, 40));
    const report = await refresh(store, [folder], { dryRun: true });
    expect(report.suspicions.length).toBeGreaterThan(0);
    expect(await readCurrentId(store)).toBe(snapshot);
    expect(await readdir(join(store.folder, "snapshots"))).toEqual([snapshot]);
  });
});

test("of two ingests at once one wins and the other says so", async () => {
  const results = await Promise.allSettled([
    refresh(store, [TINY_CITY]),
    refresh(store, [TINY_CITY]),
  ]);
  const lost = results.filter((result) => result.status === "rejected");
  expect(lost).toHaveLength(1);
  expect(String(lost[0]?.reason)).toMatch(/StoreBusy: another ingest .* is writing/);
});

test("a lock left by a process that is gone is taken over", async () => {
  await ingestInto(store, TINY_CITY);
  await writeFile(join(store.folder, ".ingest-lock"), "999999999");
  expect((await refresh(store, [TINY_CITY])).unchanged).toBe(true);
});
