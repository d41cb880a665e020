import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSnapshot } from "../atlas/snapshot.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import type { IngestReport } from "./report.ts";
import { readCurrentId, type Store, snapshotFolder } from "./store.ts";

const police = (name: string) => join(TINY_CITY, "police", name.slice(0, 7), name);

let store: Store;
let removeStore: () => Promise<void>;
let report: IngestReport;
let scratch: string;

beforeAll(async () => {
  ({ store, remove: removeStore } = await emptyStore());
  report = await ingestInto(store, TINY_CITY);
  scratch = await mkdtemp(join(tmpdir(), "trust-atlas-files-"));
});

afterAll(async () => {
  await removeStore();
  await rm(scratch, { recursive: true, force: true });
});

const fileOf = (name: string) => report.files.find(({ path }) => path.endsWith(name));

describe("every row is accounted for", () => {
  test("in each file, rows read are rows used and rows set aside", () => {
    for (const { read, used, setAside } of report.files) {
      const aside = Object.values(setAside).reduce((sum, count) => sum + count, 0);
      expect(used + aside).toBe(read);
    }
  });

  test("in each police file and boundary set, rows used are placed and unplaced", () => {
    const files = report.files.filter(({ placed }) => placed);
    expect(files).toHaveLength(11);
    for (const { used, placed } of files) {
      expect(Object.keys(placed ?? {})).toEqual(["borough@2022", "lsoa@2021", "ward@2022", "hex"]);
      for (const { placed: inside, unplaced } of Object.values(placed ?? {})) {
        const outside = Object.values(unplaced).reduce((sum, count) => sum + count, 0);
        expect(inside + outside).toBe(used);
      }
    }
  });

  test("unplaced events have the reasons that the tiny city was built with", () => {
    expect(fileOf("2023-03-btp-street.csv")?.placed?.["ward@2022"]).toEqual({
      placed: 3,
      unplaced: { "outside-london": 2 },
    });
    expect(fileOf("2023-01-metropolitan-street.csv")?.placed?.["ward@2022"]).toEqual({
      placed: 127,
      unplaced: { "no-coordinates": 1, "outside-london": 1 },
    });
  });

  test("events on a shared edge are placed once and counted as edge-ambiguous (trap 36)", () => {
    const wards = report.placement.find(({ kind, set }) => kind === "stop" && set === "ward@2022");
    expect(wards).toMatchObject({ placed: 520, edge: 3 });
  });

  test("facts in the snapshot add up to the rows used", async () => {
    const snapshot = await openSnapshot(store, report.snapshot);
    const held = [...snapshot.facts.stop.n, ...snapshot.facts.incident.n];
    const used = report.files.filter(({ placed }) => placed).reduce((sum, f) => sum + f.used, 0);
    expect(held.reduce((sum, n) => sum + n, 0)).toBe(used);
  });
});

describe("the same content is the same snapshot", () => {
  test("whatever the order of the arguments, the line ends, the compression and the clock", async () => {
    const other = await emptyStore();
    const copy = join(scratch, "copy");
    await cp(TINY_CITY, copy, { recursive: true });
    const plain = join(copy, "police/2023-01/2023-01-metropolitan-street.csv");
    const text = (await readFile(plain, "utf8")).replaceAll("\r\n", "\n");
    await rm(plain);
    await writeFile(`${plain}.gz`, gzipSync(`\ufeff${text}`));
    const parts = ["population", "police", "census", "boundaries"].map((part) => join(copy, part));
    const again = await ingestInto(other.store, ...parts);
    await other.remove();
    expect(again.snapshot).toBe(report.snapshot);
  });

  test("and a second ingest of it changes nothing", async () => {
    const before = await readdir(snapshotFolder(store, report.snapshot));
    const again = await ingestInto(store, TINY_CITY);
    expect([again.snapshot, again.unchanged]).toEqual([report.snapshot, true]);
    expect(await readdir(snapshotFolder(store, report.snapshot))).toEqual(before);
  });

  test("its id begins with the last day held", () => {
    expect(report.snapshot).toMatch(/^2023-03-31-[0-9a-f]{12}$/);
  });
});

