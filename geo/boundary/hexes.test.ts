import { cellToBoundary, getResolution } from "h3-js";
import { describe, expect, test } from "vitest";
import { hasShared } from "../testing/shared-data.ts";
import { squareMetresOf } from "./area-measures.ts";
import { latticeAreas, readAreas } from "./areas.battery.ts";
import { hexLocator } from "./hex-locator.ts";
import { hexesOver } from "./hexes.ts";
import { createLocator } from "./locator.ts";

const CITY = latticeAreas(5, 4, (column, row) => [0.2 * Math.sin(column * row), 0.1]);

test("hexagons cover a city's ground once, cut off at its limits", () => {
  const hexes = hexesOver(CITY);
  const ground = CITY.reduce((sum, { geometry }) => sum + squareMetresOf(geometry), 0);
  const covered = hexes.reduce((sum, { geometry }) => sum + squareMetresOf(geometry), 0);
  expect(covered / ground).toBeCloseTo(1, 3);
  expect(hexes.every(({ code }) => getResolution(code) === 8)).toBe(true);
  expect(hexes.map(({ code }) => code)).toEqual(hexes.map(({ code }) => code).sort());
});

test("hexagons away from the limits are whole", () => {
  const whole = hexesOver(CITY).filter(({ code }) =>
    cellToBoundary(code, true).every(
      ([x = 0, y = 0]) => x > -0.2 && x < -0.15 && y > 51.45 && y < 51.474,
    ),
  );
  expect(whole.length).toBeGreaterThan(2);
  for (const { geometry } of whole) {
    expect(geometry.type === "Polygon" && geometry.coordinates[0]?.length).toBe(7);
  }
});

test("every point of the city has a hexagon, and the drawing of it holds the point", () => {
  const hexes = hexesOver(CITY);
  const codes = hexes.map(({ code }) => code);
  const locate = hexLocator(codes);
  const city = createLocator(CITY);
  const drawn = createLocator(hexes.map((hex) => ({ ...hex, name: hex.code, borough: "" })));
  let inside = 0;
  for (let i = 0; i < 4000; i++) {
    const [x, y] = [-0.2 + 0.05 * ((i * 0.618_033_9) % 1), 51.45 + 0.024 * ((i * 0.754_877_6) % 1)];
    if (!city.locate(x, y)) continue;
    inside++;
    const at = locate(x, y);
    expect(at).not.toBeNull();
    // A point within a hair of a side may be drawn on either.
    if (at && !at.edge) expect(drawn.locate(x, y)?.index).toBe(at.index);
  }
  expect(inside).toBeGreaterThan(3000);
});

test("a point near the side of two hexagons is edge-ambiguous, one in the middle and one far away are not", () => {
  const hex = hexesOver(CITY).find(({ geometry }) => squareMetresOf(geometry) > 660_000);
  const codes = hexesOver(CITY).map(({ code }) => code);
  const locate = hexLocator(codes);
  const [ring = []] = hex?.geometry.type === "Polygon" ? hex.geometry.coordinates : [];
  const [x = 0, y = 0] = ring[0] ?? [];
  expect(locate(x, y)?.edge).toBe(true);
  expect(locate(...(hex?.centre ?? [0, 0]))).toEqual({
    index: codes.indexOf(hex?.code ?? ""),
    edge: false,
  });
  expect(locate(10, 10)).toBeNull();
});

test("no areas have no hexagons", () => {
  expect(hexesOver([])).toEqual([]);
});

describe.skipIf(!hasShared)("London", () => {
  test("has about 2,600 hexagons, whose ground is London's", () => {
    const boroughs = readAreas("borough@2022");
    const hexes = hexesOver(boroughs);
    expect(hexes.length).toBeGreaterThan(2500);
    expect(hexes.length).toBeLessThan(2650);
    const ground = boroughs.reduce((sum, { geometry }) => sum + squareMetresOf(geometry), 0);
    const covered = hexes.reduce((sum, { geometry }) => sum + squareMetresOf(geometry), 0);
    expect(Math.abs(covered / ground - 1)).toBeLessThan(1e-4);
  });
});
