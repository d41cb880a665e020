import { describe, expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { censusAge } from "./census-age.ts";
import { readMemory, readShared } from "./read-as.test-support.ts";
import { refusalOf } from "./refusal.test-support.ts";

const HEADER = "date,geography,geography code,Age: Total,Age: Aged 4 years and under";
const OLDER = "Age: Aged 5 to 64 years,Age: Aged 65 years and over";

const read = (data: string) => readMemory(censusAge, "census-age", { path: "x.csv", data });

test("bands come youngest first with their ages, whatever the order of columns", async () => {
  const { bands, counts, level } = await read(
    "date,geography code,geography,Age: Aged 65 years and over,Age: Aged 64 years and under\n2021,E09000001,City of London,2,3\n",
  );
  expect(level).toBe("borough");
  expect(bands).toEqual([
    { label: "Aged 64 years and under", from: 0, to: 64 },
    { label: "Aged 65 years and over", from: 65, to: null },
  ]);
  expect(counts.get("E09000001")).toEqual({ name: "City of London", counts: [3, 2] });
});

test.each([
  ["ages-incomplete", `${HEADER},Age: Aged 65 years and over\n`, "where age 5 should begin"],
  ["ages-incomplete", `${HEADER},Age: Aged 5 to 64 years\n`, "nobody of 65 years and over"],
  ["total-differs", `${HEADER},${OLDER}\n2021,x,E09000001,9,1,2,3\n`, "1 of 1"],
  ["year-differs", `${HEADER},${OLDER}\n2011,x,E09000001,6,1,2,3\n`, "1 of 1"],
  ["columns-missing", "place,Age: Aged 4 years and under,Age: Aged 5 years and over\n", "code"],
])("a table is refused for %s", async (code, data, said) => {
  const refusal = await refusalOf(read(data));
  expect(refusal.code).toBe(code);
  expect(refusal.message).toContain(said);
});

describe.skipIf(!hasShared)("on the real files", () => {
  const total = (counts: ReadonlyMap<string, { counts: readonly number[] }>) =>
    [...counts.values()].flatMap((area) => area.counts).reduce((sum, count) => sum + count, 0);

  test("ages in five years are of 4,994 LSOAs and 8,799,631 people", async () => {
    const file = "census2021-ts007a-age5yr-lsoa-london.csv.gz";
    const { level, vintage, bands, counts } = await readShared(
      censusAge,
      "census-age",
      "census",
      file,
    );
    expect([level, vintage, bands.length, counts.size]).toEqual(["lsoa", 2021, 18, 4994]);
    expect(total(counts)).toBe(8_799_631);
  });

  test("a Nomis query export is read under its preamble, cut to London, without its total row and type prefixes (trap 4)", async () => {
    const file = "original_nomis_TS007B_age_broad_bands_lsoa21_EW.csv.gz";
    const { bands, counts, tally } = await readShared(censusAge, "census-age", "census", file);
    expect([bands.length, counts.size, tally.read]).toEqual([11, 4994, 35_673]);
    expect([...tally.setAside]).toEqual([
      ["not-a-level", { count: 1, firstLine: 8 }],
      ["outside-london", { count: 30_678, firstLine: 9 }],
    ]);
    expect(counts.get("E01000001")?.name).toBe("City of London 001A");
    // The rows were perturbed one by one and do not sum to the total row's 8,799,726.
    expect(Math.abs(total(counts) - 8_799_726)).toBeLessThan(1000);
  });
});
