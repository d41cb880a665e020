import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { memoryInput } from "./input.test-support.ts";
import type { Input } from "./input.ts";
import { listInputs } from "./list-inputs.ts";
import { lookupLsoaWard } from "./lookup-lsoa-ward.ts";
import { refusalOf } from "./refusal.test-support.ts";
import { LOOKUP } from "./samples.test-support.ts";

async function read(input: Input | undefined) {
  if (!input) throw new Error("no input");
  const result = await lookupLsoaWard.read(input);
  if (result.kind !== "lookup") throw new Error("no lookup");
  return result;
}

test("an LSOA in two wards is refused, for best fit gives it to one", async () => {
  const data = `${LOOKUP.data}E01000001,E05009289,Aldgate,E09000001\n`;
  const refusal = await refusalOf(read(memoryInput({ path: "x.csv", data })));
  expect([refusal.code, refusal.line]).toEqual(["duplicate-code", 4]);
});

test("a lookup of LSOAs alone is not taken for it", async () => {
  const header = "lsoa11_code,lsoa21_code,borough_code";
  const input = memoryInput({ path: "x.csv", data: `${header}\n` });
  expect(await lookupLsoaWard.recognise(input, await input.head())).toBe(false);
});

test("a table of shares may give an LSOA to several wards, and is marked as derived", async () => {
  const header = "lsoa11_code,ward_code,ward_name_2022,borough_code,share_of_2021_residents\n";
  const rows =
    "E01000001,E05009288,Aldersgate,E09000001,0.75\nE01000001,E05009302,Cripplegate,E09000001,0.25\n";
  const result = await read(memoryInput({ path: "x.csv", data: `${header}${rows}` }));
  expect(result.derived).toBe(true);
  expect(result.rows.map(({ ward, share }) => [ward, share])).toEqual([
    ["E05009288", 0.75],
    ["E05009302", 0.25],
  ]);
  const twice = memoryInput({ path: "x.csv", data: `${header}${rows}${rows}` });
  expect((await refusalOf(read(twice))).code).toBe("duplicate-code");
});

describe.skipIf(!hasShared)("on the real files", () => {
  const readShared = async (name: string) =>
    read((await listInputs([sharedPath("data", "lookups", name)])).inputs[0]);

  test("the ONS original, byte-order mark and all, holds the London cut (trap 2)", async () => {
    const cut = await readShared("london_lsoa21_to_ward_to_borough.csv");
    expect([cut.rows.length, cut.vintages]).toEqual([4994, { lsoa: 2021, ward: 2022 }]);
    const original = await readShared("original_ons_LSOA21_to_WD24_to_LAD24_best_fit_EW.csv.gz");
    const sorted = (rows: typeof cut.rows) => rows.map((row) => Object.values(row).join()).sort();
    expect(sorted(original.rows)).toEqual(sorted(cut.rows));
    expect(original.tally.setAside.get("outside-london")?.count).toBe(30_678);
  });

  test("LSOAs of 2011 get wards of 2022 by a computed lookup, 37 of them split", async () => {
    const { rows, vintages, derived } = await readShared("derived_london_lsoa11_to_ward_wd22.csv");
    expect([rows.length, vintages, derived]).toEqual([4835, { lsoa: 2011, ward: 2022 }, true]);
    expect(rows.filter(({ share }) => share < 1)).toHaveLength(37);
  });

  test("20 of the City's 25 wards have no LSOA (trap 45)", async () => {
    const { rows } = await readShared("london_lsoa21_to_ward_to_borough.csv");
    const city = rows.filter(({ borough }) => borough === "E09000001");
    expect(new Set(city.map(({ ward }) => ward)).size).toBe(5);
  });
});
