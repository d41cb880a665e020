import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { emptyStore, ingestInto } from "../testing/tiny-city.ts";
import { type Database, literal, openDatabase } from "./database.ts";
import type { IngestReport } from "./report.ts";
import { snapshotFolder } from "./store.ts";

const police = (...parts: string[]) => sharedPath("data", "police", ...parts);
const searches = (month: string) =>
  police("stop-and-search", `${month}-metropolitan-stop-and-search.csv.gz`);

/** Files that show the publisher's habits, each a way to a wrong number. */
const FILES = [
  sharedPath("data", "boroughs", "london_boroughs_lad22_gen20_wgs84.geojson"),
  ...["2016-05", "2017-12", "2018-01", "2018-02", "2022-12", "2023-08", "2023-12", "2024-02"].map(
    searches,
  ),
  police("police.uk", "2023-03"),
  police("met-burglary-only", "2023-03", "2023-03-metropolitan-street.csv"),
  police("met-burglary-only", "2011-08-metropolitan-street.csv.gz"),
];

describe.skipIf(!hasShared)("the publisher's traps, on the files that show them", () => {
  let report: IngestReport;
  let database: Database;
  let facts: (kind: string) => string;
  let removeStore: () => Promise<void>;

  beforeAll(async () => {
    const { store, remove } = await emptyStore();
    removeStore = remove;
    report = await ingestInto(store, ...FILES);
    database = await openDatabase({ memory: "400MB", threads: 2, spillFolder: null });
    const folder = snapshotFolder(store, report.snapshot);
    facts = (kind) => `read_parquet(${literal(join(folder, `fact_${kind}.parquet`))})`;
  }, 120_000);

  afterAll(async () => {
    database?.close();
    await removeStore?.();
  });

  const fileOf = (name: string) => report.files.find(({ path }) => path.includes(name));
  const rowOf = (kind: string, force: string, month: string) =>
    report.coverage.find((row) => row.kind === kind && row.force === force && row.month === month);
  const count = async (kind: string, where: string) => {
    const [[n = 0] = []] = await database.rows(
      `SELECT coalesce(sum(n), 0)::INTEGER FROM ${facts(kind)} WHERE ${where}`,
    );
    return Number(n);
  };

  test("searches after 23:00 UTC in summer belong to the next London day: none of August's is set aside", () => {
    expect(fileOf("2023-08-metropolitan-stop")?.setAside).toEqual({});
    expect(rowOf("stop", "metropolitan", "2023-07")).toBeUndefined();
  });

  test("before 2018 the Met's section 1 searches have no object; from 2018 they do", async () => {
    const month = (year: number, number: number) => `month = ${year * 12 + number - 1}`;
    const unspecified = "force = 'metropolitan' AND object = 'pace-s1-unspecified'";
    expect(await count("stop", `${month(2017, 12)} AND ${unspecified}`)).toBeGreaterThan(1000);
    expect(await count("stop", `${month(2017, 12)} AND object = 'damage-articles'`)).toBe(0);
    expect(await count("stop", `${month(2018, 1)} AND ${unspecified}`)).toBe(0);
    expect(await count("stop", `${month(2018, 1)} AND object = 'stolen-goods'`)).toBeGreaterThan(0);
  });

  test("months without places are held and marked: none before 2016-06, one in twenty in 2018-02", () => {
    expect(rowOf("stop", "metropolitan", "2016-05")).toMatchObject({ located: 0 });
    const february = rowOf("stop", "metropolitan", "2018-02");
    expect(february).toMatchObject({ state: "partial", fewLocated: true });
    expect(Number(february?.located) / Number(february?.rows)).toBeCloseTo(0.05, 1);
  });

  test("a month that stops on the 17th is marked so", () => {
    expect(rowOf("stop", "metropolitan", "2022-12")).toMatchObject({ stopsOnDay: 17, rows: 5706 });
  });

  test("not stated is no group: over a quarter of persons in 2023, vehicles without a person left out", async () => {
    const december = rowOf("stop", "metropolitan", "2023-12");
    const share = Number(december?.notStated?.self) / Number(december?.persons);
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.35);
    const vehicles = await count("stop", `month = ${2023 * 12 + 11} AND type = 'vehicle'`);
    expect(Number(december?.rows) - Number(december?.persons)).toBe(vehicles);
    expect(vehicles).toBeGreaterThan(0);
  });

  test("labels of every vintage are known, Arab people among them from 2024-02 on", async () => {
    expect(report.unrecognised).toEqual([]);
    expect(await count("stop", `self = 'o2' AND month >= ${2024 * 12 + 1}`)).toBeGreaterThan(0);
    expect(await count("stop", `self = 'o2' AND month < ${2024 * 12 + 1}`)).toBe(0);
  });

  test("latitude stands before longitude in searches and after it in crimes, and both find London", () => {
    for (const name of ["2023-03-metropolitan-stop", "2023-03-city-of-london-street"]) {
      const file = fileOf(name);
      const placed = file?.placed?.["borough@2022"]?.placed ?? 0;
      expect(placed / Number(file?.used)).toBeGreaterThan(0.85);
    }
  });

  test("the transport police's rows reach all over Britain: beyond London they are counted as outside", () => {
    const { used = 0, placed } = fileOf("2023-03-btp-street") ?? {};
    const outside = placed?.["borough@2022"]?.unplaced["outside-london"] ?? 0;
    expect(used).toBe(5946);
    expect(outside).toBeGreaterThan(2700);
  });

  test("no location is no place, and a nameless street with coordinates is one", () => {
    const met = fileOf("2023-03-metropolitan-street");
    expect(met?.placed?.["borough@2022"]?.unplaced["no-coordinates"]).toBe(271);
    const city = fileOf("2023-03-city-of-london-street");
    // 59 rows say "No Location"; the 89 that are on or near nothing have coordinates all the same.
    expect(city?.placed?.["borough@2022"]?.unplaced["no-coordinates"]).toBe(59);
  });

  test("rows are counted where crimes have no id, and a blank outcome is unknown", async () => {
    const august = fileOf("2011-08-metropolitan-street");
    expect(august?.used).toBe(august?.read);
    const month = `month = ${2011 * 12 + 7}`;
    expect(await count("incident", `${month} AND outcome = 'unknown'`)).toBeGreaterThan(0);
  });

  test("a force's crimes may lie on another's ground: the point decides the area, the file the force", async () => {
    const city = await count("incident", "force = 'city-of-london'");
    expect(city).toBe(709);
    expect(rowOf("incident", "city-of-london", "2023-03")?.rows).toBe(709);
  });
});
