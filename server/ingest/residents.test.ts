import { expect, test } from "vitest";
import type { Area } from "../../geo/domain/area.ts";
import { CENSUS_GROUPS } from "../../geo/domain/group.ts";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { boundaryGeojson } from "../sources/boundary-geojson.ts";
import { boundaryShapefile } from "../sources/boundary-shapefile.ts";
import { populationEstimates } from "../sources/population.ts";
import { readShared } from "../sources/read-as.test-support.ts";
import { type PlainRow, plainRows } from "../testing/plain-rows.ts";
import type { AreaSet } from "./locate-events.ts";
import type { References } from "./references.ts";
import { residentsOf } from "./residents.ts";

/** A square of a thousandth of a degree, `east` of them from the first. */
function square(code: string, east: number, wide = 1): Area {
  const [west, right] = [east / 1000, (east + wide) / 1000];
  const ring = [
    [west, 51.5],
    [right, 51.5],
    [right, 51.501],
    [west, 51.501],
    [west, 51.5],
  ];
  return {
    code,
    name: code,
    borough: "E09000014",
    geometry: { type: "Polygon", coordinates: [ring] },
  };
}

const NONE: References = {
  sets: [],
  census: new Map(),
  ages: new Map(),
  population: [],
  survey: [],
  published: [],
  deprivation: [],
  scenery: [],
  left: new Map(),
  leftYears: new Map(),
  leftValues: new Map(),
  disagreements: [],
};

const lsoas = (vintage: number, codes: readonly string[]): AreaSet => ({
  set: { level: "lsoa", vintage },
  areas: codes.map((code, i) => square(code, i)),
});

test("ward groups are shared out from the small areas that the census was counted in, whichever vintage is listed first", () => {
  const codes = Array.from({ length: 20 }, (_, i) => `E010000${String(i).padStart(2, "0")}`);
  const redrawn = codes.map((code, i) => (i === 0 ? "E01099999" : code));
  const wards: AreaSet = {
    set: { level: "ward", vintage: 2022 },
    areas: [square("E05013551", 0, 10), square("E05013552", 10, 10)],
  };
  const counts = CENSUS_GROUPS.map(() => 10);
  const census = new Map([["lsoa" as const, new Map(redrawn.map((code) => [code, counts]))]]);
  const sets = [lsoas(2011, codes), lsoas(2021, redrawn), wards];
  for (const order of [sets, sets.toReversed()]) {
    const held = residentsOf({ ...NONE, sets: order, census });
    const people = held["ward@2022"]?.groups?.counts.map((groups) =>
      groups?.reduce((sum, count) => sum + count, 0),
    );
    expect(people?.map((count) => Math.round(count ?? 0))).toEqual([1900, 1900]);
  }
});

test.skipIf(!hasShared)(
  "residents go by code: two renamed wards keep theirs, and wards of one name have each its own (trap 44)",
  async () => {
    const estimates = ["population", "london_ward_population_mid2021.csv"];
    const { level, vintage, years } = await readShared(
      populationEstimates,
      "population",
      ...estimates,
    );
    const population = years.map(({ year, residents }) => ({ level, vintage, year, residents }));
    const drawings = await Promise.all([
      readShared(boundaryGeojson, "boundary", "wards", "london_wards_wd22_wgs84.geojson"),
      readShared(
        boundaryShapefile,
        "boundary",
        ...["wards", "wd24-bng-shapefile", "london_wards.shp"],
      ),
    ]);
    const [then, now] = drawings.map((set) => {
      const { totals } = residentsOf({ ...NONE, sets: [set], population })["ward@2022"] ?? {};
      return new Map(set.areas.map(({ code }, i) => [code, totals?.[0]?.residents[i] ?? null]));
    });
    expect(now).toEqual(new Map(drawings[1]?.areas.map(({ code }) => [code, then?.get(code)])));

    const published = plainRows(...estimates).filter((row) => row["borough_code"] !== "E09000001");
    const shared = published.filter(({ ward_name: name, ward_code: code }) =>
      published.some((other) => other["ward_name"] === name && other["ward_code"] !== code),
    );
    expect(shared).toHaveLength(20);
    for (const row of [...shared, ...published.filter(isRenamed)]) {
      const own = then?.get(row["ward_code"] ?? "");
      expect([row["ward_code"], own]).toEqual([
        row["ward_code"],
        Number(row["population_mid2021"]),
      ]);
    }
  },
);

function isRenamed({ ward_code: code = "" }: PlainRow): boolean {
  return ["E05009317", "E05009331"].includes(code);
}
