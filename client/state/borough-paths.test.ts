import { expect, test } from "vitest";
import type { Shapes } from "../api/trust-resources.ts";
import { boroughPaths } from "./borough-paths.ts";

function square(west: number, south: number, size: number): number[][] {
  const [east, north] = [west + size, south + size];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

const SHAPES: Shapes = {
  features: [
    {
      geometry: { type: "Polygon", coordinates: [square(0, 51, 0.5)] },
      properties: { code: "E09000002", name: "Eastwick" },
    },
    {
      geometry: {
        type: "MultiPolygon",
        coordinates: [[square(0.5, 51, 0.5)], [square(0.9, 51.9, 0.0001)]],
      },
      properties: { code: "E09000003", name: "Westwick" },
    },
  ],
};

test("shapes fill the width, north is up, and a ring too small to be seen is left out", () => {
  const { width, height, paths } = boroughPaths(SHAPES, 100);
  expect(width).toBe(100);
  // From 51 to 51.9001 degrees north, by the 1 degree of longitude that the width stands for at 51.45 degrees.
  expect(height).toBe(Math.ceil(90.01 / Math.cos((51.45005 * Math.PI) / 180)));
  const [east, west] = paths;
  expect(east?.d).toMatch(/^M0 [\d.]+L50 [\d.]+L50 [\d.]+L0 [\d.]+L0 [\d.]+Z$/);
  const [, south, north] = /^M0 ([\d.]+)L50 [\d.]+L50 ([\d.]+)/.exec(east?.d ?? "") ?? [];
  expect(Number(south)).toBeGreaterThan(Number(north));
  expect(west?.d.match(/M/g)).toHaveLength(1);
});
