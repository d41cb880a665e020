import { describe, expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { publishedYears } from "./published-years.ts";
import { readMemory, readShared } from "./read-as.test-support.ts";
import { refusalOf } from "./refusal.test-support.ts";

const HEADER = "LSOA11CD,LSOA11NM,LAD11CD,2020,2021\n";

test("half an offence is no count", async () => {
  const data = `${HEADER}E01000006,Barking and Dagenham 016A,E09000002,18.0,1.5\n`;
  const refusal = await refusalOf(readMemory(publishedYears, "published", { path: "x.csv", data }));
  expect(refusal.code).toBe("count-unreadable");
});

test("a file whose name does not say which offences it counts has no category", async () => {
  const data = `${HEADER}E01000006,Barking and Dagenham 016A,E09000002,18.0,1.0\n`;
  const { rows, notes } = await readMemory(publishedYears, "published", { path: "x.csv", data });
  expect([rows[0]?.major, rows[0]?.counts]).toEqual([null, [18, 1]]);
  expect(notes.join()).toContain("which offences");
});

describe.skipIf(!hasShared)("on the real files", () => {
  test.each([
    ["burglary"],
    ["drugs"],
    ["robbery"],
    ["theft-all"],
    ["vehicle-offences"],
    ["violence"],
  ])("%s is counted by year in the LSOAs of 2011, the City's not among them", async (major) => {
    const file = `london-2011-2021-major-${major}.csv.gz`;
    const read = await readShared(publishedYears, "published", "police", "published", file);
    expect([read.level, read.vintage, read.rows.length]).toEqual(["lsoa", 2011, 4829]);
    expect([read.periods.length, read.periods[0], read.periods.at(-1)]).toEqual([
      11,
      "2011",
      "2021",
    ]);
    expect(new Set(read.rows.map((row) => row.major))).toEqual(new Set([major]));
    expect(new Set(read.rows.map(({ borough }) => borough)).size).toBe(32);
  });
});
