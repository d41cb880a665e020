import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { lsoaVintageOfCodes, wardVintageOfCodes } from "./code-vintage.ts";
import { fullYear, lsoaVintageOf, wardVintageOf } from "./vintage.ts";

test("codes of both sets, of neither, or mixed tell nothing", () => {
  const [kept, ended, begun, older] = ["E05009288", "E05000026", "E05013496", "E05000064"];
  expect(wardVintageOfCodes([kept, ended])).toBe(2018);
  expect(wardVintageOfCodes([kept, begun])).toBe(2022);
  for (const codes of [[kept], [ended, begun], [ended, older], []]) {
    expect(wardVintageOfCodes(codes)).toBeNull();
  }
  expect(lsoaVintageOfCodes(["E01000001"])).toBeNull();
  expect(lsoaVintageOfCodes(["E01000010", "E01035722"])).toBeNull();
});

test("years between two redraws are of the earlier one", () => {
  expect([2018, 2020, 2021].map(wardVintageOf)).toEqual([2018, 2018, 2018]);
  expect([2022, 2024, 2016].map(wardVintageOf)).toEqual([2022, 2022, 2016]);
  expect([2011, 2021].map(lsoaVintageOf)).toEqual([2011, 2021]);
  expect(["22", "01", "99"].map(fullYear)).toEqual([2022, 2001, 1999]);
});

describe.skipIf(!hasShared)("against the published lookups", () => {
  const rows = (name: string) =>
    readFileSync(sharedPath("data", "lookups", name), "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(","));

  test("every ward code that is in one set only tells its vintage, every other tells none", () => {
    const wards = rows("london_ward_codes_2018_vs_2022.csv");
    expect(wards).toHaveLength(1187);
    for (const [code = "", in2018, in2022] of wards) {
      const expected = in2018 === in2022 ? null : in2018 === "True" ? 2018 : 2022;
      expect([code, wardVintageOfCodes([code])]).toEqual([code, expected]);
    }
  });

  test("every LSOA that was split or merged tells its vintage, every other tells none", () => {
    const changes = rows("london_lsoa11_to_lsoa21.csv");
    const of2011 = new Set(changes.map(([code = ""]) => code));
    const of2021 = new Set(changes.map(([, , code = ""]) => code));
    for (const code of of2011) {
      expect([code, lsoaVintageOfCodes([code])]).toEqual([code, of2021.has(code) ? null : 2011]);
    }
    for (const code of of2021) {
      expect([code, lsoaVintageOfCodes([code])]).toEqual([code, of2011.has(code) ? null : 2021]);
    }
  });
});
