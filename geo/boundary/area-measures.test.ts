import { readFileSync } from "node:fs";
import type { FeatureCollection, Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { areaSquareKm, boundsOf, signedSquareMetres } from "./area-measures.ts";
import { latticeAreas, readAreas } from "./areas.battery.ts";
import { partsOf } from "./rings.ts";

test("a ring's area is positive counter-clockwise and negative clockwise", () => {
  const [area] = latticeAreas(1, 1);
  const ring = area ? (partsOf(area.geometry)[0]?.[0] ?? []) : [];
  expect(signedSquareMetres(ring)).toBeGreaterThan(0);
  expect(signedSquareMetres([...ring].reverse())).toBe(-signedSquareMetres(ring));
});

test("a hole is taken away and the parts are added up", () => {
  const [whole, second] = latticeAreas(2, 1);
  if (!whole || !second) throw new Error("the lattice has two areas");
  const outer = partsOf(whole.geometry)[0]?.[0] ?? [];
  const hole = outer.map(([x = 0, y = 0]) => [x * 0.5 - 0.0975, 51.45 + (y - 51.45) * 0.5]);
  const holed = { geometry: { type: "Polygon" as const, coordinates: [outer, hole] } };
  expect(areaSquareKm(holed) / areaSquareKm(whole)).toBeCloseTo(0.75, 4);
  const both = {
    geometry: {
      type: "MultiPolygon" as const,
      coordinates: [...partsOf(whole.geometry), ...partsOf(second.geometry)],
    },
  };
  expect(areaSquareKm(both)).toBeCloseTo(areaSquareKm(whole) + areaSquareKm(second), 9);
});

test("bounds enclose every vertex, and no areas have none", () => {
  expect(boundsOf(latticeAreas(3, 2))).toEqual([-0.2, 51.45, -0.17, 51.462]);
  expect(boundsOf([])).toBeNull();
});

describe.skipIf(!hasShared)("real boroughs", () => {
  test("have the area that GIS software finds on the national grid, but for the grid's own scale", () => {
    const { boroughs } = JSON.parse(
      readFileSync(sharedPath("reference", "london_join.json"), "utf8"),
    );
    const text = readFileSync(sharedPath("reference", "london_boroughs.geojson"), "utf8");
    const { features }: FeatureCollection<Polygon> = JSON.parse(text);
    features.forEach((feature, i) => {
      // The grid draws London 0.01-0.02 % short in each direction.
      const ratio = (areaSquareKm(feature) * 1e6) / boroughs[i].area_bng_m2;
      expect(ratio).toBeGreaterThan(1.0001);
      expect(ratio).toBeLessThan(1.0005);
    });
  });

  test("cover London", () => {
    const total = readAreas("borough@2022").reduce((sum, area) => sum + areaSquareKm(area), 0);
    expect(total).toBeGreaterThan(1573);
    expect(total).toBeLessThan(1574.5);
  });
});
