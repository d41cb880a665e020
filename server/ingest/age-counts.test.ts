import { describe, expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { censusAge } from "../sources/census-age.ts";
import { readMemory, readShared } from "../sources/read-as.test-support.ts";
import { ageCountsOf } from "./age-counts.ts";

const HEADER = "date,geography,geography code,Age: Total";

const read = (columns: readonly string[], counts: readonly number[]) =>
  readMemory(censusAge, "census-age", {
    path: "ages.csv",
    data: `${[HEADER, ...columns.map((it) => `Age: Aged ${it}`)].join(",")}\n2021,x,E09000001,${[
      counts.reduce((sum, count) => sum + count, 0),
      ...counts,
    ].join(",")}\n`,
  });

test("narrower bands are summed, whatever they are", async () => {
  const columns = ["19 years and under", "20 to 24 years", "25 to 34 years", "35 to 49 years"];
  const table = await read([...columns, "50 to 64 years", "65 years and over"], [9, 1, 2, 4, 5, 6]);
  expect(ageCountsOf(table)?.get("E09000001")).toEqual([9, 3, 4, 5, 6]);
});

test("a table with a band that lies in two of them says nothing", async () => {
  expect(ageCountsOf(await read(["64 years and under", "65 years and over"], [7, 3]))).toBeNull();
});

describe.skipIf(!hasShared)("on the real files", () => {
  test.each([
    "census2021-ts007a-age5yr-lsoa-london.csv.gz",
    "original_nomis_TS007B_age_broad_bands_lsoa21_EW.csv.gz",
  ])("%s gives every LSOA its five bands, nobody lost", async (file) => {
    const table = await readShared(censusAge, "census-age", "census", file);
    const counts = ageCountsOf(table);
    expect(counts?.size).toBe(4994);
    const all = (values: Iterable<readonly number[]>) =>
      [...values].flat().reduce((sum, count) => sum + count, 0);
    expect(all(counts?.values() ?? [])).toBe(
      all([...table.counts.values()].map((area) => area.counts)),
    );
  });
});
