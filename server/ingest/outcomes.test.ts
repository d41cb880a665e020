import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { createAtlas } from "../atlas/create-atlas.ts";
import { openSnapshot } from "../atlas/snapshot.ts";
import { outcomeLines } from "../commands/outcomes-text.ts";
import { ask, noteOf } from "../testing/ask.ts";
import { emptyStore, ingestInto, refresh, TINY_CITY } from "../testing/tiny-city.ts";
import { literal, openDatabase } from "./database.ts";
import { toOldestFormat } from "./older-format.test-support.ts";
import { readAbout } from "./read-about.ts";
import { type Store, snapshotFolder } from "./store.ts";

let store: Store;
let removeStore: () => Promise<void>;
let scratch: string;

beforeEach(async () => {
  ({ store, remove: removeStore } = await emptyStore());
  scratch = await mkdtemp(join(tmpdir(), "trust-atlas-outcomes-"));
});

afterEach(async () => {
  await removeStore();
  await rm(scratch, { recursive: true, force: true });
});

const HEAD =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type";

async function outcomesFile(month: string, rows: readonly (readonly [string, string])[]) {
  const met = "Metropolitan Police Service";
  const lines = rows.map(
    ([id, outcome]) => `${id},${month},${met},${met},,,No location,,,${outcome}`,
  );
  const path = join(scratch, `${month}-metropolitan-outcomes.csv`);
  await writeFile(path, [HEAD, ...lines, ""].join("\r\n"));
  return path;
}

/** Crime ids of the tiny city's first month, in the file's order. */
async function crimeIds(): Promise<string[]> {
  const path = join(TINY_CITY, "police/2023-01/2023-01-metropolitan-street.csv");
  const rows = (await readFile(path, "utf8")).split("\r\n").slice(1);
  return rows.map((row) => row.split(",")[0] ?? "").filter((id) => id !== "");
}

async function outcomesHeld(id: string): Promise<Record<string, number>> {
  const database = await openDatabase({ memory: "200MB", threads: 1, spillFolder: null });
  const file = literal(join(snapshotFolder(store, id), "fact_incident.parquet"));
  const rows = await database.rows(
    `SELECT outcome, sum(n)::INTEGER FROM read_parquet(${file}) GROUP BY outcome`,
  );
  database.close();
  return Object.fromEntries(rows.map(([outcome, count]) => [String(outcome), Number(count)]));
}

/** What an answer of that snapshot says of cases that no outcome can find. */
async function noteOn(id: string): Promise<string | undefined> {
  const atlas = createAtlas(await openSnapshot(store, id));
  const query = "measure=crime-outcome-rate&level=borough&period=2023-01..2023-03";
  return noteOf(await ask(atlas, query), "outcomes-not-linked");
}

