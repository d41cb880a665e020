import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { changesLines } from "../commands/changes-text.ts";
import { emptyStore, ingestInto, refresh, TINY_CITY } from "../testing/tiny-city.ts";
import { readManifest } from "./manifest.ts";
import type { AboutFile } from "./snapshot-files.ts";
import { type Store, snapshotFolder } from "./store.ts";

let store: Store;
let removeStore: () => Promise<void>;
let scratch: string;

beforeEach(async () => {
  ({ store, remove: removeStore } = await emptyStore());
  scratch = await mkdtemp(join(tmpdir(), "trust-atlas-months-"));
});

afterEach(async () => {
  await removeStore();
  await rm(scratch, { recursive: true, force: true });
});

const references = ["boundaries", "census", "population"].map((part) => join(TINY_CITY, part));
const month = (name: string) => join(TINY_CITY, "police", name);

/** The Met's outcomes of the tiny city's months: most are of crimes of months before, some of cases decided before. */
async function outcomesOfThreeMonths(): Promise<string[]> {
  const ids = (await readFile(month("2023-01/2023-01-metropolitan-street.csv"), "utf8"))
    .split("\r\n")
    .slice(1)
    .map((row) => row.split(",")[0] ?? "")
    .filter((id) => id !== "");
  const head =
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type";
  const met = "Metropolitan Police Service";
  const decided = {
    "2023-01": "Under investigation",
    "2023-02": "Offender given a caution",
    "2023-03": "Suspect charged",
  };
  return Promise.all(
    Object.entries(decided).map(async ([name, outcome], i) => {
      const rows = ids
        .slice(10 * i, 10 * i + 30)
        .map((id) => `${id},${name},${met},${met},,,No location,,,${outcome}`);
      const path = join(scratch, `${name}-metropolitan-outcomes.csv`);
      await writeFile(path, [head, ...rows, ""].join("\r\n"));
      return path;
    }),
  );
}

/** The hashes of a snapshot's files, but for the one that says what was accepted. */
async function dataFilesOf(id: string): Promise<Record<string, string>> {
  const manifest = await readManifest(store, id);
  const files = manifest?.files.filter(({ name }) => name !== "about.json") ?? [];
  return Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256]));
}

/** What it says of itself, but for what was accepted on the way. */
async function saidOf(id: string): Promise<Partial<AboutFile>> {
  const text = await readFile(join(snapshotFolder(store, id), "about.json"), "utf8");
  const { accepted: _, ...said }: AboutFile = JSON.parse(text);
  return said;
}

async function factsOf(id: string): Promise<(string | undefined)[]> {
  const files = await dataFilesOf(id);
  return [files["fact_incident.parquet"], files["fact_stop.parquet"], files["place.parquet"]];
}

describe("a store filled in parts", () => {
  test("month by month it ends with the same facts as all at once, outcomes among them", async () => {
    const outcomes = await outcomesOfThreeMonths();
    const all = await ingestInto(store, TINY_CITY, ...outcomes);
    const [january = "", february = "", march = ""] = outcomes;
    await ingestInto(store, ...references, month("2023-01"), january);
    await refresh(store, [month("2023-02"), february], { acceptPartial: true });
    const last = await refresh(store, [month("2023-03"), march]);
    expect(last.coverage).toEqual(all.coverage);
    expect(last.outcomes.held).toEqual(all.outcomes.held);
    // What was accepted on the way is remembered, and is the only difference.
    expect(await dataFilesOf(last.snapshot)).toEqual(await dataFilesOf(all.snapshot));
    expect(await saidOf(last.snapshot)).toEqual(await saidOf(all.snapshot));
    expect(last.changes?.added.map((unit) => `${unit.force} ${unit.kind}`)).toEqual([
      "btp incident",
      "city-of-london incident",
      "metropolitan incident",
      "city-of-london stop",
      "metropolitan stop",
      "metropolitan outcomes",
    ]);
  });

  test("it ends so too when every outcome comes before its crime, or long after", async () => {
    const outcomes = await outcomesOfThreeMonths();
    const all = await ingestInto(store, TINY_CITY, ...outcomes);
    const before = await ingestInto(store, ...references, month("2023-03"), ...outcomes);
    expect(before.outcomes.linked).toBe(0);
    const backwards = await refresh(store, [month("2023-01"), month("2023-02")]);
    expect(await dataFilesOf(backwards.snapshot)).toEqual(await dataFilesOf(all.snapshot));
    expect(await saidOf(backwards.snapshot)).toEqual(await saidOf(all.snapshot));
    await ingestInto(store, TINY_CITY);
    const after = await refresh(store, outcomes);
    expect(after.outcomes.linked).toBe(all.outcomes.linked);
    expect(await dataFilesOf(after.snapshot)).toEqual(await dataFilesOf(all.snapshot));
  });
});

describe.skipIf(!hasShared)(
  "real months, most of whose crimes their own files have as closed",
  () => {
    const boundaries = join(TINY_CITY, "boundaries");

    test("the City's outcomes come to one snapshot after their crimes, before them and beside them", async () => {
      const police = (name: string) => sharedPath(`data/police/police.uk/${name}`);
      const february = police("2023-02/2023-02-city-of-london-street.csv");
      const march = police("2023-03/2023-03-city-of-london-street.csv");
      const outcomes = police("2023-03/2023-03-city-of-london-outcomes.csv");
      const together = await ingestInto(store, boundaries, february, march, outcomes);
      expect(together.outcomes.closed).toBeGreaterThan(0);
      const crimes = await ingestInto(store, boundaries, february, march);
      expect(await factsOf(crimes.snapshot)).not.toEqual(await factsOf(together.snapshot));
      const after = await refresh(store, [outcomes]);
      expect(after.outcomes.closed).toBe(together.outcomes.closed);
      expect(after.snapshot).toBe(together.snapshot);
      await ingestInto(store, boundaries, february, outcomes);
      const before = await refresh(store, [march]);
      expect(before.snapshot).toBe(together.snapshot);
    });

    test("the Met's outcomes of burglaries alone are held in part, whichever comes first", async () => {
      const met = (name: string) => sharedPath(`data/police/met-burglary-only/${name}.csv.gz`);
      const first = met("2023-04-metropolitan-street");
      const street = met("2023-05-metropolitan-street");
      const outcomes = met("2023-05-metropolitan-outcomes");
      const together = await ingestInto(store, boundaries, first, street, outcomes);
      expect(together.outcomes.held).toMatchObject([
        { rows: 1083, linked: 1083, state: "partial", onlyCrimes: ["burglary"] },
      ]);
      await ingestInto(store, boundaries, first, outcomes);
      const before = await refresh(store, [street]);
      expect(before.outcomes.held).toEqual(together.outcomes.held);
      expect(before.snapshot).toBe(together.snapshot);
      expect(changesLines(before.changes ?? raise()).join()).toContain(
        "kept 2023-05 metropolitan outcomes: the crimes given now say which it names",
      );
      await ingestInto(store, boundaries, first, street);
      const after = await refresh(store, [outcomes]);
      expect(after.snapshot).toBe(together.snapshot);
    });
  },
);

function raise(): never {
  throw new Error("expected changes");
}
