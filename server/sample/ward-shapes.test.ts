import { area, booleanPointInPolygon } from "@turf/turf";
import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { drawWardShapes } from "./ward-shapes.ts";

/** A borough in the form of an L: two kilometres or so along each leg. */
const ELL: Polygon = {
  type: "Polygon",
  coordinates: [
    [
      [0, 51.5],
      [0.03, 51.5],
      [0.03, 51.51],
      [0.01, 51.51],
      [0.01, 51.52],
      [0, 51.52],
      [0, 51.5],
    ],
  ],
};

const BOX: Polygon = {
  type: "Polygon",
  coordinates: [
    [
      [0, 51.5],
      [0.03, 51.5],
      [0.03, 51.52],
      [0, 51.52],
      [0, 51.5],
    ],
  ],
};

describe("drawWardShapes", () => {
  const centres = [
    [0.005, 51.505],
    [0.005, 51.515],
    [0.025, 51.505],
  ] as const;

  test("gives every centre a shape around it, in order", () => {
    const shapes = drawWardShapes(ELL, centres);
    expect(shapes).toHaveLength(3);
    shapes.forEach((shape, i) => {
      expect(booleanPointInPolygon([...(centres[i] ?? [])], shape)).toBe(true);
    });
  });

  test("covers the outline without overlap", () => {
    const total = drawWardShapes(ELL, centres).reduce((sum, shape) => sum + area(shape), 0);
    expect(total / area(ELL)).toBeCloseTo(1, 5);
  });

  test("divides by distance on the ground, not in degrees", () => {
    const middle = [0.012, 51.505];
    const east = [0.022, 51.505] as const; // 0.010 degrees or 692 m from there
    const north = [0.012, 51.513] as const; // 0.008 degrees or 890 m
    const [shape] = drawWardShapes(BOX, [east, north]);
    expect(booleanPointInPolygon(middle, shape ?? BOX)).toBe(true);
  });

  test("refuses a centre outside the outline", () => {
    expect(() => drawWardShapes(ELL, [[0.02, 51.515]])).toThrow(
      "inside its borough, got 0.02, 51.5",
    );
  });

  test("refuses two centres in one place", () => {
    const twice = [centres[0], centres[0], centres[2]];
    expect(() => drawWardShapes(ELL, twice)).toThrow("apart from the others");
  });
});
