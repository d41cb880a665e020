import { describe, expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { populationEstimates } from "./population.ts";
import { populationUnnamedYear } from "./population-unnamed-year.ts";
import { readMemory, readShared, sharedInput } from "./read-as.test-support.ts";
import { refusalOf } from "./refusal.test-support.ts";

const HEADER = "LAD 2023 Code,LAD 2023 Name,Ward 2023 Code,Ward 2023 Name,Total\n";

test("without a year in its name the table is left out, saying what to call it", async () => {
  const data = `${HEADER}E09000005,Brent,E05013496,Alperton,"14,123"\n`;
  const { reason } = await readMemory(populationUnnamedYear, "not-used", { path: "x.csv", data });
  expect(reason).toContain("mid2021");
});

test("Windows-1252 and UTF-8 give the same, and neither changes the line that a fault is named by", async () => {
  const rows = Array.from(
    { length: 30 },
    (_, i) => `W06000001,x,W05000${100 + i},Llandygái,"1,00${i % 9}"`,
  );
  const text = `${HEADER}${rows.join("\n")}\nE09000005,Brent,E05013496,Alperton,"14,123"\nE09000005,Brent,E05013497,Barnhill,many\n`;
  const read = (data: Uint8Array | string) =>
    readMemory(populationUnnamedYear, "population", { path: "mid-2021.csv", data });
  for (const data of [text, Buffer.from(text, "latin1")]) {
    const refusal = await refusalOf(read(data));
    expect([refusal.code, refusal.line]).toEqual(["count-unreadable", 33]);
  }
});

describe.skipIf(!hasShared)("on the real files", () => {
  test("the ONS original in Windows-1252 with commas between thousands holds the London cut (trap 3)", async () => {
    const file = "original_ons_ward_population_mid2021_wd23_EW_cp1252.csv.gz";
    const original = await readShared(populationUnnamedYear, "population", "population", file);
    const cut = await readShared(
      populationEstimates,
      "population",
      "population",
      "london_ward_population_mid2021.csv",
    );
    const sorted = ({ years }: typeof cut) => [...(years[0]?.residents ?? [])].sort();
    expect(sorted(original)).toEqual(sorted(cut));
    expect([original.level, original.vintage, original.years[0]?.year]).toEqual([
      "ward",
      2022,
      2021,
    ]);
    expect([...original.tally.setAside]).toEqual([
      ["outside-london", { count: 6919, firstLine: 2 }],
    ]);
  });

  test("the same bytes are refused where no source is known to write Windows-1252", async () => {
    const input = await sharedInput(
      "population",
      "original_ons_ward_population_mid2021_wd23_EW_cp1252.csv.gz",
    );
    const refusal = await refusalOf(populationEstimates.read(input));
    expect([refusal.code, refusal.place]).toEqual(["not-utf-8", "byte 381561"]);
  });

  test("mid-2020 is of the LSOAs of 2011", async () => {
    const file = "london-mid2020-pop-lsoa11.csv.gz";
    const { level, vintage, years } = await readShared(
      populationUnnamedYear,
      "population",
      "population",
      file,
    );
    const [year] = years;
    expect([level, vintage, years.length, year?.year, year?.estimate]).toEqual([
      "lsoa",
      2011,
      1,
      2020,
      "official",
    ]);
    expect([year?.residents.size, year?.residents.get("E01000001")]).toEqual([4835, 1749]);
  });
});
