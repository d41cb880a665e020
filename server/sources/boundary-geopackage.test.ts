import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { boundaryGeojson } from "./boundary-geojson.ts";
import { boundaryGeopackage } from "./boundary-geopackage.ts";
import {
  gpkgHeader,
  gpkgMultiPolygon,
  gpkgPolygon,
  type LayerSpec,
  writeGeoPackage,
} from "./geopackage-writer.test-support.ts";
import { type MemoryFile, memoryInput } from "./input.test-support.ts";
import { readMemory, readShared } from "./read-as.test-support.ts";
import { refusalOf } from "./refusal.test-support.ts";
import { RefusedInput } from "./refused-input.ts";
import { gridSquare, square } from "./samples.test-support.ts";

const ALPERTON = { WD22CD: "E05013496", WD22NM: "Alperton", LAD22CD: "E09000005" };
const SHAPE = gpkgPolygon([gridSquare(530_000, 180_000)]);

function wards(
  geometry: Uint8Array | null = SHAPE,
  fields: Record<string, string> = ALPERTON,
): LayerSpec {
  return { name: "wards", features: [{ fields, geometry }] };
}

async function file(layers: readonly LayerSpec[], epsg?: number): Promise<MemoryFile> {
  return { path: "x.gpkg", data: await writeGeoPackage(layers, epsg) };
}

const read = async (layers: readonly LayerSpec[], epsg?: number) =>
  readMemory(boundaryGeopackage, "boundary", await file(layers, epsg));

test("areas keep code, name and borough, and metres become degrees", async () => {
  const { set, areas, notes } = await read([wards()]);
  expect(set).toEqual({ level: "ward", vintage: 2022 });
  expect(areas[0]).toMatchObject({ code: "E05013496", name: "Alperton", borough: "E09000005" });
  expect(areas[0]?.geometry.coordinates.flat(9)[0]).toBeCloseTo(-0.1284, 3);
  expect(notes.join()).toContain("British National Grid");
});

test("degrees, multipolygons, envelopes, a third number and a measure are read alike", async () => {
  const ring = square(-0.12, 51.5);
  const plain = await read([wards(gpkgPolygon([ring]))], 4326);
  const solid = ring.map(([x, y]) => [x, y, 9]);
  for (const thousands of [1, 2]) {
    const { areas } = await read([wards(gpkgPolygon([solid], thousands))], 4326);
    expect(areas).toEqual(plain.areas);
  }
  const { areas } = await read([wards(gpkgMultiPolygon([[ring]]))], 4326);
  expect(areas[0]?.geometry).toEqual({ type: "MultiPolygon", coordinates: [[ring]] });
});

test("a layer of other things is left out and named", async () => {
  const parks = { ...wards(SHAPE, { park: "Hyde Park" }), name: "parks" };
  const points = { ...wards(null), name: "points", geometryType: "POINT" };
  const { areas, notes } = await read([parks, points, wards()]);
  expect(areas).toHaveLength(1);
  expect(notes).toContain('other layers were left out: "parks"');
});

test("of two layers of areas the one is taken whose level the user names", async () => {
  const boroughs = {
    name: "boroughs",
    features: [{ fields: { GSS_CODE: "E09000005", NAME: "Brent" }, geometry: SHAPE }],
  };
  const both = await file([boroughs, wards()]);
  const refusal = await refusalOf(readMemory(boundaryGeopackage, "boundary", both));
  expect(refusal.code).toBe("several-layers");
  expect(refusal.message).toContain('"boroughs", "wards"');
  for (const level of ["borough", "ward"] as const) {
    const said = { ...both, as: { level, vintage: null } };
    expect((await readMemory(boundaryGeopackage, "boundary", said)).set.level).toBe(level);
  }
});

