import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { writeZip } from "../sources/zip-writer.test-support.ts";
import type { Download } from "./download.ts";
import { readDownloads } from "./downloads-table.ts";
import { startLayer } from "./feature-layer.test-support.ts";
import { fetchDownload } from "./fetch-download.ts";
import { fetchingInto } from "./fetching.test-support.ts";
import { type NomisRow, startNomis } from "./nomis-api.test-support.ts";
import { serveFile, startPublisher } from "./publisher.test-support.ts";
import { readFetched } from "./read-fetched.test-support.ts";

const bytesOf = (...path: string[]) => {
  const bytes = readFileSync(sharedPath("data", ...path));
  return path.at(-1)?.endsWith(".gz") ? gunzipSync(bytes) : bytes;
};

const rowsOf = (...path: string[]): NomisRow[] =>
  parse(bytesOf(...path), { columns: true, bom: true });

/** Fetches a line of the reviewed table from an address of our own, and reads it as `ingest` would be told to. */
async function readLine(id: string, address: string) {
  const line = (await readDownloads()).find((download) => download.id === id);
  if (!line) throw new Error(`no line ${id}`);
  const there: Download = { ...line, address };
  const asked = { from: null, to: null, forces: null };
  const had = await fetchDownload(await fetchingInto(), there, asked);
  expect(had.missing).toEqual([]);
  const [file] = had.files;
  return readFetched(`${file?.ingestAs}${file?.path}`);
}

/** Clean boundaries with their fields called as ONS calls them, and one area that is not London's. */
function features(renamed: Readonly<Record<string, string>>, elsewhere: object, ...path: string[]) {
  const clean = JSON.parse(bytesOf(...path).toString());
  const own = clean.features.map(
    ({ properties, geometry }: { properties: Record<string, unknown>; geometry: unknown }) => ({
      properties: Object.fromEntries(
        Object.entries(renamed).map(([name, field]) => [name, properties[field]]),
      ),
      geometry,
    }),
  );
  return [...own, { ...own[0], properties: elsewhere }];
}

