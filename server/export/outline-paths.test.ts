import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { FRAME_WIDTH, outlinePaths } from "./outline-paths.ts";

const square = (west: number, south: number, size: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

const area = (code: string, geometry: Polygon) => ({
  code,
  name: code,
  borough: "E09000002",
  geometry,
  point: [0, 51.5] as const,
});

test("areas fill the frame, north up, and neighbours have their edge in the same place", () => {
  const west = area("W", square(-0.1, 51.5, 0.1));
  const east = area("E", square(0, 51.5, 0.1));
  const { areas, height } = outlinePaths({ areas: [west, east], boroughs: [] });
  expect(areas).toEqual([
    expect.stringMatching(/^M12 ([\d.]+)l488 0 0-[\d.]+ -488 0z$/),
    expect.stringMatching(/^M500 ([\d.]+)l488 0 0-[\d.]+ -488 0z$/),
  ]);
  expect(height).toBeGreaterThan(FRAME_WIDTH / 2);
});

test("an area too small to be seen has no path, and one without extent does not break the frame", () => {
  const large = area("L", square(-0.1, 51.5, 0.1));
  const speck = area("S", square(-0.05, 51.55, 1e-7));
  expect(outlinePaths({ areas: [large, speck], boroughs: [] }).areas[1]).toBe("");
});
