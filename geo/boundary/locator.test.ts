import { readFileSync } from "node:fs";
import { booleanPointInPolygon } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Area } from "../domain/area.ts";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { latticeAreas, readAreas, readSnapPoints } from "./areas.battery.ts";
import { createLocator } from "./locator.ts";

/** What the locator promises to equal: Turf asked about every area. */
function holdersByTurf(areas: readonly Area[], point: [number, number]): string[] {
  return areas.filter(({ geometry }) => booleanPointInPolygon(point, geometry)).map((a) => a.code);
}

function codeAt(areas: readonly Area[], [x, y]: readonly [number, number]): string | null {
  const place = createLocator(areas).locate(x, y);
  return place ? (areas[place.index]?.code ?? "no such index") : null;
}

const shift = fc.double({ min: -0.3, max: 0.3, noNaN: true });
const city = fc
  .array(fc.tuple(shift, shift), { minLength: 36, maxLength: 36 })
  .map((bends) => latticeAreas(6, 6, (column, row) => bends[row * 6 + column] ?? [0, 0]));
const point = fc.tuple(
  fc.double({ min: -0.21, max: -0.13, noNaN: true }),
  fc.double({ min: 51.445, max: 51.49, noNaN: true }),
);

test("every point is in the one area that Turf names, or in none", () => {
  fc.assert(
    fc.property(city, fc.array(point, { minLength: 20, maxLength: 20 }), (areas, points) => {
      const locator = createLocator(areas);
      for (const [x, y] of points) {
        const place = locator.locate(x, y);
        const holders = holdersByTurf(areas, [x, y]);
        if (holders.length === 0) expect(place).toBeNull();
        else expect(holders).toContain(areas[place?.index ?? -1]?.code);
      }
    }),
    { numRuns: 60 },
  );
});

test("the order of the areas does not matter, on edges and corners neither", () => {
  const pick = fc.tuple(fc.nat(35), fc.nat(3), fc.constantFrom(0, 0.25, 0.5));
  fc.assert(
    fc.property(city, fc.array(pick, { minLength: 10, maxLength: 10 }), (areas, picks) => {
      const points = picks.map(([area, corner, along]) => pointOnEdge(areas, area, corner, along));
      const turned = [...areas].reverse();
      for (const at of points) expect(codeAt(turned, at)).toBe(codeAt(areas, at));
    }),
    { numRuns: 15 },
  );
});

function pointOnEdge(areas: readonly Area[], area: number, corner: number, along: number) {
  const geometry = areas[area]?.geometry;
  const ring = geometry?.type === "Polygon" ? geometry.coordinates[0] : undefined;
  const [ax = 0, ay = 0] = ring?.[corner] ?? [];
  const [bx = 0, by = 0] = ring?.[corner + 1] ?? [];
  return [ax + (bx - ax) * along, ay + (by - ay) * along] as const;
}

describe("on shared edges", () => {
  const areas = latticeAreas(2, 1);
  const locator = createLocator(areas);
  const edge = Array.from({ length: 5_000 }, (_, i) => [-0.19, 51.45 + 1e-6 * (i + 1)] as const);

  test("both areas get half of the points, within four standard errors, and all are ambiguous (trap 36)", () => {
    const places = edge.map(([x, y]) => locator.locate(x, y));
    expect(places.every((place) => place?.edge)).toBe(true);
    const first = places.filter((place) => place?.index === 0).length;
    expect(Math.abs(first - 2_500)).toBeLessThan(4 * Math.sqrt(5_000 / 4));
  });

  test("a point is ambiguous up to the tolerance and no farther", () => {
    const metre = 1 / 69_440; // of longitude at 51.45 degrees north
    expect(locator.locate(-0.19 + 4.9 * metre, 51.453)).toEqual({ index: 1, edge: true });
    expect(locator.locate(-0.19 + 5.1 * metre, 51.453)).toEqual({ index: 1, edge: false });
    expect(locator.locate(-0.19 - 4.9 * metre, 51.453)).toEqual({ index: 0, edge: true });
    expect(locator.locate(-0.19 - 5.1 * metre, 51.453)).toEqual({ index: 0, edge: false });
    const wide = createLocator(areas, { edgeToleranceMetres: 50 });
    expect(wide.locate(-0.19 - 49 * metre, 51.453)?.edge).toBe(true);
  });

  test("the outer limit is not ambiguous: such a point is inside, and beside no other area", () => {
    expect(locator.locate(-0.2, 51.453)).toEqual({ index: 0, edge: false });
    expect(locator.locate(-0.2000001, 51.453)).toBeNull();
  });
});

