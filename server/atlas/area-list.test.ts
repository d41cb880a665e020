import { describe, expect, test } from "vitest";
import type { Level } from "../../geo/domain/level.ts";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { boundaryGeojson } from "../sources/boundary-geojson.ts";
import { readShared } from "../sources/read-as.test-support.ts";
import { plainRows } from "../testing/plain-rows.ts";
import { type AreaList, createAreaList } from "./area-list.ts";

describe.skipIf(!hasShared)("London's wards, found by their names", () => {
  const setOf = async (level: Level, ...path: string[]) => {
    const { set, areas } = await readShared(boundaryGeojson, "boundary", ...path);
    const listed = areas.map((area) => ({
      ...area,
      bounds: [0, 51.5, 0.01, 51.51] as const,
      point: [0, 51.5] as const,
      squareKm: 1,
    }));
    return { key: `${level}@${set.vintage}`, set, areas: listed };
  };
  const wards = async (): Promise<AreaList> => {
    const sets = await Promise.all([
      setOf("ward", "wards", "london_wards_wd22_wgs84.geojson"),
      setOf("borough", "boroughs", "london_boroughs_lad22_gen20_wgs84.geojson"),
    ]);
    return createAreaList({ sets, successors: [] });
  };

  test("a name that wards of two boroughs share finds both, told apart by their boroughs, however it is spelt (trap 44)", async () => {
    const names = new Map<string, string[]>();
    for (const row of plainRows("lookups", "london_wards_wd22_wd24_names.csv")) {
      const [name, code] = [String(row["ward_name_2022"]), String(row["ward_code"])];
      names.set(name, [...(names.get(name) ?? []), code]);
    }
    const shared = [...names].filter(([, codes]) => codes.length > 1);
    expect(shared).toHaveLength(11);
    const list = await wards();
    for (const [name, codes] of shared) {
      for (const spelling of [name, name.toUpperCase(), name.replaceAll(/[.']/g, "")]) {
        const found = list.search(spelling).filter(({ code }) => codes.includes(code));
        expect([spelling, found.map(({ code }) => code).sort()]).toEqual([spelling, codes.sort()]);
        expect(new Set(found.map(({ boroughName }) => boroughName)).size).toBe(codes.length);
      }
    }
  });

  test.each([
    ["St Helens", "E05009404", "St. Helen's"],
    ["st. peter\u2019s", "E05009331", "St Peter's"],
    ["Blackwall and Cubitt Town", "E05009318", "Blackwall & Cubitt Town"],
  ])("%s is %s, which is written %s (trap 44)", async (text, code, name) => {
    expect((await wards()).search(text)).toContainEqual(expect.objectContaining({ code, name }));
  });
});
