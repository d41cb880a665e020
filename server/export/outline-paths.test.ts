import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { FRAME_WIDTH, outlinePaths, prepareOutlinePaths } from "./outline-paths.ts";

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

test("drawn beforehand in slices the paths are the same, and others have their turn between", async () => {
  const areas = ["A", "B", "C"].map((code, i) => area(code, square(0.1 * i, 51.5, 0.1)));
  const turns: string[] = [];
  const prepared = { areas, boroughs: [] };
  const preparing = prepareOutlinePaths(prepared, 0).then(() => turns.push("done"));
  setImmediate(() => turns.push("another"));
  expect(prepareOutlinePaths(prepared)).toBe(prepareOutlinePaths(prepared));
  await preparing;
  expect(turns).toEqual(["another", "done"]);
  expect(outlinePaths(prepared)).toEqual(outlinePaths({ areas, boroughs: [] }));
});
