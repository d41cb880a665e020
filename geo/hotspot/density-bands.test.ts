import { expect, test } from "vitest";
import { bandLimits, bandRuns } from "./density-bands.ts";

const GRID = { x: 1000, y: 500, step: 100, columns: 4, rows: 2 };

test("squares of a row that share a band are one run, and what is thin or outside is in none", () => {
  const surface = [0, 3, 3, 7, null, null, 8, 0];
  expect(bandRuns(surface, [2, 6], GRID)).toEqual([
    { band: 0, west: 1050, south: 450, east: 1250, north: 550 },
    { band: 1, west: 1250, south: 450, east: 1350, north: 550 },
    { band: 1, west: 1150, south: 550, east: 1250, north: 650 },
  ]);
});

test("limits leave half of the squares with events below, then ever fewer above", () => {
  const surface = Array.from({ length: 200 }, (_, i) => (i < 100 ? 0 : i - 99));
  expect(bandLimits(surface)).toEqual([51, 76, 91, 96, 100]);
});

test("nothing anywhere has no limits, and equal densities one", () => {
  expect(bandLimits([0, null, 0])).toEqual([]);
  expect(bandLimits([4, 4, 4])).toEqual([4]);
  expect(bandRuns([0, null, 0, 0, 0, 0, 0, 0], [], GRID)).toEqual([]);
});