describe("outcomes files", () => {
  test("close open cases by Crime ID, the newest outcome last, and say how many were linked", async () => {
    const [first = "", second = "", third = ""] = await crimeIds();
    const february = await outcomesFile("2023-02", [
      [first, "Suspect charged"],
      [second, "Unable to prosecute suspect"],
      ["f".repeat(64), "Suspect charged"],
    ]);
    const march = await outcomesFile("2023-03", [
      [second, "Offender given a caution"],
      [third, "Under investigation"],
    ]);
    const { outcomes, snapshot } = await ingestInto(store, TINY_CITY, march, february);
    expect(outcomes).toMatchObject({ rows: 5, repeated: 0, linked: 4, closed: 3 });
    expect(outcomes.held).toMatchObject([
      { month: "2023-02", force: "metropolitan", state: "complete", rows: 3, linked: 2 },
      { month: "2023-03", force: "metropolitan", state: "complete", rows: 2, linked: 2 },
    ]);
    const held = await outcomesHeld(snapshot);
    expect([held["charged"], held["caution"], held["unable-to-prosecute"]]).toEqual([
      1,
      1,
      undefined,
    ]);
  });

  test("find the crimes of a street file that a spreadsheet saved with a byte-order mark (trap 2)", async () => {
    const [first = ""] = await crimeIds();
    const name = "2023-01-metropolitan-street.csv";
    const saved = join(scratch, name);
    await writeFile(
      saved,
      `\ufeff${await readFile(join(TINY_CITY, "police/2023-01", name), "utf8")}`,
    );
    const february = await outcomesFile("2023-02", [[first, "Suspect charged"]]);
    const boundaries = join(TINY_CITY, "boundaries");
    const { outcomes } = await ingestInto(store, boundaries, saved, february);
    expect([outcomes.linked, outcomes.closed]).toEqual([1, 1]);
  });

  test("an outcome from before the crime's month changes nothing", async () => {
    const [first = ""] = await crimeIds();
    const before = await outcomesFile("2022-12", [[first, "Suspect charged"]]);
    const { outcomes } = await ingestInto(store, TINY_CITY, before);
    expect(outcomes).toMatchObject({ rows: 1, repeated: 0, linked: 1, closed: 0 });
  });

  test("what is held of them is kept by a refresh, and a month given again replaces it", async () => {
    const [first = "", second = ""] = await crimeIds();
    const february = await outcomesFile("2023-02", [[first, "Suspect charged"]]);
    await ingestInto(store, TINY_CITY, february);
    const march = await outcomesFile("2023-03", [[second, "Suspect charged"]]);
    const rewritten = await outcomesFile("2023-02", [
      [first, "Suspect charged"],
      [second, "Under investigation"],
    ]);
    const street = join(TINY_CITY, "police/2023-01/2023-01-metropolitan-street.csv");
    const { outcomes } = await refresh(store, [march, rewritten, street]);
    expect(outcomes.held.map(({ month, rows }) => [month, rows])).toEqual([
      ["2023-02", 2],
      ["2023-03", 1],
    ]);
    const { outcomes: kept } = await refresh(store, [join(TINY_CITY, "population")]);
    expect(kept.held).toEqual(outcomes.held);
  });

  test("of a month far below the usual are refused in a refresh, unless accepted until they come whole", async () => {
    const some = (count: number) =>
      Array.from({ length: count }, (_, i) => ["f".repeat(64), `Outcome ${i} of many`] as const);
    const months = ["2022-10", "2022-11", "2022-12"];
    const whole = await Promise.all(months.map((month) => outcomesFile(month, some(120))));
    await ingestInto(store, TINY_CITY, ...whole);
    const cut = await outcomesFile("2023-01", some(40));
    const text = "metropolitan outcomes of 2023-01: holds 33 % of the rows usual for a month";
    await expect(refresh(store, [cut])).rejects.toThrow(text);
    const { suspicions } = await refresh(store, [cut], { acceptPartial: true });
    expect(suspicions).toEqual([text]);
    const accepted = async () => (await readAbout(store))?.about.accepted;
    expect(await accepted()).toMatchObject([{ text }]);
    await refresh(store, [await outcomesFile("2023-01", some(110))]);
    expect(await accepted()).toEqual([]);
  });

  test("that come after their crimes close the cases held open, and may be followed by newer ones", async () => {
    const [first = "", second = ""] = await crimeIds();
    await ingestInto(store, TINY_CITY);
    const february = await outcomesFile("2023-02", [
      [first, "Suspect charged"],
      [second, "Offender given a caution"],
    ]);
    const { outcomes, snapshot, changes } = await refresh(store, [february]);
    expect([outcomes.linked, outcomes.closed, outcomes.unmatched]).toEqual([2, 2, []]);
    expect(await outcomesHeld(snapshot)).toMatchObject({ charged: 1, caution: 1 });
    // The month of the crimes was kept, and is neither revised nor unchanged.
    expect(changes?.revised).toEqual([]);
    expect(changes?.closed.map(({ month, force }) => [month, force])).toEqual([
      ["2023-01", "metropolitan"],
    ]);
    const march = await outcomesFile("2023-03", [[second, "Suspect charged"]]);
    const later = await refresh(store, [march]);
    expect(await outcomesHeld(later.snapshot)).toMatchObject({ charged: 2 });
    expect((await outcomesHeld(later.snapshot))["caution"]).toBeUndefined();
  });

  test("stay with their crimes when those come again without them, or come only then", async () => {
    const [first = "", second = ""] = await crimeIds();
    const street = join(TINY_CITY, "police/2023-01/2023-01-metropolitan-street.csv");
    const others = ["boundaries", "police/2023-02", "police/2023-03"].map((part) =>
      join(TINY_CITY, part),
    );
    const february = await outcomesFile("2023-02", [
      [first, "Suspect charged"],
      [second, "Suspect charged"],
    ]);
    await ingestInto(store, ...others, february);
    const late = await refresh(store, [street]);
    expect(await outcomesHeld(late.snapshot)).toMatchObject({ charged: 2 });
    const again = await refresh(store, [street]);
    expect([again.unchanged, again.outcomes.reopened]).toEqual([true, []]);
  });

  describe("of crimes held from a snapshot that kept no Crime IDs", () => {
    test("match nothing, which the report and every answer say until the crimes come again", async () => {
      const [first = "", second = ""] = await crimeIds();
      await ingestInto(store, TINY_CITY);
      await toOldestFormat(store);
      const february = await outcomesFile("2023-02", [
        [first, "Suspect charged"],
        [second, "Suspect charged"],
      ]);
      const refreshed = await refresh(store, [february]);
      // January and February are kept; of March nothing can have been decided yet.
      const kept = { force: "metropolitan", rows: 2, from: "2023-01", to: "2023-02" };
      expect(refreshed.outcomes.unmatched).toEqual([{ ...kept, open: expect.any(Number) }]);
      expect(refreshed.outcomes.unmatched[0]?.open).toBeGreaterThan(200);
      expect(outcomeLines(refreshed.outcomes).join()).toMatch(
        /2 of metropolitan matched nothing.*2023-01\.\.2023-02.*Give the street files of those months again/,
      );
      expect(await noteOn(refreshed.snapshot)).toMatch(
        /^Of 3 of 3 months \(2023-01, 2023-02, 2023-03\) no Crime IDs/,
      );
      const street = join(TINY_CITY, "police/2023-01/2023-01-metropolitan-street.csv");
      const again = await refresh(store, [street]);
      expect([again.outcomes.closed, again.outcomes.unmatched]).toEqual([2, []]);
      expect(await noteOn(again.snapshot)).toMatch(/^Of 2 of 3 months \(2023-02, 2023-03\)/);
    });

    test("are lost when their crimes come again without them, which is told", async () => {
      const [first = ""] = await crimeIds();
      const february = await outcomesFile("2023-02", [[first, "Suspect charged"]]);
      await ingestInto(store, TINY_CITY, february);
      await toOldestFormat(store);
      const street = join(TINY_CITY, "police/2023-01/2023-01-metropolitan-street.csv");
      const { outcomes } = await refresh(store, [street]);
      const [reopened] = outcomes.reopened;
      expect(reopened).toMatchObject({ force: "metropolitan", month: "2023-01" });
      expect((reopened?.before ?? 0) - (reopened?.now ?? 0)).toBe(1);
      expect(outcomeLines(outcomes).join()).toMatch(/came again with .* closed cases, and had/);
    });
  });

  test("files of one kind of crime, or far below the usual, are held in part", async () => {
    const street = join(TINY_CITY, "police/2023-01/2023-01-metropolitan-street.csv");
    const lines = (await readFile(street, "utf8")).split("\r\n");
    const burgled = lines.slice(1).flatMap((line) => {
      const [id = ""] = line.split(",");
      return id !== "" && line.includes("Burglary") ? [id] : [];
    });
    const ids = Array.from({ length: 120 }, (_, i) => burgled[i % burgled.length] ?? "");
    const months = ["2023-02", "2023-03", "2023-04", "2023-05"];
    const files = await Promise.all(
      months.map((month, m) =>
        outcomesFile(
          month,
          // Rows that differ, so that none repeats another.
          ids
            .slice(0, m === 3 ? 40 : 120)
            .map((id, i) => [id, `Outcome ${i} that nobody has written before`]),
        ),
      ),
    );
    const { outcomes } = await ingestInto(store, TINY_CITY, ...files);
    expect(outcomes.held.map(({ month, state, reasons }) => [month, state, reasons])).toEqual([
      ["2023-02", "partial", ["the crimes it names are only burglary"]],
      ["2023-03", "partial", ["the crimes it names are only burglary"]],
      ["2023-04", "partial", ["the crimes it names are only burglary"]],
      [
        "2023-05",
        "partial",
        ["the crimes it names are only burglary", "holds 33 % of the rows usual for a month"],
      ],
    ]);
  });

  test.skipIf(!hasShared)(
    "rows repeated in every field are one outcome: over half of 2012-01 (trap 27)",
    async () => {
      const file = sharedPath("data/police/police.uk/2012-01/2012-01-metropolitan-outcomes.csv");
      const { outcomes, files } = await ingestInto(store, TINY_CITY, file);
      expect([outcomes.repeated, outcomes.rows]).toEqual([2423, 4476 - 2423]);
      const report = files.find(({ path }) => path === file);
      expect(report).toMatchObject({ read: 4476, setAside: { "same-row-again": 2423 } });
    },
  );

  test.skipIf(!hasShared)(
    "a copy whose coordinates lost the zeros at their end says nothing new (trap 8)",
    async () => {
      const whole = sharedPath("data/police/police.uk/2012-01/2012-01-metropolitan-outcomes.csv");
      const copy = sharedPath("data/police/met-burglary-only/2012-01-metropolitan-outcomes.csv.gz");
      const { outcomes, files } = await ingestInto(store, TINY_CITY, whole, copy);
      expect([outcomes.rows, outcomes.repeated]).toEqual([4476 - 2423, 2423 + 206]);
      expect(files.find(({ path }) => path === copy)).toMatchObject({ read: 206, used: 0 });
    },
  );
});
