import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { Area } from "../../geo/domain/area.ts";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { boundaryGeojson } from "../sources/boundary-geojson.ts";
import { boundaryShapefile } from "../sources/boundary-shapefile.ts";
import { readShared } from "../sources/read-as.test-support.ts";
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
  const drawn = async (vintage: number, file: string) =>
    wards(vintage, ...(await readShared(boundaryGeojson, "boundary", "wards", file)).areas);
  const wd20 = () => drawn(2018, "london_wards_wd20_wgs84.geojson");
  const wd22 = () => drawn(2022, "london_wards_wd22_wgs84.geojson");

  test("goes by codes: a name that goes on under another code is another ward (trap 43)", async () => {
    const [older, newer] = [await wd20(), await wd22()];
    const [redraw] = successorsOf([older, newer]);
    const keyOf = ({ borough, name }: Area) => `${borough} ${name}`;
    const now = new Map(newer.areas.map((area) => [keyOf(area), area.code]));
    const namesakes = older.areas.filter(
      (area) => (now.get(keyOf(area)) ?? area.code) !== area.code,
    );
    expect(namesakes.length).toBeGreaterThan(200);
    for (const { code } of namesakes) expect(redraw?.areas[code]).toBeDefined();
  });

  test("ended the same wards whether they are drawn with the river or without (trap 38)", async () => {
    const newer = await wd22();
    const full = await drawn(2018, "london_wards_2018_extent_of_realm_wgs84.geojson.gz");
    const ended = [full, await wd20()].map((older) =>
      Object.keys(successorsOf([older, newer])[0]?.areas ?? {}),
    );
    expect(ended[0]).toHaveLength(483);
    expect(ended[0]).toEqual(ended[1]);
  });

  test("is not repeated when two wards are renamed: they keep their codes, and nothing replaces them (trap 44)", async () => {
    const [older, renamed] = [await wd20(), await wd22()];
    const read = await readShared(
      boundaryShapefile,
      "boundary",
      "wards",
      "wd24-bng-shapefile",
      "london_wards.shp",
    );
    const newer = wards(2024, ...read.areas);
    const names = new Map(newer.areas.map(({ code, name }) => [code, name]));
    const changed = renamed.areas.filter(({ code, name }) => names.get(code) !== name);
    expect(changed.map(({ code }) => code).sort()).toEqual(["E05009317", "E05009331"]);
    const [redraw, afterwards] = successorsOf([older, renamed, newer]);
    expect(Object.keys(redraw?.areas ?? {})).toHaveLength(483);
    expect(afterwards).toEqual({ from: "ward@2022", to: "ward@2024", areas: {} });
  });

  test("changes the wards of 25 boroughs and leaves those of eight as they were (trap 43)", async () => {
    const [older, newer] = [await wd20(), await wd22()];
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