test("holes, islands in holes and overlaps are answered as Turf answers them", () => {
  const square = (half: number) => [
    [-0.1 - half, 51.5 - half],
    [-0.1 + half, 51.5 - half],
    [-0.1 + half, 51.5 + half],
    [-0.1 - half, 51.5 + half],
    [-0.1 - half, 51.5 - half],
  ];
  const make = (code: string, coordinates: number[][][][]): Area => ({
    code,
    name: code,
    borough: "E09000099",
    geometry: { type: "MultiPolygon", coordinates },
  });
  const areas = [
    make("E05000001", [[square(0.1), square(0.06)], [square(0.02)]]),
    make("E05000002", [[square(0.06), square(0.02)]]),
    make("E05000003", [[square(0.08)]]),
  ];
  const locator = createLocator(areas);
  for (let i = 0; i <= 60; i++) {
    for (let j = 0; j <= 60; j++) {
      const at: [number, number] = [-0.2 + i * (0.2 / 60), 51.4 + j * (0.2 / 60)];
      const place = locator.locate(...at);
      const holders = holdersByTurf(areas, at);
      if (holders.length === 0) expect(place).toBeNull();
      else expect(holders).toContain(areas[place?.index ?? -1]?.code);
      if (holders.length > 1) expect(place?.edge).toBe(true);
    }
  }
});

test("no areas, points far away and numbers that are not finite are in no area", () => {
  expect(createLocator([]).locate(-0.1, 51.5)).toBeNull();
  const locator = createLocator(latticeAreas(2, 2));
  expect(locator.locate(100, -40)).toBeNull();
  expect(locator.locate(Number.NaN, 51.455)).toBeNull();
  expect(locator.locate(-0.195, Infinity)).toBeNull();
});

describe.skipIf(!hasShared)("on real boundaries", { timeout: 30_000 }, () => {
  const snapPoints = hasShared ? readSnapPoints() : [];

  test("742 points fall in the boroughs that GIS software put them in", () => {
    const { points } = JSON.parse(
      readFileSync(sharedPath("reference", "london_join.json"), "utf8"),
    );
    const text = readFileSync(sharedPath("reference", "london_boroughs.geojson"), "utf8");
    const areas: Area[] = JSON.parse(text).features.map(
      (feature: { properties: Record<string, string>; geometry: Area["geometry"] }) => {
        const code = String(feature.properties["GSS_CODE"]);
        return { code, name: code, borough: code, geometry: feature.geometry };
      },
    );
    const locator = createLocator(areas);
    for (const { lon, lat, gss } of points) {
      expect(areas[locator.locate(lon, lat)?.index ?? -1]?.code ?? null).toBe(gss);
    }
  });

  test.each(["ward@2018", "ward@2022"] as const)(
    "%s: police points lie where Turf alone puts them",
    (set) => {
      const areas = readAreas(set);
      const locator = createLocator(areas);
      const sample = snapPoints.filter((_, i) => i % 200 === 0);
      expect(sample.length).toBeGreaterThan(300);
      for (const at of sample) {
        const place = locator.locate(...at);
        expect(place ? [areas[place.index]?.code] : []).toEqual(holdersByTurf(areas, at));
      }
    },
  );

  test("the share of ambiguous places is that of the tolerance's own table", () => {
    const locator = createLocator(readAreas("ward@2018"));
    const places = snapPoints.map(([x, y]) => locator.locate(x, y));
    const placed = places.filter((place) => place !== null);
    const share = placed.filter((place) => place.edge).length / placed.length;
    expect(share).toBeGreaterThan(0.046);
    expect(share).toBeLessThan(0.048);
  });
});
