import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { booleanPointInPolygon } from "@turf/turf";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../geo/testing/shared-data.ts";
import { parseView } from "../geo/view/parse-view.ts";
import type { Values } from "../geo/wire/values.ts";
import type { Atlas } from "./atlas/atlas.ts";
import { testComparisons } from "./atlas/comparisons.battery.ts";
import { createAtlas } from "./atlas/create-atlas.ts";
import { testHexagons } from "./atlas/hexagons.battery.ts";
import { openSnapshot } from "./atlas/snapshot.ts";
import { LONDON_VIEWS, testExports } from "./export/exports.battery.ts";
import type { IngestReport } from "./ingest/report.ts";
import { REAL_FILES } from "./testing/real-files.ts";
import { emptyStore, ingestInto } from "./testing/tiny-city.ts";

describe.skipIf(!hasShared)("on London's real files", () => {
  let report: IngestReport;
  let atlas: Atlas;
  let removeStore: () => Promise<void>;

  beforeAll(async () => {
    const { store, remove } = await emptyStore();
    removeStore = remove;
    report = await ingestInto(store, ...REAL_FILES);
    atlas = createAtlas(await openSnapshot(store, report.snapshot));
  }, 180_000);

  afterAll(async () => {
    await removeStore?.();
  });

  async function ask(query: string): Promise<Values> {
    const view = parseView(new URLSearchParams(query));
    if (!view.ok) throw new Error(JSON.stringify(view.faults));
    const answer = await atlas.values(view.value);
    if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
    return answer.value;
  }

  test("each file's rows read are those that its manifest counted independently", () => {
    const manifest = new Map(
      rowsOf("police", "MANIFEST.csv").map((row) => [String(row["path"]), Number(row["rows"])]),
    );
    let compared = 0;
    for (const { path, read } of report.files) {
      const inside = path
        .replace(/^.*\/data\/police\//, "")
        .replace("custom-download.zip", "police.uk");
      const rows = manifest.get(inside);
      if (rows === undefined) continue;
      expect([inside, read]).toEqual([inside, rows]);
      compared++;
    }
    expect(compared).toBeGreaterThan(200);
  });

  test("rows read are used or set aside, and rows used are placed or unplaced, in every file and level", () => {
    for (const { read, used, setAside, placed } of report.files) {
      expect(used + sum(Object.values(setAside))).toBe(read);
      for (const { placed: inside, unplaced } of Object.values(placed ?? {})) {
        expect(inside + sum(Object.values(unplaced))).toBe(used);
      }
    }
  });

  testComparisons(ask, () => atlas);
  testHexagons(ask);
  testExports(() => atlas, LONDON_VIEWS);

  test("identical searches are counted and kept: one in seven in August 2022 (trap 16)", () => {
    const august = report.files.find(({ path }) => path.includes("2022-08-metropolitan-stop"));
    expect(august).toMatchObject({ read: 17286, used: 17286 });
    expect(report.repeated.stops).toBeGreaterThan(2347);
  });

  test("no label of any vintage is unrecognised (traps 17 and 19)", () => {
    expect(report.unrecognised).toEqual([]);
  });

  test("repeated months count once: the same rows silently, different ones by the rule (traps 1 and 13)", () => {
    expect(
      report.editions.map(({ force, kind, month, left }) => [
        force,
        kind,
        month,
        left[0]?.identical,
      ]),
    ).toEqual([
      ["city-of-london", "incident", "2023-03", false],
      ["metropolitan", "stop", "2023-02", true],
      ["metropolitan", "stop", "2023-03", true],
    ]);
  });

  test("borough stop counts of 2023 are those of a plain point-in-polygon within 0.7 %", async () => {
    const values = await ask("measure=stop-count&level=borough&period=2023-01..2023-12");
    const plain = plainStopCounts();
    values.areas.forEach((code, i) => {
      if (code === "E09000001") return;
      const expected = plain.get(code) ?? 0;
      expect(Math.abs(Number(values.count[i]) - expected)).toBeLessThanOrEqual(0.007 * expected);
    });
  }, 120_000);

  test.each(["2024-02", "2024-12"])(
    "burglaries of %s agree with the Met's own tables",
    async (month) => {
      const wards = await ask(`measure=crime-count&crime=burglary&period=${month}`);
      const published = publishedBurglaries(month);
      const pairs = wards.areas.flatMap((code, i) =>
        published.wards.has(code)
          ? [[Number(wards.count[i]), published.wards.get(code) ?? 0] as const]
          : [],
      );
      expect(pairs).toHaveLength(679);
      expect(correlation(pairs)).toBeGreaterThanOrEqual(0.96);

      const boroughs = await ask(
        `measure=crime-count&crime=burglary&level=borough&period=${month}`,
      );
      const differences = boroughs.name.flatMap((name, i) => {
        const theirs = published.boroughs.get(name);
        return theirs === undefined ? [] : [Math.abs(Number(boroughs.count[i]) - theirs)];
      });
      expect(differences).toHaveLength(32);
      expect(sum(differences)).toBeLessThanOrEqual(0.025 * sum([...published.boroughs.values()]));
    },
  );

  test("a file of one crime type never passes for all crime (trap 8)", async () => {
    const all = await ask("measure=crime-count&period=2023-01..2023-12&level=borough");
    const met = all.areas.flatMap((code, i) => (code === "E09000001" ? [] : [all.reason[i]]));
    expect(new Set(met)).toEqual(new Set(["no-data-for-period"]));
    const burglary = await ask("measure=crime-rate&crime=burglary&period=2023-01..2023-12");
    expect(burglary.period.missing).toEqual([]);
    expect(burglary.state.filter((state) => state === "ok").length).toBeGreaterThan(600);
  });

  test("boroughs that the files leave out are missing, whatever lies on their edges (trap 35)", async () => {
    const values = await ask("measure=crime-rate&level=borough&period=2017-01..2017-06");
    const missing = values.name.filter((_, i) => values.state[i] === "missing");
    expect(missing.sort()).toEqual([
      "Bexley",
      "City of London",
      "Croydon",
      "Hackney",
      "Kensington and Chelsea",
      "Redbridge",
      "Southwark",
      "Tower Hamlets",
    ]);
  });

  test("a month that stops on the 17th and months without places stay out of rates (traps 11 and 15)", async () => {
    const values = await ask("measure=stop-rate&level=borough&period=2022-07..2022-12");
    expect(values.period.partial).toEqual(["2022-12"]);
    expect(values.months[1]).toBe(5);
    const early = await ask("measure=stop-rate&level=borough&period=2015-04..2016-05");
    expect(new Set(early.state)).toEqual(new Set(["missing"]));
  });

  test("last-12 is the newest complete year of each kind", async () => {
    expect((await ask("measure=stop-rate")).period).toMatchObject({
      from: "2023-01",
      to: "2023-12",
    });
    const burglary = await ask("measure=crime-rate&crime=burglary");
    expect(burglary.period).toMatchObject({ from: "2024-01", to: "2024-12" });
  });

  test("London's Black to White ratio of 2023 is near the published 3.77, its estimate by borough within 15 %", async () => {
    const { london } = await ask("measure=stop-disparity&level=borough&period=2023-01..2023-12");
    expect(Math.abs(Number(london.value) - 3.77)).toBeLessThan(0.1);
    const stratified = Number(london.stratified?.value);
    expect(Math.abs(stratified / Number(london.value) - 1)).toBeLessThan(0.15);
  });

  test("London's hit rates of 2023 are those of the Met's files read plainly, near the 27 % published for 2022", async () => {
    const year = "level=borough&period=2023-01..2023-12";
    const { london } = await ask(`measure=hit-rate&${year}`);
    const gap = await ask(`measure=hit-rate-gap&${year}`);
    const [all, black, white] = plainHitRates(null, "Black", "White");
    expect(Math.abs(Number(london.value) - Number(all))).toBeLessThan(0.005);
    expect(Math.abs(Number(london.value) - 0.27)).toBeLessThan(0.03);
    expect(Math.abs(Number(gap.london.value) - 100 * (Number(black) - Number(white)))).toBeLessThan(
      0.5,
    );
    expect(gap.london.high).toBeLessThan(0);
  });

  test("ward residents by group add up to the official total of each ward, and to no resident in the City's (traps 45 and 46)", async () => {
    const groups = ["white", "mixed", "asian", "black", "other"];
    const answers = await Promise.all(
      groups.map((group) => ask(`measure=stop-rate&ethnicity=self&group=${group}`)),
    );
    const total = await ask("measure=stop-rate");
    total.areas.forEach((_, i) => {
      const people = answers.map(({ base }) => base[i] ?? null);
      if (total.borough[i] === "E09000001") expect(new Set(people)).toEqual(new Set([null]));
      else expect(Math.abs(sum(people.map(Number)) - Number(total.base[i]))).toBeLessThanOrEqual(3);
    });
  });

  test("the 2018 wards answer for the same events as the 2022 ones", async () => {
    const old = await ask("measure=stop-count&vintage=2018&period=2023-01..2023-12");
    const now = await ask("measure=stop-count&vintage=2022&period=2023-01..2023-12");
    expect([old.areas.length, now.areas.length]).toEqual([657, 704]);
    expect(Math.abs(Number(old.london.count) / Number(now.london.count) - 1)).toBeLessThan(0.002);
  });
});

type Row = Readonly<Record<string, string>>;

function rowsOf(...path: string[]): Row[] {
  const bytes = readFileSync(sharedPath("data", ...path));
  return parse(path.at(-1)?.endsWith(".gz") ? gunzipSync(bytes) : bytes, { columns: true });
}

/** The share of the Met's searches of people in 2023, by group as officers saw it (null: all), that led to anything, where that is known. */
function plainHitRates(...groups: readonly (string | null)[]): number[] {
  const months = Array.from({ length: 12 }, (_, i) => `2023-${String(i + 1).padStart(2, "0")}`);
  const searches = months
    .map((month) => `${month}-metropolitan-stop-and-search.csv.gz`)
    .flatMap((file) => rowsOf("police", "stop-and-search", file))
    .filter((row) => row["Type"] !== "Vehicle search" && row["Outcome"]);
  return groups.map((group) => {
    const own = searches.filter((row) => !group || row["Officer-defined ethnicity"] === group);
    return own.filter((row) => !row["Outcome"]?.includes("no further action")).length / own.length;
  });
}

/** Every search of 2023 by the Met, and by the transport police in the one month held, put into a borough by asking Turf about each of the 33 polygons. */
function plainStopCounts(): Map<string, number> {
  const collection: GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon> = JSON.parse(
    readFileSync(
      sharedPath("data", "boroughs", "london_boroughs_lad22_gen20_wgs84.geojson"),
      "utf8",
    ),
  );
  const counts = new Map<string, number>();
  const known = new Map<string, string | null>();
  const months = Array.from({ length: 12 }, (_, i) => `2023-${String(i + 1).padStart(2, "0")}`);
  const files = [
    ...months.map((month) => ["stop-and-search", `${month}-metropolitan-stop-and-search.csv.gz`]),
    ["police.uk/2023-03", "2023-03-btp-stop-and-search.csv"],
  ];
  for (const file of files) {
    for (const row of rowsOf("police", ...file)) {
      if (!row["Longitude"]) continue;
      const key = `${row["Longitude"]},${row["Latitude"]}`;
      if (!known.has(key)) {
        const point = [Number(row["Longitude"]), Number(row["Latitude"])];
        const found = collection.features.find((area) => booleanPointInPolygon(point, area));
        known.set(key, String(found?.properties?.["code"] ?? ""));
      }
      const code = known.get(key);
      if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}

/** The Met's published burglaries of a month, by ward code and by borough name; the airport's own unit counts in Hillingdon. */
function publishedBurglaries(month: string): {
  wards: Map<string, number>;
  boroughs: Map<string, number>;
} {
  const wards = new Map<string, number>();
  const boroughs = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, count: number) =>
    map.set(key, (map.get(key) ?? 0) + count);
  const file = "MPS Ward Level Crime (most recent 24 months) 202304-202503.csv.gz";
  for (const row of rowsOf("police", "published", file)) {
    if (row["MajorText"] !== "BURGLARY") continue;
    const count = Number(row[month.replace("-", "")] ?? 0);
    const borough = String(row["LookUp_BoroughName"]);
    add(wards, String(row["WardCode"]), count);
    add(boroughs, borough.startsWith("Aviation") ? "Hillingdon" : borough, count);
  }
  return { wards, boroughs };
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [x, y] = [0, 1].map((side) => sum(pairs.map((pair) => pair[side] ?? 0)) / pairs.length);
  const mean = [x ?? 0, y ?? 0] as const;
  const product = (a: 0 | 1, b: 0 | 1) =>
    sum(pairs.map((pair) => (pair[a] - mean[a]) * (pair[b] - mean[b])));
  return product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
