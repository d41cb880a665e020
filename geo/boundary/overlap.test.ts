import { featureCollection, intersect, polygon, area as turfArea } from "@turf/turf";
import { describe, expect, test } from "vitest";
import type { Area } from "../domain/area.ts";
import { hasShared } from "../testing/shared-data.ts";
import { squareMetresOf } from "./area-measures.ts";
import { latticeAreas, readAreas } from "./areas.battery.ts";
import { overlapAreas } from "./overlap.ts";

test("a lattice shares with itself each area whole and nothing else", () => {
  const areas = latticeAreas(5, 4, (column, row) => [0.25 - 0.1 * row, 0.02 * column]);
  const overlaps = overlapAreas(areas, areas);
  expect(overlaps.map(({ a, b }) => [a, b])).toEqual(areas.map((_, i) => [i, i]));
  for (const { a, squareMetres } of overlaps) {
    const whole = areas[a] ? squareMetresOf(areas[a].geometry) : 0;
    expect(squareMetres / whole).toBeCloseTo(1, 3);
  }
});

test("rectangles shifted by half a block share half of each neighbour", () => {
  const areas = latticeAreas(2, 1);
  const shifted = latticeAreas(1, 1).map((area) => moved(area, 0.005));
  const [west, east] = overlapAreas(areas, shifted);
  const whole = areas[0] ? squareMetresOf(areas[0].geometry) : 0;
  expect(west).toMatchObject({ a: 0, b: 0 });
  expect(east).toMatchObject({ a: 1, b: 0 });
  expect((west?.squareMetres ?? 0) / whole).toBeCloseTo(0.5, 6);
  expect((east?.squareMetres ?? 0) / whole).toBeCloseTo(0.5, 6);
});

test("areas apart and empty sets share nothing", () => {
  const areas = latticeAreas(2, 2);
  expect(
    overlapAreas(
      areas,
      areas.map((area) => moved(area, 1)),
    ),
  ).toEqual([]);
  expect(overlapAreas(areas, [])).toEqual([]);
  expect(overlapAreas([], [])).toEqual([]);
});

test("a hole is not shared", () => {
  const [area] = latticeAreas(1, 1);
  const ring = area?.geometry.type === "Polygon" ? (area.geometry.coordinates[0] ?? []) : [];
  const hole = ring.map(([x = 0, y = 0]) => [-0.195 + (x + 0.195) / 2, 51.453 + (y - 51.453) / 2]);
  const holed = { geometry: polygon([ring, hole]).geometry };
  const [overlap] = overlapAreas([{ geometry: polygon([ring]).geometry }], [holed], {
    spacingMetres: 1,
  });
  expect((overlap?.squareMetres ?? 0) / squareMetresOf(holed.geometry)).toBeCloseTo(1, 3);
});

function moved(area: Area, east: number): Area {
  const ring = area.geometry.type === "Polygon" ? (area.geometry.coordinates[0] ?? []) : [];
  const coordinates = [ring.map(([x = 0, y = 0]) => [x + east, y])];
  return { ...area, geometry: { type: "Polygon", coordinates } };
}

describe.skipIf(!hasShared)("real small areas and wards", { timeout: 30_000 }, () => {
  const lsoas = hasShared ? readAreas("lsoa@2021") : [];

  test.each(["ward@2018", "ward@2022"] as const)(
    "%s: what an LSOA shares adds up to the LSOA",
    (set) => {
      const sums = lsoas.map(() => 0);
      for (const { a, squareMetres } of overlapAreas(lsoas, readAreas(set))) {
        sums[a] = (sums[a] ?? 0) + squareMetres;
      }
      const shares = sums
        .map((sum, i) => sum / squareMetresOf(lsoas[i]?.geometry ?? EMPTY))
        .sort((p, q) => p - q);
      expect(shares.at(-1)).toBeLessThan(1.005);
      // All but those at London's limit and its rivers, where the two sets are drawn differently.
      expect(shares[Math.round(0.03 * shares.length)]).toBeGreaterThan(0.995);
      const land = lsoas.reduce((total, { geometry }) => total + squareMetresOf(geometry), 0);
      expect(sums.reduce((total, sum) => total + sum, 0) / land).toBeGreaterThan(0.9985);
    },
  );

  test("overlaps of more than a hectare are those of Turf's exact intersection within 1.5 %", () => {
    const wards = readAreas("ward@2018");
    const overlaps = overlapAreas(lsoas, wards).filter(({ squareMetres }) => squareMetres > 1e4);
    const sample = overlaps.filter((_, i) => i % 150 === 0);
    expect(sample.length).toBeGreaterThan(30);
    for (const { a, b, squareMetres } of sample) {
      const [first, second] = [lsoas[a]?.geometry ?? EMPTY, wards[b]?.geometry ?? EMPTY];
      const shared = intersect(featureCollection([feature(first), feature(second)]));
      // Turf's sphere and our ellipsoid differ by 0.2 to 0.4 % in area here; both ends of a ratio take the same one.
      const share = shared ? turfArea(shared) / turfArea(first) : 0;
      expect(squareMetres / squareMetresOf(first) / share).toBeCloseTo(1, 1.5);
    }
  });
});

const EMPTY = polygon([]).geometry;

function feature(geometry: Area["geometry"]) {
  return { type: "Feature" as const, properties: {}, geometry };
}
