import { booleanPointInPolygon, pointToPolygonDistance } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Area } from "../domain/area.ts";
import { hasShared } from "../testing/shared-data.ts";
import { latticeAreas, REAL_SET_NAMES, readAreas } from "./areas.battery.ts";
import { labelPoint } from "./label-point.ts";

function polygon(...coordinates: number[][][]): Pick<Area, "geometry"> {
  return { geometry: { type: "Polygon", coordinates } };
}

test("a square's point is its middle", () => {
  const [area] = latticeAreas(1, 1);
  const [x, y] = area ? labelPoint(area) : [0, 0];
  expect(x).toBeCloseTo(-0.195, 3);
  expect(y).toBeCloseTo(51.453, 3);
});

test("a horseshoe's point is in its bend, not in the gap between its arms", () => {
  const horseshoe = polygon([
    [0, 0],
    [3, 0],
    [3, 3],
    [2.5, 3],
    [2.5, 1],
    [0.5, 1],
    [0.5, 3],
    [0, 3],
    [0, 0],
  ]);
  const [, y] = labelPoint(horseshoe);
  expect(y).toBeGreaterThan(0.3);
  expect(y).toBeLessThan(0.7);
});

test("the largest part is named, and its hole avoided", () => {
  const ring = (size: number, x: number) => [
    [x, 0],
    [x + size, 0],
    [x + size, size],
    [x, size],
    [x, 0],
  ];
  const hole = [
    [1.6, 0.6],
    [1.6, 1.4],
    [2.4, 1.4],
    [2.4, 0.6],
    [1.6, 0.6],
  ];
  const area = {
    geometry: { type: "MultiPolygon" as const, coordinates: [[ring(0.5, 0)], [ring(2, 1), hole]] },
  };
  const point = labelPoint(area);
  expect(point[0]).toBeGreaterThan(1);
  expect(booleanPointInPolygon(point, area.geometry, { ignoreBoundary: true })).toBe(true);
});

test("even a needle holds its own point", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -0.5, max: 0.5, noNaN: true }),
      fc.double({ min: -0.2, max: 0.2, noNaN: true }),
      fc.double({ min: 1e-5, max: 0.01, noNaN: true }),
      (dx, dy, width) => {
        const needle = polygon([
          [0, 51],
          [dx + 1, 51 + dy],
          [0, 51 + width],
          [0, 51],
        ]);
        const inside = booleanPointInPolygon(labelPoint(needle), needle.geometry, {
          ignoreBoundary: true,
        });
        expect(inside).toBe(true);
      },
    ),
  );
});

describe.skipIf(!hasShared)("real areas", { timeout: 30_000 }, () => {
  test.each(REAL_SET_NAMES)("%s: every point is strictly inside its area", (set) => {
    for (const area of readAreas(set)) {
      const point = labelPoint(area);
      expect(booleanPointInPolygon(point, area.geometry, { ignoreBoundary: true })).toBe(true);
    }
  });

  test("no place of a fine lattice is much farther from the edge of a ward", () => {
    for (const area of readAreas("ward@2022").slice(0, 4)) {
      const metres = (at: number[]) =>
        -pointToPolygonDistance(
          at,
          { type: "Feature", properties: {}, geometry: area.geometry },
          { units: "meters" },
        );
      const [x, y] = labelPoint(area);
      const best = metres([x, y]);
      for (let i = -5; i <= 5; i++) {
        for (let j = -5; j <= 5; j++) {
          expect(metres([x + i * 0.001, y + j * 0.0006])).toBeLessThan(best * 1.03 + 1);
        }
      }
    }
  });
});
