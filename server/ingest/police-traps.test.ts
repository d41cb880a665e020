import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EventKind } from "../../geo/domain/event.ts";
import { monthIndex } from "../../geo/domain/period.ts";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { plainRows } from "../testing/plain-rows.ts";
import { emptyStore, ingestInto } from "../testing/tiny-city.ts";
import { type Database, literal, openDatabase } from "./database.ts";
import { factTable } from "./fact-tables.ts";
import type { IngestReport } from "./report.ts";
import { tableFileName } from "./snapshot-files.ts";
import { snapshotFolder } from "./store.ts";

const police = (...parts: string[]) => sharedPath("data", "police", ...parts);
const searches = (month: string) =>
  police("stop-and-search", `${month}-metropolitan-stop-and-search.csv.gz`);
const plainSearches = (month: string) =>
  plainRows("police", "stop-and-search", `${month}-metropolitan-stop-and-search.csv.gz`);

/** Files that show the publisher's habits, each a way to a wrong number. */
const FILES = [
  sharedPath("data", "boroughs", "london_boroughs_lad22_gen20_wgs84.geojson"),
  ...["2016-05", "2017-03", "2017-04", "2017-12", "2018-01", "2018-02", "2018-07", "2018-08"].map(
    searches,
  ),
  ...["2022-12", "2023-08", "2023-12", "2024-02", "2024-03"].map(searches),
  ...["2018-03", "2018-04", "2018-10"].map((month) =>
    police("city-of-london", `${month}-city-of-london-stop-and-search.csv.gz`),
  ),
  police("police.uk", "2018-05", "2018-05-metropolitan-stop-and-search.csv"),
  police("police.uk", "2023-03"),
  police("city-of-london", "later-vintage"),
  police("met-burglary-only", "2023-03", "2023-03-metropolitan-street.csv"),
  police("met-burglary-only", "2011-08-metropolitan-street.csv.gz"),
  police("met-burglary-only", "2023-06-metropolitan-street.csv.gz"),
  police("derived-street", "2017-01-london-street.derived.csv.gz"),
];

