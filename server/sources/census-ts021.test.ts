import { describe, expect, test } from "vitest";
import { CENSUS_GROUPS } from "../../geo/domain/group.ts";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { censusTs021 } from "./census-ts021.ts";
import { type MemoryFile, memoryInput } from "./input.test-support.ts";
import type { Input } from "./input.ts";
import { listInputs } from "./list-inputs.ts";
import { refusalOf } from "./refusal.test-support.ts";
import { CENSUS_HEADER, census } from "./samples.test-support.ts";

async function readInput(input: Input | undefined) {
  if (!input) throw new Error("no input");
  const result = await censusTs021.read(input);
  if (result.kind !== "census") throw new Error("no census");
  return result;
}

const read = (file: MemoryFile) => readInput(memoryInput(file));

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => [`E01${String(i).padStart(6, "0")}`, "2"] as const);

/** A census of 40 LSOAs with the text of one line replaced. */
function withLine(index: number, change: (line: string) => string): MemoryFile {
  const file = census(many(40));
  const lines = String(file.data).split("\n");
  return { ...file, data: lines.map((line, i) => (i === index ? change(line) : line)).join("\n") };
}

test("the 19 counts come in the census's order, whatever the order of columns", async () => {
  const { level, counts } = await read({
    path: "x.csv",
    data: `${["geography code", ...CENSUS_HEADER.toReversed()].join(",")}\nE09000001,${CENSUS_GROUPS.map((_, i) => i).join(",")}\n`,
  });
  expect(level).toBe("borough");
  expect(counts.get("E09000001")?.counts).toEqual(CENSUS_GROUPS.map((_, i) => 18 - i));
});

test.each([
  ["total-differs", (line: string) => line.replace(",38,", ",39,")],
  ["count-unreadable", (line: string) => line.replace(/2$/, "-2")],
  ["count-blank", (line: string) => line.replace(/,38(,2)+$/, ",".repeat(20))],
  ["row-malformed", (line: string) => `${line},2`],
  ["code-unreadable", (line: string) => line.replace(/^\w+/, "Camden")],
])("one row that cannot be used is set aside (%s) and its line kept", async (reason, change) => {
  const { tally, counts } = await read(withLine(3, change));
  expect([...tally.setAside]).toEqual([[reason, { count: 1, firstLine: 4 }]]);
  expect([tally.read, tally.used, counts.size]).toEqual([40, 39, 39]);
});

test("a file with more than one bad row in twenty is refused, naming the first and why", async () => {
  const file = census(many(40));
  const data = String(file.data).replace(/^(E0100000[1-3].*),38,/gm, "$1,40,");
  const refusal = await refusalOf(read({ ...file, data }));
  expect([refusal.code, refusal.line]).toEqual(["total-differs", 3]);
  expect(refusal.message).toContain("3 of 40");
});

test("totals of regions and areas of other countries are set aside without being faults", async () => {
  const { tally } = await read(
    census([
      ["E09000001", "1"],
      ["E12000007", "9"],
      ["E92000001", "9"],
      ["W06000015", "9"],
      ["E08000003", "9"],
    ]),
  );
  expect([...tally.setAside].map(([reason, { count }]) => [reason, count])).toEqual([
    ["not-a-level", 2],
    ["outside-london", 2],
  ]);
});

test("a row given twice counts once; two that differ are refused", async () => {
  const twice = [...many(30), ["E01000000", "2"]] as const;
  expect((await read(census(twice))).tally.setAside.get("row-repeated")?.count).toBe(1);
  const refusal = await refusalOf(read(census([...many(30), ["E01000000", "3"]])));
  expect([refusal.code, refusal.line]).toEqual(["duplicate-code", 32]);
});

test.each([
  [
    "a missing group",
    (text: string) => text.replace(": Roma", ": Romany"),
    "columns-missing",
    "White: Roma",
  ],
  [
    "a missing code",
    (text: string) => text.replace("geography code", "place"),
    "columns-missing",
    '"geography code"',
  ],
  ["two levels", (text: string) => text.replace("E01000003", "E09000003"), "two-levels", "line 5"],
  [
    "no areas at all",
    (text: string) => text.split("\n")[0] ?? "",
    "no-areas",
    "a header without rows",
  ],
  [
    "a quote that never closes",
    (text: string) => text.replace("Area E01000002", '"Area'),
    "quote-open",
    "never closed",
  ],
])("a table with %s is refused", async (_what, change, code, said) => {
  const file = census(many(40));
  const refusal = await refusalOf(read({ ...file, data: change(String(file.data)) }));
  expect(refusal.code).toBe(code);
  expect(refusal.message).toContain(said);
});