describe("a force, kind and month that comes twice", () => {
  test("is counted once when the files are the same but for their line ends (trap 1)", async () => {
    const other = await emptyStore();
    const name = "2023-01-metropolitan-street.csv";
    await mkdir(join(scratch, "twice"), { recursive: true });
    const text = (await readFile(police(name), "utf8")).replaceAll("\r\n", "\n");
    await writeFile(join(scratch, "twice", name), text);
    const twice = await ingestInto(other.store, TINY_CITY, join(scratch, "twice"));
    await other.remove();
    expect(twice.snapshot).toBe(report.snapshot);
    expect(twice.editions).toMatchObject([
      { force: "metropolitan", month: "2023-01", left: [{ rows: 129, identical: true }] },
    ]);
  });

  test("is taken from the fuller file when they differ, and the report says so", async () => {
    const other = await emptyStore();
    const name = "2023-01-metropolitan-street.csv";
    await mkdir(join(scratch, "shorter"), { recursive: true });
    const lines = (await readFile(police(name), "utf8")).split("\r\n");
    await writeFile(join(scratch, "shorter", name), lines.slice(0, 100).join("\r\n"));
    const both = await ingestInto(other.store, join(scratch, "shorter"), TINY_CITY);
    await other.remove();
    expect(both.snapshot).toBe(report.snapshot);
    const [choice] = both.editions;
    expect(choice?.used).toContain("tiny-city");
    expect(choice?.left).toMatchObject([{ rows: 99, identical: false }]);
    const left = both.files.find(({ path }) => path.includes("shorter"));
    expect(left).toMatchObject({ used: 0, setAside: { "another-edition-used": 99 } });
  });
});

