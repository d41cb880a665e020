import { describe, expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { deprivationCsv } from "./deprivation-csv.ts";
import { lookupLsoaChange } from "./lookup-lsoa-change.ts";
import { readMemory, readShared } from "./read-as.test-support.ts";
import { refusalOf } from "./refusal.test-support.ts";

const HEADER =
  "LSOA code (2011),LSOA name (2011),Index of Multiple Deprivation (IMD) Score,Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived),Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)";

const read = (data: string) => readMemory(deprivationCsv, "deprivation", { path: "x.csv", data });

test.each([
  ["decile-differs", "6.2,29199,2"],
  ["rank-unreadable", "6.2,0,1"],
  ["rank-unreadable", "6.2,32845,10"],
  ["score-unreadable", "high,29199,9"],
  ["score-blank", ",29199,9"],
])("a row that cannot be right is set aside (%s): %s", async (code, figures) => {
  const refusal = await refusalOf(read(`${HEADER}\nE01000001,City of London 001A,${figures}\n`));
  expect([refusal.code, refusal.line]).toEqual([code, 2]);
});

test("a table without its rank is refused, naming the column", async () => {
  const refusal = await refusalOf(read(`${HEADER.split(",").slice(0, 3).join()}\n`));
  expect(refusal.code).toBe("columns-missing");
  expect(refusal.message).toContain("Rank (where 1 is most deprived)");
});

describe.skipIf(!hasShared)("on the real files", () => {
  const shared = (file: string) => readShared(deprivationCsv, "deprivation", "deprivation", file);

  test("the index is of the LSOAs of 2011, and 176 of them are not among those of 2021 (trap 48)", async () => {
    const { level, vintage, basis, areas } = await shared("imd2019_lsoa11_london.csv.gz");
    expect([level, vintage, basis, areas.size]).toEqual(["lsoa", 2011, "index", 4835]);
    expect(areas.get("E01000001")).toEqual({
      name: "City of London 001A",
      score: 6.208,
      rank: 29_199,
      decile: 9,
    });
    const { rows } = await readShared(
      lookupLsoaChange,
      "lsoa-change",
      "lookups",
      "london_lsoa11_to_lsoa21.csv",
    );
    const newer = new Set(rows.map(({ to }) => to));
    const lost = [...areas.keys()].filter((code) => !newer.has(code));
    expect(lost).toHaveLength(176);
  });

  test("the summary of boroughs is found under headers that end in a space (trap 9)", async () => {
    const { level, basis, areas } = await shared("imd2019_borough_summary.csv");
    expect([level, basis, areas.size]).toEqual(["borough", "average", 33]);
    expect(areas.get("E09000002")).toEqual({
      name: "Barking and Dagenham",
      score: 32.768,
      rank: 21,
      decile: null,
    });
  });

  test("scores of wards are marked as derived, and 20 wards of the City have none", async () => {
    const { level, vintage, basis, derived, areas, tally } = await shared(
      "derived_imd2019_ward_wd22.csv",
    );
    expect([level, vintage, basis, derived, areas.size]).toEqual([
      "ward",
      2022,
      "weighted-average",
      true,
      684,
    ]);
    expect(tally.setAside.get("score-blank")?.count).toBe(20);
  });
});
