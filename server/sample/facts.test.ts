import { readFileSync } from "node:fs";
import { booleanPointInPolygon } from "@turf/turf";
import { parse } from "csv-parse/sync";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { CENSUS_GROUPS } from "../../geo/domain/group.ts";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { readFacts } from "./facts.ts";

const facts = await readFacts();
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("the fact tables", () => {
  test("hold 33 boroughs and the 704 wards of 2022", () => {
    expect(facts.boroughs).toHaveLength(33);
    expect(facts.wards).toHaveLength(704);
    expect(new Set(facts.wards.map((ward) => ward.code)).size).toBe(704);
    const boroughs = new Set(facts.boroughs.map((borough) => borough.code));
    expect(facts.wards.filter((ward) => !boroughs.has(ward.borough))).toEqual([]);
  });

  test("leave 15 small wards of the City without residents, as the official estimates do", () => {
    const without = facts.wards.filter((ward) => ward.residents === null);
    expect(without).toHaveLength(15);
    expect(without.every((ward) => ward.borough === "E09000001" && ward.groups === null)).toBe(
      true,
    );
  });

  test("add up: groups to the ward's residents, wards to the borough's, boroughs to London's", () => {
    for (const ward of facts.wards) {
      if (ward.groups) expect(sum(ward.groups), ward.name).toBe(ward.residents);
    }
    for (const borough of facts.boroughs) {
      const wards = facts.wards.filter((ward) => ward.borough === borough.code);
      expect(sum(wards.map((ward) => ward.residents ?? 0)), borough.name).toBe(borough.residents);
    }
    expect(sum(facts.boroughs.map((borough) => borough.residents))).toBe(8_804_769);
    expect(sum(facts.boroughs.flatMap((borough) => borough.groups))).toBe(8_799_736);
  });

  test("name every census group once, in the census's order", () => {
    expect(facts.ethnicities.map((row) => row.census_group)).toEqual([...CENSUS_GROUPS]);
  });
});

describe.skipIf(!hasShared)("the fact tables against the publishers' files", () => {
  test("each ward centre lies inside the real ward, under its name and borough", () => {
    const path = sharedPath("data", "wards", "london_wards_wd22_wgs84.geojson");
    const real: FeatureCollection<Polygon | MultiPolygon, Record<string, string>> = JSON.parse(
      readFileSync(path, "utf8"),
    );
    const wards = new Map(facts.wards.map((ward) => [ward.code, ward]));
    expect(real.features).toHaveLength(704);
    for (const feature of real.features) {
      const ward = wards.get(feature.properties["code"] ?? "");
      expect(ward?.name).toBe(feature.properties["name"]);
      expect(ward?.borough).toBe(feature.properties["borough_code"]);
      expect(booleanPointInPolygon([...(ward?.centre ?? [])], feature), ward?.name).toBe(true);
    }
  });

  test("residents are the official figures", () => {
    const path = sharedPath("data", "population", "london_ward_population_mid2021.csv");
    const ours = new Map(facts.wards.map((ward) => [ward.code, ward.residents]));
    expect(readRows(path)).toHaveLength(689);
    for (const row of readRows(path)) {
      expect(String(ours.get(row["ward_code"] ?? ""))).toBe(row["population_mid2021"]);
    }
  });

  test("a borough's estimated ward groups add up to nearly its census shares", () => {
    const census = readRows(sharedPath("data", "census", "ts021_borough_2021_19groups.csv"));
    expect(census).toHaveLength(33);
    for (const row of census) {
      const code = row["geography code"];
      const official = Object.values(row).slice(3).map(Number);
      const borough = facts.boroughs.find((candidate) => candidate.code === code);
      expect(borough?.groups).toEqual(official);
      if (code === "E09000001") continue; // ten wards of a few hundred people each
      const wards = facts.wards.filter((ward) => ward.borough === code);
      CENSUS_GROUPS.forEach((group, i) => {
        const estimated =
          sum(wards.map((ward) => ward.groups?.[i] ?? 0)) / (borough?.residents ?? 0);
        const counted = (official[i] ?? 0) / sum(official);
        expect(Math.abs(estimated - counted), `${code} ${group}`).toBeLessThan(0.01);
      });
    }
  });
});

function readRows(path: string): Record<string, string>[] {
  return parse<Record<string, string>>(readFileSync(path), { columns: true });
}