describe.skipIf(!hasShared)("the publisher's traps, on the files that show them", () => {
  let report: IngestReport;
  let database: Database;
  let table: (name: string) => string;
  let removeStore: () => Promise<void>;

  beforeAll(async () => {
    const { store, remove } = await emptyStore();
    removeStore = remove;
    report = await ingestInto(store, ...FILES);
    database = await openDatabase({ memory: "400MB", threads: 2, spillFolder: null });
    const folder = snapshotFolder(store, report.snapshot);
    table = (name) => `read_parquet(${literal(join(folder, tableFileName(name)))})`;
  }, 120_000);

  afterAll(async () => {
    database?.close();
    await removeStore?.();
  });

  const fileOf = (name: string) =>
    report.files.find(({ path, used }) => path.includes(name) && used > 0);
  const rowOf = (kind: string, force: string, month: string) =>
    report.coverage.find((row) => row.kind === kind && row.force === force && row.month === month);
  const count = async (kind: EventKind, month: string, where = "true", force = "metropolitan") => {
    const [[n = 0] = []] = await database.rows(
      `SELECT coalesce(sum(n), 0)::INTEGER FROM ${table(factTable(kind))}
      WHERE month = ${monthIndex(month)} AND force = '${force}' AND ${where}`,
    );
    return Number(n);
  };

  test("latitude stands before longitude in searches and after it in crimes, and both find London (trap 7)", () => {
    for (const name of ["2023-03-metropolitan-stop", "2023-03-city-of-london-street"]) {
      const file = fileOf(name);
      const placed = file?.placed?.["borough@2022"]?.placed ?? 0;
      expect(placed / Number(file?.used)).toBeGreaterThan(0.85);
    }
  });

  test("searches after 23:00 UTC in summer belong to the next London day: none is set aside (trap 10)", () => {
    expect(fileOf("2023-08-metropolitan-stop")?.setAside).toEqual({});
    expect(fileOf("2018-05-metropolitan-stop")?.setAside).toEqual({});
    expect(rowOf("stop", "metropolitan", "2023-07")).toBeUndefined();
  });

  test("a month that stops on the 17th is marked so (trap 11)", () => {
    expect(rowOf("stop", "metropolitan", "2022-12")).toMatchObject({ stopsOnDay: 17, rows: 5706 });
  });

  test("of a month published twice one edition counts, and the report says which (trap 13)", () => {
    const [choice, ...others] = report.editions;
    expect([choice?.force, choice?.month, others]).toEqual(["city-of-london", "2023-03", []]);
    const paths = [choice?.used, choice?.left[0]?.path].map((path) => path?.includes("later"));
    expect(paths.sort()).toEqual([false, true]);
    expect(choice?.left).toMatchObject([{ rows: 709, identical: false }]);
    expect(rowOf("incident", "city-of-london", "2023-03")?.rows).toBe(709);
  });

  test("before 2018 the Met's section 1 searches have no object; from 2018 they do (trap 14)", async () => {
    const unspecified = "object = 'pace-s1-unspecified'";
    expect(await count("stop", "2017-12", unspecified)).toBeGreaterThan(1000);
    expect(await count("stop", "2017-12", "object = 'damage-articles'")).toBe(0);
    expect(await count("stop", "2018-01", unspecified)).toBe(0);
    expect(await count("stop", "2018-01", "object = 'stolen-goods'")).toBeGreaterThan(0);
  });

  test("section 60 is known by the power alone, whatever was looked for (trap 14)", async () => {
    const ofTransportPolice = (where: string) => count("stop", "2023-03", where, "btp");
    expect(await ofTransportPolice("object = 'threat-or-harm'")).toBe(123);
    expect(await ofTransportPolice("legislation = 's60'")).toBe(4);
  });

  test("months without places are held and marked: none before 2016-06, one in twenty in 2018-02, few of the City's (trap 15)", () => {
    expect(rowOf("stop", "metropolitan", "2016-05")).toMatchObject({ located: 0 });
    const february = rowOf("stop", "metropolitan", "2018-02");
    expect(february).toMatchObject({ state: "partial", fewLocated: true });
    expect(Number(february?.located) / Number(february?.rows)).toBeCloseTo(0.05, 1);
    const city = (month: string) => rowOf("stop", "city-of-london", month);
    expect(city("2018-10")).toMatchObject({ rows: 128, located: 46, state: "partial" });
    expect(city("2018-04")).toMatchObject({ rows: 110, located: 60, state: "complete" });
  });

  test("labels of every vintage are known, Arab people among them from 2024-02 on (trap 17)", async () => {
    expect(report.unrecognised).toEqual([]);
    expect(await count("stop", "2024-02", "self = 'o2'")).toBeGreaterThan(0);
    expect(await count("stop", "2023-12", "self = 'o2'")).toBe(0);
  });

  test.each([
    ["2017-03", "Chinese or other ethnic group - Chinese (O1)"],
    ["2017-04", "Asian/Asian British - Chinese"],
  ])("in %s Chinese people are of one group, called %s (trap 17)", async (month, label) => {
    const called = plainSearches(month).filter((row) => row["Self-defined ethnicity"] === label);
    expect(called.length).toBeGreaterThan(0);
    expect(await count("stop", month, "self = 'a4'")).toBe(called.length);
  });

  test("not stated is no group: over a quarter of persons in 2023 (trap 18)", () => {
    const december = rowOf("stop", "metropolitan", "2023-12");
    const share = Number(december?.notStated?.self) / Number(december?.persons);
    expect(share).toBeGreaterThan(0.29);
    expect(share).toBeLessThan(0.33);
  });

  test.each([
    ["2017-12", "metropolitan"],
    ["2018-01", "metropolitan"],
    ["2018-03", "city-of-london"],
    ["2018-04", "city-of-london"],
  ])(
    "in %s the outcomes of the %s force are the same few, however worded (trap 19)",
    async (month, force) => {
      const of = (outcome: string) => count("stop", month, `outcome = '${outcome}'`, force);
      const all = await count("stop", month, "true", force);
      expect((await of("no-further-action")) / all).toBeGreaterThan(0.4);
      expect((await of("arrest")) / all).toBeGreaterThan(0.1);
      expect(await of("community-resolution")).toBeGreaterThan(0);
      expect(await of("drugs-warning")).toBeGreaterThan(0);
    },
  );

  test("the Met's warnings for drugs end in 2018-07 (trap 19)", async () => {
    const warnings = (month: string) => count("stop", month, "outcome = 'drugs-warning'");
    expect([await warnings("2018-07"), await warnings("2018-08")]).toEqual([1, 0]);
  });

  test("vehicles searched alone are no persons (trap 21)", async () => {
    const december = rowOf("stop", "metropolitan", "2023-12");
    const vehicles = await count("stop", "2023-12", "type = 'vehicle'");
    expect(Number(december?.rows) - Number(december?.persons)).toBe(vehicles);
    expect(vehicles).toBeGreaterThan(0);
  });

  test("points beyond London are counted as outside: a few of the Met's, half of the transport police's (trap 24)", () => {
    const outside = (name: string) =>
      fileOf(name)?.placed?.["borough@2022"]?.unplaced["outside-london"] ?? 0;
    expect(fileOf("2023-03-btp-street")?.used).toBe(5946);
    expect(outside("2023-03-btp-street")).toBeGreaterThanOrEqual(2721);
    expect(outside("2023-03-btp-stop")).toBeGreaterThanOrEqual(629);
    const far = plainSearches("2024-03").filter((row) => Number(row["Latitude"] || 51.5) > 51.7);
    expect(far.length).toBeGreaterThan(0);
    expect(outside("2024-03-metropolitan-stop")).toBeGreaterThanOrEqual(far.length);
  });

  test("rows are counted where crimes have no id (trap 25)", async () => {
    const august = fileOf("2011-08-metropolitan-street");
    expect(august?.used).toBe(august?.read);
    expect(await count("incident", "2011-08")).toBe(august?.read);
  });

  test("rows that share a crime's id are an offence each, and their number is told (trap 26)", () => {
    const repeatsIn = (...path: string[]) => {
      const ids = plainRows("police", ...path).flatMap((row) => row["Crime ID"] || []);
      return ids.length - new Set(ids).size;
    };
    const june = repeatsIn("met-burglary-only", "2023-06-metropolitan-street.csv.gz");
    const march = repeatsIn("met-burglary-only", "2023-03", "2023-03-metropolitan-street.csv");
    const city = repeatsIn("police.uk", "2023-03", "2023-03-city-of-london-street.csv");
    const derived = repeatsIn("derived-street", "2017-01-london-street.derived.csv.gz");
    expect(june).toBe(299);
    expect(fileOf("2023-06-metropolitan-street")).toMatchObject({ used: 4652, setAside: {} });
    expect(report.repeated.crimes).toBe(june + march + city + derived);
  });

  test("no location is no place (trap 28)", () => {
    const met = fileOf("2023-03-metropolitan-street");
    expect(met?.placed?.["borough@2022"]?.unplaced["no-coordinates"]).toBe(271);
  });

  test("a nameless street with coordinates is a place (trap 29)", () => {
    const city = fileOf("2023-03-city-of-london-street");
    // 59 rows say "No Location"; the 89 that are on or near nothing have coordinates all the same.
    expect(city?.placed?.["borough@2022"]?.unplaced["no-coordinates"]).toBe(59);
  });

  test("crimes are placed by their point, whichever year their LSOA code is of (trap 30)", () => {
    const codes = plainRows("police/met-burglary-only/2023-03/2023-03-metropolitan-street.csv")
      .map((row) => row["LSOA code"])
      .filter(Boolean);
    const changes = plainRows("lookups/london_lsoa11_to_lsoa21.csv");
    const [older, newer] = ["lsoa11_code", "lsoa21_code"].map(
      (column) => new Set(changes.map((row) => row[column])),
    );
    const strangersTo = (known: typeof older) => codes.filter((code) => !known?.has(code)).length;
    expect(strangersTo(older)).toBeGreaterThan(100);
    expect(strangersTo(newer)).toBeGreaterThan(100);
    const placed = fileOf("2023-03-metropolitan-street")?.placed?.["borough@2022"]?.placed ?? 0;
    expect(codes.length - placed).toBeLessThan(30);
  });

  test("a force's crimes may lie on another's ground: the point decides the area, the file the force (trap 31)", async () => {
    const [[elsewhere = 0, all = 0] = []] = await database.rows(`
      SELECT (sum(n) FILTER (area <> 0))::INTEGER, sum(n)::INTEGER
      FROM ${table(factTable("incident"))} JOIN ${table("place_borough_2022")} USING (place)
      WHERE force = 'city-of-london'`);
    expect(await count("incident", "2023-03", "true", "city-of-london")).toBe(709);
    expect(Number(elsewhere) / Number(all)).toBeGreaterThan(0.03);
    expect(Number(elsewhere) / Number(all)).toBeLessThan(0.08);
  });

  test("a blank outcome is unknown, not one of the outcomes (trap 32)", async () => {
    const unknown = (month: string, force: string) =>
      count("incident", month, "outcome = 'unknown'", force);
    expect(await unknown("2011-08", "metropolitan")).toBe(await count("incident", "2011-08"));
    expect(await unknown("2023-03", "btp")).toBe(5946);
  });

  test("boroughs that a file leaves out are named, and its blank LSOA codes cost no row (trap 35)", () => {
    expect(fileOf("2017-01-london-street")).toMatchObject({ read: 57_702, used: 57_702 });
    expect(rowOf("incident", "metropolitan", "2017-01")).toMatchObject({
      state: "partial",
      // Bexley, Croydon, Hackney, Kensington and Chelsea, Redbridge, Southwark, Tower Hamlets.
      absentBoroughs: ["04", "08", "12", "20", "26", "28", "30"].map((end) => `E090000${end}`),
    });
  });
});
