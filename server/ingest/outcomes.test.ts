import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pack } from "tar-stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { outcomeLines } from "../commands/outcomes-text.ts";
import { emptyStore, ingestInto, refresh, TINY_CITY } from "../testing/tiny-city.ts";
import { literal, openDatabase } from "./database.ts";
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

  test("that come after their crimes are counted as matching nothing, with the cases left open", async () => {
    const [first = "", second = ""] = await crimeIds();
    await ingestInto(store, TINY_CITY);
    const february = await outcomesFile("2023-02", [
      [first, "Suspect charged"],
      [second, "Suspect charged"],
    ]);
    const { outcomes } = await refresh(store, [february]);
    // January and February are kept; of March nothing can have been decided yet.
    const kept = { force: "metropolitan", rows: 2, from: "2023-01", to: "2023-02" };
    expect(outcomes.unmatched).toEqual([{ ...kept, open: expect.any(Number) }]);
    expect(outcomes.unmatched[0]?.open).toBeGreaterThan(200);
    expect(outcomeLines(outcomes).join()).toMatch(
      /2 of metropolitan matched nothing.*2023-01\.\.2023-02.*Give the street files of those months again/,
    );
    const street = join(TINY_CITY, "police/2023-01/2023-01-metropolitan-street.csv");
    const again = await refresh(store, [february, street]);
    expect([again.outcomes.closed, again.outcomes.unmatched]).toEqual([2, []]);
  });

  test("are lost when their crimes come again without them, which is told", async () => {
    const [first = ""] = await crimeIds();
    const february = await outcomesFile("2023-02", [[first, "Suspect charged"]]);
    await ingestInto(store, TINY_CITY, february);
    const street = join(TINY_CITY, "police/2023-01/2023-01-metropolitan-street.csv");
    const { outcomes } = await refresh(store, [street]);
    const [reopened] = outcomes.reopened;
    expect(reopened).toMatchObject({ force: "metropolitan", month: "2023-01" });
    expect((reopened?.before ?? 0) - (reopened?.now ?? 0)).toBe(1);
    expect(outcomeLines(outcomes).join()).toMatch(/came again with .* closed cases, and had/);
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

describe("the street API's answers", () => {
  const incident = (id: number, category: string) => ({
    category,
    location_type: "Force",
    location: { latitude: "51.504000", longitude: "-0.006000", street: { id: 1, name: "x" } },
    context: "",
    outcome_status: null,
    persistent_id: "",
    id,
    location_subtype: "",
    month: "2023-04",
  });

  async function answer(ward: string, incidents: unknown): Promise<string> {
    const path = join(scratch, `crime_month_2023_04_area_${ward}_0.json`);
    await writeFile(path, JSON.stringify(incidents));
    return path;
  }

  test("an incident answered for two polygons is one, and parts of a month are no rivals (trap 33)", async () => {
    const one = await answer("E05013512", [incident(1, "burglary"), incident(2, "robbery")]);
    const two = await answer("E05013513", [incident(2, "robbery"), incident(3, "drugs")]);
    const none = await answer("E05013514", []);
    const { files, editions } = await ingestInto(store, TINY_CITY, one, two, none);
    const answers = files.filter(({ path }) => path.endsWith(".json"));
    expect(editions).toEqual([]);
    expect(answers.map(({ read, used }) => [read, used])).toEqual([
      [2, 2],
      [2, 1],
      [0, 0],
    ]);
    expect(answers[1]?.setAside).toEqual({ "answered-for-two-polygons": 1 });
  });

  const NAME = "crime_month_2023_04_area_E05013512_0.json";

  test.each([
    ["given by name", () => join(scratch, NAME)],
    ["in a folder", () => scratch],
    ["in an archive", () => archived([NAME, ""], [NAME.replace("_0.", "_1."), "[]"])],
  ])("an answer without a byte %s is a failed request, not a zero (trap 34)", async (_, given) => {
    await writeFile(join(scratch, NAME), "");
    const reading = ingestInto(store, TINY_CITY, await given());
    await expect(reading).rejects.toThrow(/E05013512_0\.json.*expected.*an empty file/);
  });

  async function archived(...entries: readonly (readonly [string, string])[]): Promise<string> {
    const archive = pack();
    for (const [name, content] of entries) archive.entry({ name }, content);
    archive.finalize();
    const path = join(scratch, "london_month_2023_04.tar");
    await writeFile(path, await buffer(archive));
    return path;
  }

  test("an answer of another shape is refused by name", async () => {
    const path = await answer("E05013512", [{ ...incident(1, "burglary"), month: 4 }]);
    await expect(ingestInto(store, TINY_CITY, path)).rejects.toThrow(
      /E05013512.*expected an answer of the police\.uk street API.*0\.month/,
    );
  });

  test.skipIf(!hasShared)(
    "a month's archive holds as many incidents as it has numbers (traps 33 and 34)",
    async () => {
      const archive = sharedPath("data/police/street-api-wards/london_month_2017_01.tar.gz");
      const { files } = await ingestInto(store, TINY_CITY, archive);
      expect(files.find(({ path }) => path === archive)).toMatchObject({
        read: 60_612,
        used: 57_702,
        setAside: { "answered-for-two-polygons": 2_910 },
      });
    },
  );
});
