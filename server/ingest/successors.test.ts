import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { Area } from "../../geo/domain/area.ts";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import type { AreaSet } from "./locate-events.ts";
import { successorsOf } from "./successors.ts";

function square(code: string, west: number, east: number): Area {
  const ring = [
    [west, 51.5],
    [east, 51.5],
    [east, 51.52],
    [west, 51.52],
    [west, 51.5],
  ];
  return {
    code,
    name: code,
    borough: "E09000002",
    geometry: { type: "Polygon", coordinates: [ring] },
  };
}

const wards = (vintage: number, ...areas: Area[]): AreaSet => ({
  set: { level: "ward", vintage },
  areas,
});

test("a ward that was cut in two is replaced by both, by share of its ground; one that goes on is left out", () => {
  const older = wards(2018, square("E05000001", 0, 0.04), square("E05000002", 0.04, 0.06));
  const newer = wards(
    2022,
    square("E05000002", 0.04, 0.06),
    square("E05000003", 0, 0.03),
    square("E05000004", 0.03, 0.04),
  );
  const [only, ...others] = successorsOf([newer, older]);
  expect(others).toEqual([]);
  expect([only?.from, only?.to, Object.keys(only?.areas ?? {})]).toEqual([
    "ward@2018",
    "ward@2022",
    ["E05000001"],
  ]);
  const shares = only?.areas["E05000001"] ?? [];
  expect(shares.map(({ code }) => code)).toEqual(["E05000003", "E05000004"]);
  expect(shares[0]?.share).toBeCloseTo(0.75, 2);
});

describe.skipIf(!hasShared)("the redraw of 2022", () => {
  test("changes the wards of 25 boroughs and leaves those of eight as they were", () => {
    const read = (vintage: number, file: string): AreaSet => {
      const { features }: GeoJSON.FeatureCollection<GeoJSON.Polygon> = JSON.parse(
        readFileSync(sharedPath("data/wards", file), "utf8"),
      );
      const areas = features.map(({ properties, geometry }) => ({
        code: String(properties?.["code"]),
        name: String(properties?.["name"]),
        borough: String(properties?.["borough_code"]),
        geometry,
      }));
      return wards(vintage, ...areas);
    };
    const older = read(2018, "london_wards_wd20_wgs84.geojson");
    const newer = read(2022, "london_wards_wd22_wgs84.geojson");
    const [redraw] = successorsOf([older, newer]);
    const table: { ward_code: string; in_2018: string; in_2022: string }[] = parse(
      readFileSync(sharedPath("data/lookups/london_ward_codes_2018_vs_2022.csv")),
      { columns: true },
    );
    const ended = table.filter((row) => isTrue(row.in_2018) && !isTrue(row.in_2022));
    expect(ended).toHaveLength(483);
    for (const { ward_code } of ended) {
      expect(redraw?.areas[ward_code]?.length ?? 0).toBeGreaterThan(0);
    }
    const boroughs = new Set(
      older.areas.filter(({ code }) => redraw?.areas[code]).map(({ borough }) => borough),
    );
    expect(boroughs.size).toBe(25);
  });
});

function isTrue(text: string): boolean {
  return ["1", "true", "True", "yes", "Y"].includes(text);
}
