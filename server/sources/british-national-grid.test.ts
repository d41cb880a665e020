import { readdirSync, readFileSync } from "node:fs";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { fromNationalGrid, nationalGridFault, toNationalGrid } from "./british-national-grid.ts";

const at = (x: number, y: number) =>
  nationalGridFault({
    type: "Polygon",
    coordinates: [
      [
        [530_000, 180_000],
        [x, y],
      ],
    ],
  });

test("eastings and northings of London pass, everything that cannot be them does not", () => {
  expect(at(503_000, 155_000)).toBeNull();
  expect(at(-0.1, 51.5)).toContain("looks like degrees");
  expect(at(180_000, 530_000)).toContain("northing, easting");
  expect(at(-5000, 180_000)).toContain("not on the grid");
  expect(at(530_000, Number.NaN)).toContain("not on the grid");
});

describe.skipIf(!hasShared)("against the control points that ONS gives with its wards", () => {
  const folder = sharedPath("data", "wards", "original-ons-wd22-by-borough-geojson");

  test("each of 704 points lies within 2.8 m of the exact answer, the mean within 2.1 m (trap 40)", () => {
    const errors = readdirSync(folder).flatMap((name) =>
      JSON.parse(readFileSync(`${folder}/${name}`, "utf8")).features.map(errorOf),
    );
    expect(errors).toHaveLength(704);
    expect(Math.max(...errors)).toBeLessThan(2.8);
    expect(errors.reduce((sum: number, error: number) => sum + error, 0) / 704).toBeLessThan(2.1);
  });
});

describe.skipIf(!hasShared)("against GIS software", () => {
  const read = (name: string) => JSON.parse(readFileSync(sharedPath("reference", name), "utf8"));

  test("742 places of London have its eastings and northings within 5 m", () => {
    const { points } = read("london_join.json");
    expect(points).toHaveLength(742);
    for (const { lon, lat, easting, northing } of points) {
      const [x, y] = toNationalGrid(lon, lat);
      expect(Math.hypot(Number(x) - easting, Number(y) - northing)).toBeLessThan(5);
    }
  });

  test("the boroughs' ground on the plane of the grid is its own within one in ten thousand", () => {
    const { boroughs } = read("london_join.json");
    const { features } = read("london_boroughs.geojson");
    expect(features).toHaveLength(33);
    features.forEach(({ geometry }: Feature<Polygon | MultiPolygon>, i: number) => {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      const ground = polygons.flat().reduce((sum, ring) => sum + planeArea(ring), 0);
      expect(Math.abs(Math.abs(ground) / boroughs[i].area_bng_m2 - 1)).toBeLessThan(1e-4);
    });
  });
});

/** Signed, so that holes, which run the other way, are taken off. */
function planeArea(ring: readonly Position[]): number {
  const plane = ring.map((at) => toNationalGrid(at[0] ?? 0, at[1] ?? 0));
  const [x0, y0] = plane[0] ?? [0, 0];
  return plane.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = plane[i + 1] ?? [x0, y0];
    return sum + ((x - x0) * (nextY - y0) - (nextX - x0) * (y - y0)) / 2;
  }, 0);
}

interface ControlPoint {
  readonly properties: { BNG_E: number; BNG_N: number; LONG: number; LAT: number };
}

/** Metres between our answer and the published one, on a sphere. */
function errorOf({ properties: { BNG_E, BNG_N, LONG, LAT } }: ControlPoint): number {
  const [longitude, latitude] = fromNationalGrid(BNG_E, BNG_N);
  const metresPerDegree = 111_195;
  const east = (longitude - LONG) * metresPerDegree * Math.cos((LAT * Math.PI) / 180);
  return Math.hypot(east, (latitude - LAT) * metresPerDegree);
}

test("there and back is the same place to a centimetre", () => {
  const [easting, northing] = toNationalGrid(...fromNationalGrid(530_000, 180_000));
  expect(easting).toBeCloseTo(530_000, 2);
  expect(northing).toBeCloseTo(180_000, 2);
});
