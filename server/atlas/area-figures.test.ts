import { describe, expect, test } from "vitest";
import type { Level } from "../../geo/domain/level.ts";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { deprivationCsv } from "../sources/deprivation-csv.ts";
import { readShared } from "../sources/read-as.test-support.ts";
import { plainRows } from "../testing/plain-rows.ts";
import { figuresOf } from "./area-figures.ts";

describe.skipIf(!hasShared)("deprivation as published", () => {
  const table = async (file: string) => {
    const read = await readShared(deprivationCsv, "deprivation", "deprivation", file);
    const { level, vintage, basis, areas } = read;
    const scores = Object.fromEntries([...areas].map(([code, { score }]) => [code, score]));
    return { level, vintage, basis, scores };
  };

  /** What areas of these codes have for deprivation, and from what. */
  const figureFor = async (
    level: Level,
    vintage: number,
    codes: readonly string[],
    ...files: string[]
  ) => {
    const deprivation = await Promise.all(files.map(table));
    const areas = codes.map((code) => ({
      ...{ code, name: code, borough: "E09000002", point: [0, 51.5] as const, squareKm: 1 },
      bounds: [0, 51.5, 0.01, 51.51] as const,
      geometry: { type: "Polygon" as const, coordinates: [] },
    }));
    const set = { key: `${level}@${vintage}`, set: { level, vintage }, areas };
    return figuresOf(set, { deprivation }).deprivation;
  };

  const changes = () => plainRows("lookups", "london_lsoa11_to_lsoa21.csv");
  const column = (name: string) => [...new Set(changes().map((row) => row[name] ?? ""))];

  test("a small area of 2021 has the score of 2011 where its code went on; one that was redrawn has none, and the source says so (trap 48)", async () => {
    const scores = new Map(
      plainRows("deprivation", "imd2019_lsoa11_london.csv.gz").map((row) => [
        row["LSOA code (2011)"],
        Number(row["Index of Multiple Deprivation (IMD) Score"]),
      ]),
    );
    const unchanged = new Set(
      changes()
        .filter((row) => row["change"] === "U")
        .map((row) => row["lsoa21_code"]),
    );
    const codes = column("lsoa21_code");
    const figure = await figureFor("lsoa", 2021, codes, "imd2019_lsoa11_london.csv.gz");
    expect([codes.length, unchanged.size]).toEqual([4994, 4659]);
    codes.forEach((code, i) => {
      const expected = unchanged.has(code) ? scores.get(code) : null;
      expect([code, figure?.values[i]]).toEqual([code, expected]);
    });
    expect(figure?.source).toContain("an LSOA redrawn in 2021 has none");
  });

  test("every small area of 2011 has its own score (trap 48)", async () => {
    const codes = column("lsoa11_code");
    const figure = await figureFor("lsoa", 2011, codes, "imd2019_lsoa11_london.csv.gz");
    expect([codes.length, figure?.values.filter((value) => value === null)]).toEqual([4835, []]);
  });

  test("scores that somebody computed for the wards of 2022 are not those of the wards of 2018 (trap 48)", async () => {
    const file = "derived_imd2019_ward_wd22.csv";
    const codes = plainRows("lookups", "london_ward_codes_2018_vs_2022.csv").map(
      (row) => row["ward_code"] ?? "",
    );
    const now = await figureFor("ward", 2022, codes, file);
    expect(now?.values.filter((value) => value !== null)).toHaveLength(684);
    expect(await figureFor("ward", 2018, codes, file)).toBeNull();
  });
});