describe("a file is refused for", () => {
  test.each([
    ["no layer of areas", [wards(SHAPE, { park: "Hyde" })], "no-layer", '"wards"'],
    ["no layer at all", [], "no-layer", "no layer of polygons"],
    ["a missing geometry", [wards(null)], "empty-geometry", "E05013496"],
    ["an empty geometry", [wards(gpkgHeader(0b10001))], "empty-geometry", "E05013496"],
    ["no header", [wards(Buffer.from("not a geometry"))], "geometry-type", "feature 1"],
    ["a geometry of an extension", [wards(gpkgHeader(0b100001))], "geometry-type", "extension"],
    ["another system than its column's", [wards(gpkgHeader(1, 9))], "geometry-type", "system 9"],
    ["a geometry that is cut", [wards(SHAPE.subarray(0, -9))], "geometry-type", "cut short"],
    [
      "bytes after its end",
      [wards(Buffer.concat([SHAPE, SHAPE]))],
      "geometry-type",
      "after its end",
    ],
    [
      "a curve",
      [wards(Buffer.concat([gpkgHeader(), Buffer.from([1, 10, 0, 0, 0, 0, 0, 0, 0])]))],
      "geometry-type",
      "type 10",
    ],
  ] satisfies [string, LayerSpec[], string, string][])("%s", async (_what, layers, code, said) => {
    const refusal = await refusalOf(read(layers));
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(said);
  });

  test("a coordinate system that is not known", async () => {
    const refusal = await refusalOf(read([wards()], 3857));
    expect([refusal.code, refusal.arrived]).toEqual(["coordinate-system", '"EPSG:3857"']);
  });

  test("being cut anywhere, and never ends in anything else when bytes are changed", async () => {
    const whole = Buffer.from(await writeGeoPackage([wards()]));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, by, cut) => {
        const data = cut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!cut) data[at] = by;
        const input = memoryInput({ path: "x.gpkg", data });
        const result: unknown = await boundaryGeopackage
          .read(input)
          .catch((error: unknown) => error);
        if (cut || result instanceof Error) expect(result).toBeInstanceOf(RefusedInput);
      }),
      { numRuns: 200 },
    );
  });

  test("a view that would never end, since only tables are layers", async () => {
    const { default: initSqlJs } = await import("sql.js");
    const { Database } = await initSqlJs();
    const database = new Database(await writeGeoPackage([wards()]));
    database.run("DROP TABLE wards");
    database.run(
      "CREATE VIEW wards AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n ORDER BY i",
    );
    const data = database.export();
    const refusal = await refusalOf(
      readMemory(boundaryGeopackage, "boundary", { path: "x", data }),
    );
    expect(refusal.code).toBe("no-layer");
  });
});

test("met in a folder, a database of something else is not taken for boundaries", async () => {
  const input = memoryInput({ ...(await file([])), named: false });
  expect(await boundaryGeopackage.recognise(input, await input.head())).toBe(false);
});

test.skipIf(!hasShared)(
  "the GLA's boroughs are where the same boroughs as GeoJSON are",
  async () => {
    const { set, areas } = await readShared(
      boundaryGeopackage,
      "boundary",
      "boroughs",
      "original-london-datastore-bng",
      "London_Boroughs.gpkg",
    );
    expect([set, areas.length]).toEqual([{ level: "borough", vintage: 2022 }, 33]);
    const clean = await readShared(
      boundaryGeojson,
      "boundary",
      "boroughs",
      "london_boroughs_extent_of_realm_wgs84.geojson",
    );
    const box = (area: (typeof areas)[number] | undefined) => {
      const numbers = area?.geometry.coordinates.flat(9) ?? [];
      const of = (odd: number) => numbers.filter((_, i) => i % 2 === odd);
      return [Math.min(...of(0)), Math.max(...of(0)), Math.min(...of(1)), Math.max(...of(1))];
    };
    for (const area of areas) {
      const same = clean.areas.find(({ code }) => code === area.code);
      expect(area.name).toBe(same?.name);
      box(area).forEach((edge, i) => {
        expect(Math.abs(edge - (box(same)[i] ?? Number.NaN))).toBeLessThan(2e-6);
      });
    }
  },
);