test("an export of a Nomis query reads the same as the bulk table", async () => {
  const plain = await read(census(many(3)));
  const groups = CENSUS_HEADER.map((column) => column.replace("Ethnic group: ", ""));
  const header = `"Area","mnemonic","Total: All usual residents",${groups.join(",")}`;
  const rows = many(3).map(
    ([code]) => `"lsoa2021:Area ${code}","${code}",38${",2".repeat(CENSUS_GROUPS.length)}`,
  );
  const preamble = `\n"TS021 - Ethnic group"\n"ONS Crown Copyright Reserved [from Nomis on 4 May 2025]"\n"Date       :","2021"\n\n`;
  const notes = `\n\n"In order to protect against disclosure, counts were changed."\n`;
  const data = `${preamble}${header}\n\n${rows.join("\n")}${notes}`;
  const result = await read({ path: "x.csv", data });
  expect(result.counts).toEqual(plain.counts);
  expect([...result.tally.setAside]).toEqual([["note", { count: 1, firstLine: 12 }]]);
  const old = data.replace('"2021"\n', '"2011"\n');
  expect((await refusalOf(read({ path: "x.csv", data: old }))).code).toBe("year-differs");
});

test("small areas of other districts are told by their names, in a table that has London's too", async () => {
  const elsewhere = String(census(many(3)).data).replace("Area E01000001", "Hartlepool 001A");
  expect((await read({ path: "x.csv", data: elsewhere })).counts.size).toBe(3);
  const national = elsewhere.replace("Area E01000002", "Brent 001A");
  const { counts, tally } = await read({ path: "x.csv", data: national });
  expect([counts.size, tally.setAside.get("outside-london")?.count]).toEqual([2, 1]);
});

test("a table of wards that is not in Nomis's form, or calls itself derived, is marked as derived", async () => {
  const wards = census([["E05013496", "2"]]);
  const rekeyed = { ...wards, data: String(wards.data).replace("geography code", "ward_code") };
  const called = { ...wards, path: "a/derived_wards.csv" };
  const marks = await Promise.all(
    [wards, rekeyed, called].map(async (file) => (await read(file)).derived),
  );
  expect(marks).toEqual([false, true, true]);
});

test("a byte-order mark, other line ends and a missing last one change nothing", async () => {
  const file = census(many(5));
  const plain = await read(file);
  for (const newline of ["\r\n", "\r"]) {
    const data = `\uFEFF${String(file.data).replaceAll("\n", newline)}${newline}${newline}`;
    expect((await read({ ...file, data })).counts).toEqual(plain.counts);
  }
});

describe.skipIf(!hasShared)("on the real files", () => {
  const readShared = async (name: string) =>
    readInput((await listInputs([sharedPath("data", "census", name)])).inputs[0]);
  const total = (counts: ReadonlyMap<string, { counts: readonly number[] }>) =>
    [...counts.values()].flatMap((area) => area.counts).reduce((sum, count) => sum + count, 0);

  test("broad totals beside the details do not double the people of the LSOAs (trap 47)", async () => {
    const { level, counts, tally } = await readShared("census2021-ts021-lsoa-london.csv.gz");
    expect([level, counts.size, tally.used]).toEqual(["lsoa", 4994, 4994]);
    expect(total(counts)).toBe(8_799_810);
    expect(counts.get("E01000001")).toEqual({
      name: "City of London 001A",
      counts: [4, 66, 49, 2, 37, 8, 3, 0, 28, 8, 2, 18, 822, 32, 0, 11, 316, 22, 46],
    });
  });

  test("the boroughs have their own total, which is not that of the LSOAs", async () => {
    const { level, counts } = await readShared("ts021_borough_2021_19groups.csv");
    expect([level, counts.size, total(counts)]).toEqual(["borough", 33, 8_799_736]);
  });

  test("wards without a count are set aside, not taken for empty (trap 46)", async () => {
    const { level, vintage, derived, counts, tally } = await readShared(
      "derived_ts021_ward_wd22_bestfit_from_lsoa.csv",
    );
    expect([level, vintage, derived, counts.size]).toEqual(["ward", 2022, true, 684]);
    expect(tally.setAside.get("count-blank")?.count).toBe(20);
  });
});
