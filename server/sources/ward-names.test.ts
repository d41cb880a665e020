import { describe, expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { readMemory, readShared } from "./read-as.test-support.ts";
import { refusalOf } from "./refusal.test-support.ts";
import { wardNames } from "./ward-names.ts";

const HEADER = "ward_code,in_2018,in_2022,name_2018,name_2022,borough_code\n";

test.each([
  ["E05000026,True,False,Abbey,Abbey,E09000002"],
  ["E05000026,True,True,Abbey,,E09000002"],
  ["E05000026,perhaps,False,Abbey,,E09000002"],
])("a row that contradicts itself is set aside: %s", async (row) => {
  const refusal = await refusalOf(
    readMemory(wardNames, "ward-names", { path: "x.csv", data: `${HEADER}${row}\n` }),
  );
  expect([refusal.code, refusal.line]).toEqual(["use-unreadable", 2]);
});

describe.skipIf(!hasShared)("on the real files", () => {
  test("the redraw of 2022 kept 174 codes, ended 483 and began 530, and left eight boroughs alone (trap 43)", async () => {
    const { years, rows } = await readShared(
      wardNames,
      "ward-names",
      "lookups",
      "london_ward_codes_2018_vs_2022.csv",
    );
    expect([years, rows.length]).toEqual([[2018, 2022], 1187]);
    const use = (row: (typeof rows)[number]) => years.map((year) => row.names.has(year)).join();
    const count = (wanted: string) => rows.filter((row) => use(row) === wanted).length;
    expect([count("true,true"), count("true,false"), count("false,true")]).toEqual([174, 483, 530]);
    const redrawn = new Set(
      rows.filter((row) => use(row) !== "true,true").map(({ borough }) => borough),
    );
    expect(33 - redrawn.size).toBe(8);
  });

  test("two wards were renamed and kept their codes, so that names do not tell wards apart (trap 44)", async () => {
    const { rows } = await readShared(
      wardNames,
      "ward-names",
      "lookups",
      "london_wards_wd22_wd24_names.csv",
    );
    const renamed = rows.filter(({ names }) => names.get(2022) !== names.get(2024));
    expect(renamed.map(({ code }) => code).sort()).toEqual(["E05009317", "E05009331"]);
    const inBoroughs = new Map<string, Set<string>>();
    for (const { names, borough } of rows) {
      const name = names.get(2022) ?? "";
      inBoroughs.set(name, (inBoroughs.get(name) ?? new Set()).add(borough));
    }
    expect([...inBoroughs.values()].filter(({ size }) => size > 1)).toHaveLength(11);
  });
});