describe("input that cannot be trusted is refused in one sentence, and the snapshot stays", () => {
  const street = "2023-04-metropolitan-street.csv";

  /** Writes a police file of the tiny city, changed, into a folder of its own, and tries to ingest it. */
  async function refusalOf(name: string, from: string, change: (text: string) => string) {
    const folder = await mkdtemp(join(scratch, "bad-"));
    const text = (await readFile(police(from), "utf8")).replaceAll("2023-03", name.slice(0, 7));
    await writeFile(join(folder, name), change(text));
    const error: unknown = await ingestInto(store, TINY_CITY, join(folder, name)).catch(
      (thrown: unknown) => thrown,
    );
    expect(await readCurrentId(store)).toBe(report.snapshot);
    return error instanceof Error ? `${error.name}: ${error.message}` : "accepted";
  }

  test.each([
    ["an empty file", () => "", /expected a text file with data, found an empty file/],
    ["columns of no known kind", () => "a,b\n1,2\n", /police\.uk street.*found/],
    [
      "a column missing",
      (text: string) => text.replace("Crime type", "Kind of crime"),
      /line 1: expected the columns .* Crime type, found/,
    ],
    [
      "a quote that never closes",
      (text: string) => text.replace("Burglary", '"Burglary'),
      /line 2: expected every quoted field to be closed/,
    ],
    [
      "too many ragged rows",
      (text: string) => text.replaceAll(",Burglary,", ","),
      /line 2: expected as many fields as the header has/,
    ],
    [
      "latitude and longitude exchanged",
      (text: string) => text.replace("Longitude,Latitude", "Latitude,Longitude"),
      /line 2: expected .*they look exchanged, found 128 of 129/,
    ],
    [
      "months that cannot be",
      (text: string) => text.replaceAll(",2023-04,", ",2023-13,"),
      /line 2: expected a month YYYY-MM/,
    ],
    [
      "another month than the file's name says",
      (text: string) => text.replaceAll(",2023-04,", ",2023-05,"),
      /expected every row to be of the month in the file's name/,
    ],
    ["a web page", () => "<!doctype html><title>Not found</title>", /csv.*: expected/],
  ])("%s", async (_, change, sentence) => {
    const said = await refusalOf(street, "2023-03-metropolitan-street.csv", change);
    expect(said).toMatch(/^RefusedInput: .*2023-04-metropolitan-street\.csv/);
    expect(said).toMatch(sentence);
    expect(said).not.toContain("\n");
  });

  test.each(["survey", "ward@2022"])("searches that are said to be %s", async (said) => {
    const path = police("2023-03-metropolitan-stop-and-search.csv");
    const refused = ingestInto(store, `${said}=${path}`);
    await expect(refused).rejects.toThrow(`as said by ${said}=, found`);
    expect(await readCurrentId(store)).toBe(report.snapshot);
  });

  test("a stop file whose name does not say the force", async () => {
    const said = await refusalOf("stops.csv", "2023-03-metropolitan-stop-and-search.csv", (t) => t);
    expect(said).toMatch(/expected a file name such as 2023-03-metropolitan-stop-and-search\.csv/);
  });

  test("the same wards in two files are one set, and the report says which file was left", async () => {
    const other = await emptyStore();
    const folder = await mkdtemp(join(scratch, "again-"));
    const copy = join(folder, "wards-again.geojson");
    await cp(join(TINY_CITY, "boundaries/wards.geojson"), copy);
    const twice = await ingestInto(other.store, TINY_CITY, copy);
    await other.remove();
    expect(twice.snapshot).toBe(report.snapshot);
    const left = twice.files.filter(({ setAside }) => setAside["another-edition-used"]);
    expect(left).toMatchObject([{ read: 8, used: 0, setAside: { "another-edition-used": 8 } }]);
  });

  test("half the wards beside all of them change nothing", async () => {
    const other = await emptyStore();
    const folder = await mkdtemp(join(scratch, "half-"));
    const text = await readFile(join(TINY_CITY, "boundaries/wards.geojson"), "utf8");
    const half: { features: unknown[] } = JSON.parse(text);
    half.features = half.features.slice(0, 4);
    await writeFile(join(folder, "half.geojson"), JSON.stringify(half));
    const both = await ingestInto(other.store, folder, TINY_CITY);
    await other.remove();
    expect(both.snapshot).toBe(report.snapshot);
  });

  test("boundaries without any police records", async () => {
    const nothing = ingestInto(store, join(TINY_CITY, "boundaries"));
    await expect(nothing).rejects.toThrow(/expected police\.uk street or stop-and-search files/);
  });

  test("police records without any boundaries", async () => {
    const nothing = ingestInto(store, join(TINY_CITY, "police"));
    await expect(nothing).rejects.toThrow(/expected boundaries to place the events in/);
  });
});

test("a few bad rows are set aside by reason and the rest of the file is used", async () => {
  const other = await emptyStore();
  const folder = await mkdtemp(join(scratch, "few-"));
  const name = "2023-04-metropolitan-street.csv";
  const text = (await readFile(police("2023-03-metropolitan-street.csv"), "utf8"))
    .replaceAll("2023-03", "2023-04")
    .replace(/,51\.\d+,On or near/, ",north,On or near")
    .replace("Vehicle crime", "Space crime")
    .replace("Vehicle crime", "Public disorder and weapons");
  await writeFile(join(folder, name), text);
  const { files, unrecognised } = await ingestInto(other.store, TINY_CITY, folder);
  await other.remove();
  expect(files.find(({ path }) => path.endsWith(name))).toMatchObject({
    read: 129,
    used: 128,
    setAside: { "coordinates-unreadable": 1 },
  });
  expect(unrecognised).toEqual([
    {
      label: "crime: Public disorder and weapons",
      count: 1,
      why: expect.stringContaining("public order and possession of weapons in one"),
    },
    { label: "crime: Space crime", count: 1, why: null },
  ]);
});

test("a killed ingest's leavings are removed by the next one", async () => {
  const other = await emptyStore();
  await mkdir(join(other.store.folder, "snapshots/.ingest-dead"), { recursive: true });
  const { snapshot } = await ingestInto(other.store, TINY_CITY);
  expect(await readdir(join(other.store.folder, "snapshots"))).toEqual([snapshot]);
  await other.remove();
});
