import type { MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { hasShared } from "../testing/shared-data.ts";
import { latticeAreas, REAL_SET_NAMES, REAL_SETS, readAreas } from "./areas.battery.ts";
import { type UncheckedArea, validateAreas } from "./validate-areas.ts";

const SQUARE: Position[] = [
  [-0.1, 51.5],
  [-0.09, 51.5],
  [-0.09, 51.51],
  [-0.1, 51.51],
  [-0.1, 51.5],
];

function area(geometry: Polygon | MultiPolygon | null, code = "E05000001"): UncheckedArea {
  return { code, name: code, borough: "E09000001", geometry };
}

function polygon(...coordinates: Position[][]): UncheckedArea {
  return area({ type: "Polygon", coordinates });
}

function multi(...coordinates: Position[][][]): UncheckedArea {
  return area({ type: "MultiPolygon", coordinates });
}

/** The square, shrunk towards its south-west corner and moved. */
function small(size: number, dx: number, dy: number): Position[] {
  return SQUARE.map(([x = 0, y = 0]) => [
    -0.1 + (x + 0.1) * size + dx,
    51.5 + (y - 51.5) * size + dy,
  ]);
}

function faultOf(...areas: UncheckedArea[]) {
  const result = validateAreas(areas);
  return "fault" in result ? result.fault : null;
}

function resultOf(...areas: UncheckedArea[]) {
  const result = validateAreas(areas);
  if ("fault" in result) throw new Error(JSON.stringify(result.fault));
  return result;
}

describe("what is put right and counted", () => {
  const hole = small(0.2, 0.002, 0.002).reverse();
  const tidy = polygon(SQUARE, hole);

  test("nothing, when the geometry is as it should be", () => {
    const { areas, normalised } = resultOf(tidy);
    expect(areas).toEqual([tidy]);
    expect(Object.values(normalised)).toEqual([0, 0, 0, 0]);
  });

  test("rings wound the wrong way", () => {
    const { areas, normalised } = resultOf(polygon([...SQUARE].reverse(), [...hole].reverse()));
    expect(normalised.winding).toBe(2);
    expect(areas[0]?.geometry.coordinates).toEqual(tidy.geometry?.coordinates);
  });

  test("rings that do not come back to their first point", () => {
    const { areas, normalised } = resultOf(polygon(SQUARE.slice(0, -1), hole));
    expect(normalised["unclosed-ring"]).toBe(1);
    expect(areas).toEqual([tidy]);
  });

  test("third coordinates and points given twice in a row", () => {
    const tall = SQUARE.flatMap(([x = 0, y = 0]) => [
      [x, y, 12],
      [x, y, 13],
    ]);
    const { areas, normalised } = resultOf(polygon(tall, hole));
    expect(normalised).toMatchObject({ "third-coordinate": 10, "repeated-point": 5 });
    expect(areas).toEqual([tidy]);
  });
});

describe("what is refused", () => {
  test("a set without areas", () => {
    expect(faultOf()).toMatchObject({ code: "no-areas" });
  });

  test("a code given twice", () => {
    expect(faultOf(polygon(SQUARE), polygon(small(1, 0.02, 0)))).toEqual({
      code: "duplicate-code",
      area: "E05000001",
      at: null,
      expected: "each code once",
      arrived: "E05000001 again",
    });
  });

  test.each([
    ["no geometry", area(null)],
    ["a polygon without rings", polygon()],
    ["a ring without points", polygon([])],
    ["a multipolygon without parts", multi()],
    ["a part without rings", multi([SQUARE], [])],
  ])("%s", (_, empty) => {
    expect(faultOf(empty)).toMatchObject({ code: "empty-geometry", area: "E05000001" });
  });

  test.each([Number.NaN, Infinity])("a coordinate of %s", (value) => {
    expect(
      faultOf(polygon([...SQUARE.slice(0, 2), [value, 51.5], ...SQUARE.slice(2)])),
    ).toMatchObject({
      code: "not-finite",
    });
  });

  test("a point with one number", () => {
    expect(faultOf(polygon([...SQUARE.slice(0, 2), [-0.1], ...SQUARE.slice(2)]))).toMatchObject({
      code: "not-finite",
    });
  });

  test("metres of the national grid, with what to do (trap 39)", () => {
    const metres = [
      [530000, 180000],
      [531000, 180000],
      [531000, 181000],
      [530000, 180000],
    ];
    expect(faultOf(polygon(metres))).toEqual({
      code: "british-national-grid",
      area: "E05000001",
      at: [530000, 180000],
      expected: "longitude and latitude in degrees (WGS84)",
      arrived: "530000, 180000, which looks like British National Grid; declare EPSG:27700",
    });
  });

  test("other numbers that are no place on earth", () => {
    expect(
      faultOf(
        polygon([
          [-0.1, 51.5],
          [-200, 51.5],
          [0, 52],
          [-0.1, 51.5],
        ]),
      ),
    ).toMatchObject({
      code: "outside-earth",
      at: [-200, 51.5],
    });
  });

  test("latitude before longitude", () => {
    const exchanged = SQUARE.map(([x = 0, y = 0]) => [y, x]);
    expect(faultOf(polygon(exchanged))).toMatchObject({ code: "axes-exchanged", at: [51.5, -0.1] });
  });

  test("a bowtie, with the place where it crosses", () => {
    const [a, b, c, d] = SQUARE;
    const fault = faultOf(polygon([a, b, d, c, a].map((position) => position ?? [])));
    expect(fault).toMatchObject({ code: "self-crossing", area: "E05000001" });
    expect(fault?.at?.[0]).toBeCloseTo(-0.095, 9);
    expect(fault?.at?.[1]).toBeCloseTo(51.505, 9);
  });

  test("a bowtie that crosses at one of its own vertices", () => {
    const ring = [
      [0, 0],
      [1, 1],
      [2, 2],
      [2, 0],
      [1, 1],
      [0, 2],
      [0, 0],
    ];
    expect(faultOf(polygon(ring))).toMatchObject({ code: "self-crossing", at: [1, 1] });
  });

  test("a ring that passes through the middle of its own edge", () => {
    const ring = [
      [0, 0],
      [2, 0],
      [2, 2],
      [1, 0],
      [0, -2],
      [0, 0],
    ];
    expect(faultOf(polygon(ring))).toMatchObject({ code: "self-crossing", at: [1, 0] });
  });

  test("a hole that crosses its polygon, and one outside it", () => {
    expect(faultOf(polygon(SQUARE, small(0.5, 0.008, 0.002)))).toMatchObject({
      code: "self-crossing",
    });
    expect(faultOf(polygon(SQUARE, small(0.5, 0.02, 0.002)))).toMatchObject({
      code: "hole-outside-shell",
    });
  });

  test("a part inside another", () => {
    expect(faultOf(multi([SQUARE], [small(0.2, 0.002, 0.002)]))).toMatchObject({
      code: "parts-overlap",
    });
  });

  test("lines and points written as polygons", () => {
    const [a = [], b = []] = SQUARE;
    expect(faultOf(polygon([a, b, a]))).toMatchObject({ code: "zero-area" });
    expect(faultOf(polygon([a, a, a, a]))).toMatchObject({ code: "zero-area" });
    expect(faultOf(polygon(SQUARE, [...SQUARE].reverse()))).toMatchObject({ code: "zero-area" });
  });

  test("neighbours that overlap, naming both", () => {
    const [first, second] = latticeAreas(2, 1);
    if (!first || !second) throw new Error("the lattice has two areas");
    const ring = partWidened(second.geometry, 0.0002);
    const fault = faultOf(first, { ...second, geometry: { type: "Polygon", coordinates: [ring] } });
    expect(fault).toMatchObject({ code: "areas-overlap", area: "E05000001" });
    expect(fault?.arrived).toMatch(/^\d+ m² shared with E05000000$/);
  });

  test("the same shape under two codes", () => {
    expect(faultOf(polygon(SQUARE), { ...polygon(SQUARE), code: "E05000002" })).toMatchObject({
      code: "areas-overlap",
    });
  });
});

function partWidened(geometry: Polygon | MultiPolygon, west: number): Position[] {
  const ring = geometry.type === "Polygon" ? (geometry.coordinates[0] ?? []) : [];
  return ring.map(([x = 0, y = 0]) => [x < -0.185 ? x - west : x, y]);
}

describe("what is no fault", () => {
  test("rings that touch themselves or each other at a point", () => {
    const touching = [
      [0, 0],
      [2, 0],
      [1, 1],
      [2, 2],
      [0, 2],
      [1, 1],
      [0, 0],
    ];
    expect(faultOf(polygon(touching))).toBeNull();
    expect(faultOf(polygon(SQUARE, small(0.5, 0, 0)))).toBeNull();
  });

  test("an island in a lake, and parts side by side", () => {
    const lake = small(0.6, 0.002, 0.002);
    expect(faultOf(multi([SQUARE, lake], [small(0.2, 0.004, 0.004)]))).toBeNull();
    expect(faultOf(multi([SQUARE], [small(1, 0.01, 0)]))).toBeNull();
  });

  test("neighbours that share less than a square metre by rounding", () => {
    const [first, second] = latticeAreas(2, 1);
    if (!first || !second) throw new Error("the lattice has two areas");
    const ring = partWidened(second.geometry, 1e-8);
    const near = { ...second, geometry: { type: "Polygon" as const, coordinates: [ring] } };
    expect(faultOf(first, near)).toBeNull();
  });
});

describe.skipIf(!hasShared)("real boundary sets", { timeout: 30_000 }, () => {
  test.each(REAL_SET_NAMES)("%s is valid as published", (set) => {
    const areas = readAreas(set);
    expect(areas).toHaveLength(REAL_SETS[set][1]);
    expect(resultOf(...areas).areas).toEqual(areas);
  });
});
