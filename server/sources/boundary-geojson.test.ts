import { describe, expect, test } from "vitest";
import type { BoundarySet } from "../../geo/domain/level.ts";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { boundaryGeojson } from "./boundary-geojson.ts";
import { type MemoryFile, memoryInput } from "./input.test-support.ts";
import { listInputs } from "./list-inputs.ts";
import { refusalOf } from "./refusal.test-support.ts";
import { geojson, square, wardFeatures } from "./samples.test-support.ts";

async function read(file: MemoryFile) {
  const result = await boundaryGeojson.read(memoryInput(file));
  if (result.kind !== "boundary") throw new Error("no boundary");
  return result;
}

const refused = (file: MemoryFile) => refusalOf(read(file));

/** The wards with the first one's properties or geometry replaced. */
function changed(properties: object, geometry: object | null = {}) {
  const [first, ...rest] = wardFeatures();
  return [
    {
      ...first,
      properties: { ...first?.properties, ...properties },
      geometry: geometry === null ? null : { ...first?.geometry, ...geometry },
    },
    ...rest,
  ];
}

const WARD_2018: BoundarySet = { level: "ward", vintage: 2018 };

test("areas keep code, name, borough and shape", async () => {
  const { set, areas } = await read(geojson(wardFeatures()));
  expect(set).toEqual({ level: "ward", vintage: 2022 });
  expect(areas[0]).toEqual({
    code: "E05013496",
    name: "Alperton",
    borough: "E09000005",
    geometry: { type: "Polygon", coordinates: [square(-0.12, 51.5)] },
  });
});

test("an old crs member that says WGS84 changes nothing", async () => {
  const plain = await read(geojson(wardFeatures()));
  for (const name of ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"]) {
    const crs = { type: "name", properties: { name } };
    expect(await read(geojson(wardFeatures(), { crs }))).toEqual(plain);
  }
});

test("what the user said of the year wins over the codes, and the report says so", async () => {
  const { set, notes } = await read({ ...geojson(wardFeatures()), as: WARD_2018 });
  expect(set).toEqual(WARD_2018);
  expect(notes).toContain("taken for ward@2018 as said, though its codes are those of 2022");
});

test("borough names alone do, when each is official", async () => {
  const names = ["City of London", "Hammersmith & Fulham"];
  const features = wardFeatures().map((feature, i) => ({
    ...feature,
    properties: { NAME: names[i] },
  }));
  const { areas, notes } = await read(geojson(features));
  expect(areas.map(({ code }) => code)).toEqual(["E09000001", "E09000013"]);
  expect(notes).toContain("codes were given by official borough names");
});

test("wards of other districts are set aside, not counted as faults", async () => {
  const { areas, tally } = await read(geojson(changed({ borough_code: "E08000003" })));
  expect(areas).toHaveLength(1);
  expect([...tally.setAside]).toEqual([["outside-london", { count: 1, firstLine: null }]]);
});

test("a ward whose file names no borough has none yet", async () => {
  const features = wardFeatures().map(({ properties: { code, name }, ...feature }) => ({
    ...feature,
    properties: { code, name },
  }));
  expect((await read(geojson(features))).areas.map(({ borough }) => borough)).toEqual(["", ""]);
});

test("names of object internals are plain fields", async () => {
  const text = JSON.stringify(wardFeatures()).replaceAll('"name"', '"__proto__":{"a":1},"name"');
  const file = { path: "x", data: `{"type":"FeatureCollection","features":${text}}` };
  expect((await read(file)).areas[0]?.name).toBe("Alperton");
});

