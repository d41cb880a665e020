import { describe, expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { populationGla } from "./population-gla.ts";
import { readMemory, readShared } from "./read-as.test-support.ts";
import type { PopulationRead } from "./reference-kinds.ts";
import { refusalOf } from "./refusal.test-support.ts";

const HEADER = "Code,Name,Year,Source,Population,Population_per_hectare\n";

test("years come oldest first, each official or projected by its source", async () => {
  const data = `${HEADER}E09000001,City,2011,GLA Population Projections,7412,1\nE09000001,City,2010,ONS MYE,7338,1\n`;
  const { years } = await readMemory(populationGla, "population", { path: "x.csv", data });
  expect(years.map(({ year, estimate }) => [year, estimate])).toEqual([
    [2010, "official"],
    [2011, "projection"],
  ]);
});

test("an area with two figures for a year is refused", async () => {
  const data = `${HEADER}E09000001,City,2010,ONS MYE,1,1\nE09000001,City,2010,ONS MYE,2,1\n`;
  const refusal = await refusalOf(readMemory(populationGla, "population", { path: "x.csv", data }));
  expect(refusal.code).toBe("duplicate-code");
});

describe.skipIf(!hasShared)("on the real files", () => {
  const londonIn = ({ years }: PopulationRead, wanted: number) =>
    [...(years.find(({ year }) => year === wanted)?.residents.values() ?? [])].reduce(
      (sum, count) => sum + count,
      0,
    );

  test("boroughs are official to 2010, and projected half a million too many for 2021", async () => {
    const read = await readShared(
      populationGla,
      "population",
      "population",
      "original_gla_housing-density-borough.csv.gz",
    );
    const official = read.years.filter(({ estimate }) => estimate === "official");
    expect([read.level, read.years.length]).toEqual(["borough", 52]);
    expect([official[0]?.year, official.at(-1)?.year]).toEqual([1999, 2010]);
    expect(londonIn(read, 2021)).toBe(9_298_024);
    expect(read.tally.setAside.get("not-a-level")?.count).toBe(156);
  });

  test("wards are of a set that is not known here, and are projections only", async () => {
    const read = await readShared(
      populationGla,
      "population",
      "population",
      "original_gla_housing-density-ward.csv.gz",
    );
    expect([read.level, read.vintage, read.years.length]).toEqual(["ward", null, 40]);
    expect(
      read.years.every(
        ({ estimate, residents }) => estimate === "projection" && residents.size === 624,
      ),
    ).toBe(true);
  });
});