describe.skipIf(!hasShared)("real data from imitated services are what ingest reads", () => {
  test.each([
    [
      "wards-2022",
      { WD22CD: "code", WD22NM: "name", LAD22CD: "borough_code", LAD22NM: "borough_name" },
      { WD22CD: "E05000001", WD22NM: "Elsewhere", LAD22CD: "E06000001", LAD22NM: "Hartlepool" },
      ["wards", "london_wards_wd22_wgs84.geojson"],
      { level: "ward", vintage: 2022, count: 704 },
    ],
    [
      "boroughs",
      { LAD22CD: "code", LAD22NM: "name" },
      { LAD22CD: "E06000001", LAD22NM: "Hartlepool" },
      ["boroughs", "london_boroughs_lad22_gen20_wgs84.geojson"],
      { level: "borough", vintage: 2022, count: 33 },
    ],
    [
      "lsoa-2021",
      { LSOA21CD: "code", LSOA21NM: "name" },
      { LSOA21CD: "E01012000", LSOA21NM: "Hartlepool 007E" },
      ["lsoa", "london_lsoa21_wgs84.geojson.gz"],
      { level: "lsoa", vintage: 2021, count: 4994 },
    ],
  ])("%s", async (id, renamed, elsewhere, path, { level, vintage, count }) => {
    const { address } = await startLayer({ features: features(renamed, elsewhere, ...path) });
    const read = await readLine(id, `${address}/layer/0`);
    if (read.kind !== "boundary") throw new Error(`read as ${read.kind}`);
    expect(read.set).toEqual({ level, vintage });
    expect(read.areas).toHaveLength(count);
    expect(read.tally.setAside).toEqual(new Map());
  });

  test("lsoa-wards", async () => {
    const path = ["lookups", "original_ons_LSOA21_to_WD24_to_LAD24_best_fit_EW.csv.gz"];
    const rows = rowsOf(...path).map((properties) => ({ properties, geometry: null }));
    const { address } = await startLayer({ features: rows });
    const read = await readLine("lsoa-wards", `${address}/layer/0`);
    if (read.kind !== "lookup") throw new Error(`read as ${read.kind}`);
    expect(read.vintages).toEqual({ lsoa: 2021, ward: 2022 });
    expect(read.rows).toHaveLength(4994);
  });

  test("ts021-lsoa, 99,880 cells in four pages", async () => {
    const cells = rowsOf("census", "census2021-ts021-lsoa-london.csv.gz").flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => {
        const [, name] = /^Ethnic group: (.*)$/.exec(column) ?? [];
        const isBroad = name !== undefined && !name.includes(": ");
        return name === undefined || isBroad ? [] : [cellOf(row, name, value)];
      }),
    );
    expect(cells).toHaveLength(99_880);
    const { address, asked } = await startNomis({ rows: cells });
    const read = await readLine("ts021-lsoa", `${address}/d`);
    if (read.kind !== "census") throw new Error(`read as ${read.kind}`);
    expect(asked.filter((url) => url.includes("select="))).toHaveLength(4);
    expect(read).toMatchObject({ level: "lsoa", year: 2021, vintage: 2021, derived: false });
    expect(read.counts.size).toBe(4994);
    const people = [...read.counts.values()].flatMap(({ counts }) => counts);
    expect(people.reduce((sum, count) => sum + count, 0)).toBe(8_799_810);
  });

  test("ts021-boroughs, of which those of London are kept", async () => {
    const rows = rowsOf("census", "ts021_borough_2021_19groups.csv").flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => {
        const [, name] = /^Ethnic group: (.*)$/.exec(column) ?? [];
        return name === undefined ? [] : [cellOf({ ...row, date: "2021" }, name, value)];
      }),
    );
    const elsewhere = rows.slice(0, 19).map((row) => ({
      ...row,
      GEOGRAPHY_NAME: "Isle of Anglesey",
      GEOGRAPHY_CODE: "W06000001",
    }));
    const { address } = await startNomis({ rows: [...elsewhere, ...rows] });
    const read = await readLine("ts021-boroughs", `${address}/d`);
    if (read.kind !== "census") throw new Error(`read as ${read.kind}`);
    expect([read.level, read.counts.size]).toEqual(["borough", 33]);
    expect([...read.tally.setAside.keys()]).toEqual(["outside-london"]);
  });

  test.each([
    ["population-wards", "ward", "london_ward_population_mid2021.csv", 689],
    ["population-boroughs", "borough", "derived_london_borough_population_mid2021.csv", 33],
  ])("%s", async (id, level, file, count) => {
    const rows = rowsOf("population", file).map((row) => ({
      DATE_NAME: "2021",
      GEOGRAPHY_NAME: row[`${level}_name`] ?? "",
      GEOGRAPHY_CODE: row[`${level}_code`] ?? "",
      OBS_VALUE: row["population_mid2021"] ?? "",
    }));
    const { address } = await startNomis({ rows });
    const read = await readLine(id, `${address}/d`);
    if (read.kind !== "population") throw new Error(`read as ${read.kind}`);
    expect(read).toMatchObject({ level, vintage: 2022, derived: false });
    expect(read.years.map(({ year, residents }) => [year, residents.size])).toEqual([
      [2021, count],
    ]);
  });

  test("wards-2018, out of the archive with other formats and layers", async () => {
    const folder = "original-london-datastore-2018-bng";
    const parts = ["shp", "shx", "dbf", "prj", "cpg", "GSS_CODE.atx"].map((ending) => ({
      name: `London-wards-2018/London-wards-2018_ESRI/London_Ward.${ending}`,
      data: bytesOf("wards", folder, `London_Ward.${ending}`),
    }));
    const other = { name: "London-wards-2018/London_Ward_CityMerged.shp", data: Buffer.alloc(100) };
    const body = writeZip([other, ...parts]);
    const { address } = await startPublisher((request, response) => {
      serveFile(request, response, { body, etag: '"a"' });
    });
    const read = await readLine("wards-2018", `${address}/z`);
    if (read.kind !== "boundary") throw new Error(`read as ${read.kind}`);
    expect(read.set).toEqual({ level: "ward", vintage: 2018 });
    expect(read.areas).toHaveLength(657);
  });

  test.each([
    ["deprivation", ["deprivation", "ID 2019 for London.xlsx"], "deprivation"],
    ["survey-london", ["trust", "public-perception-data.csv"], "survey"],
    [
      "boroughs-with-river",
      ["boroughs", "original-london-datastore-bng", "London_Boroughs.gpkg"],
      "boundary",
    ],
  ])("%s of the London Datastore", async (id, path, kind) => {
    const { address } = await startPublisher((request, response) => {
      if (request.url === "/d") response.writeHead(302, { location: "/stored" }).end();
      else serveFile(request, response, { body: bytesOf(...path), etag: '"a"' });
    });
    const read = await readLine(id, `${address}/d`);
    expect(read.kind).toBe(kind);
    expect(read.tally.used).toBeGreaterThan(30);
  });
});

function cellOf(row: NomisRow, name: string, value: string): NomisRow {
  return {
    DATE_NAME: row["date"] ?? "",
    GEOGRAPHY_NAME: row["geography"] ?? "",
    GEOGRAPHY_CODE: row["geography code"] ?? "",
    C2021_ETH_20_NAME: name,
    OBS_VALUE: value,
  };
}