describe("a file is refused for", () => {
  const metres = [
    [
      [530000, 180000],
      [531000, 180000],
      [531000, 181000],
      [530000, 180000],
    ],
  ];
  const swapped = [square(-0.12, 51.5).map(([x, y]) => [y, x])];
  const grid = { crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::27700" } } };
  const bowtie = [
    [
      [-0.12, 51.5],
      [-0.11, 51.51],
      [-0.11, 51.5],
      [-0.12, 51.51],
      [-0.12, 51.5],
    ],
  ];

  test.each([
    [
      "metres labelled degrees",
      geojson(changed({}, { coordinates: metres })),
      "british-national-grid",
      "declare EPSG:27700",
    ],
    [
      "exchanged axes",
      geojson(changed({}, { coordinates: swapped })),
      "axes-exchanged",
      "longitude before latitude",
    ],
    ["degrees labelled metres", geojson(wardFeatures(), grid), "coordinates", "looks like degrees"],
    [
      "an unknown coordinate system",
      geojson(wardFeatures(), { crs: { properties: { name: "EPSG:3857" } } }),
      "coordinate-system",
      "EPSG:3857",
    ],
    ["a code given twice", geojson(changed({ code: "E05013497" })), "duplicate-code", "E05013497"],
    ["no geometry", geojson(changed({}, null)), "empty-geometry", "E05013496"],
    [
      "points",
      geojson(changed({}, { type: "Point", coordinates: [0, 51] })),
      "geometry-type",
      "Point",
    ],
    [
      "coordinates that are text",
      geojson(changed({}, { coordinates: [[["0", "51"]]] })),
      "geometry-type",
      "no polygon's",
    ],
    [
      "a ring that crosses itself",
      geojson(changed({}, { coordinates: bowtie })),
      "self-crossing",
      "E05013496",
    ],
    [
      "areas that overlap",
      geojson(changed({}, { coordinates: [square(-0.115, 51.5)] })),
      "areas-overlap",
      "E05013497",
    ],
    ["a missing code", geojson(changed({ code: null })), "no-code", "feature 1"],
    ["codes of two levels", geojson(changed({ code: "E09000005" })), "two-levels", "feature 2"],
    ["no features", geojson([]), "no-areas", "no features"],
    [
      "areas of no level",
      geojson(wardFeatures().map((f) => ({ ...f, properties: { code: "E02000001" } }))),
      "no-areas",
      "E02000001",
    ],
    [
      "no field of codes",
      geojson(wardFeatures().map((f) => ({ ...f, properties: { park: "Hyde" } }))),
      "no-code",
      '"park"',
    ],
    [
      "another type",
      { path: "x", data: '{"type":"Feature","features":[]}' },
      "geojson-type",
      "Feature",
    ],
    [
      "text that ends early",
      { path: "x", data: '{"type":"FeatureCollection",\n"features":[' },
      "not-json",
      "line 2",
    ],
    ["text that is no JSON", { path: "x", data: '{"type":\n\nnone}' }, "not-json", "line 3"],
    [
      "a level other than said",
      { ...geojson(wardFeatures()), as: { level: "borough", vintage: null } },
      "level-differs",
      "ward",
    ],
    [
      "wards of any year",
      geojson(changed({ code: "E05009288" }).slice(0, 1)),
      "vintage-unknown",
      "ward@2022=PATH",
    ],
    [
      "a year that contradicts the codes",
      geojson(wardFeatures().map((f) => ({ ...f, properties: { WD18CD: f.properties.code } }))),
      "vintage-contradiction",
      "2022",
    ],
  ] satisfies [string, MemoryFile, string, string][])("%s", async (_what, file, code, said) => {
    const refusal = await refused(file);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(said);
  });
});

test("a collection met in a folder is claimed only when its first feature is of a level", async () => {
  const claims = async (properties: object) => {
    const features = wardFeatures().map((feature) => ({ ...feature, properties }));
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:OGC:1.3:CRS84" } };
    const input = memoryInput({ ...geojson(features, { crs }), named: false });
    return boundaryGeojson.recognise(input, await input.head());
  };
  expect(await claims({ WD22CD: "E05013496" })).toBe(true);
  expect(await claims({ MSOA21CD: "E02000001", LAD22CD: "E09000001" })).toBe(false);
  expect(await claims({ name: "Hyde Park" })).toBe(false);
});

describe.skipIf(!hasShared)("on the real files", () => {
  async function readFirst(argument: string) {
    const [input] = (await listInputs([argument])).inputs;
    if (!input) throw new Error("no input");
    const result = await boundaryGeojson.read(input);
    if (result.kind !== "boundary") throw new Error("no boundary");
    return result;
  }
  const data = (...parts: string[]) => sharedPath("data", ...parts);

  test.each([
    ["boroughs/london_boroughs_lad22_gen20_wgs84.geojson", "borough", 2022, 33, 6],
    ["wards/london_wards_wd22_wgs84.geojson", "ward", 2022, 704, 26],
    ["wards/london_wards_wd20_wgs84.geojson", "ward", 2018, 657, 16],
    ["lsoa/london_lsoa21_wgs84.geojson.gz", "lsoa", 2021, 4994, 37],
    ["lsoa/london_lsoa11_wgs84.geojson.gz", "lsoa", 2011, 4835, null],
  ] as const)("%s is %s@%i with %i areas (trap 50)", async (path, level, vintage, count, multi) => {
    const { set, areas, tally } = await readFirst(data(path));
    expect(set).toEqual({ level, vintage });
    expect([areas.length, tally.used]).toEqual([count, count]);
    if (multi === null) return;
    expect(areas.filter(({ geometry }) => geometry.type === "MultiPolygon")).toHaveLength(multi);
  });

  test("the one hole of the LSOAs is kept, in Westminster (trap 50)", async () => {
    const { areas } = await readFirst(data("lsoa/london_lsoa21_wgs84.geojson.gz"));
    const holed = areas.filter(({ geometry }) =>
      (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).some(
        (part) => part.length > 1,
      ),
    );
    expect(holed.map(({ borough }) => borough)).toEqual(["E09000033"]);
  });

  test("wards in metres with an old crs member come out where the same wards in degrees are (trap 39)", async () => {
    const metres = await readFirst(
      data("wards/original-ons-wd22-bng-crs-geojson/E09000007.geojson"),
    );
    const degrees = await readFirst(
      data("wards/original-ons-wd22-by-borough-geojson/E09000007.geojson"),
    );
    expect(metres.notes.join()).toContain("seven-parameter Helmert");
    const first = (read: typeof metres) => read.areas.map(({ code }) => code).sort();
    expect(first(metres)).toEqual(first(degrees));
    const corner = (read: typeof metres) => read.areas[0]?.geometry.coordinates.flat(9).slice(0, 2);
    const [x = 0, y = 0] = corner(metres) ?? [];
    const [u = 0, v = 0] = corner(degrees) ?? [];
    expect(Math.hypot((x - u) * 69_200, (y - v) * 111_200)).toBeLessThan(0.1);
  });

  test("the blank Welsh names of the ONS wards are not taken for names (trap 49)", async () => {
    const { areas } = await readFirst(
      data("wards/original-ons-wd22-by-borough-geojson/E09000001.geojson"),
    );
    expect(areas).toHaveLength(25);
    expect(areas.every(({ borough }) => borough === "E09000001")).toBe(true);
    const names = areas.map(({ name }) => name.trim());
    expect(names).toContain("Aldersgate");
    expect(names.filter((name) => name === "" || /^E05/.test(name))).toEqual([]);
  });
});
