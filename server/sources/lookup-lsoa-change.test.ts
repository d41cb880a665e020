import { describe, expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { lookupLsoaChange } from "./lookup-lsoa-change.ts";
import { readMemory, readShared } from "./read-as.test-support.ts";
import { refusalOf } from "./refusal.test-support.ts";

const HEADER = "LSOA11CD,LSOA21CD,CHGIND,LAD22CD\n";

const read = (data: string) => readMemory(lookupLsoaChange, "lsoa-change", { path: "x.csv", data });

test("a change that ONS does not have is a fault of its row", async () => {
  const refusal = await refusalOf(read(`${HEADER}E01000001,E01000001,Z,E09000001\n`));
  expect([refusal.code, refusal.line]).toEqual(["change-unrecognised", 2]);
});

test("the same pair twice is refused", async () => {
  const row = "E01000001,E01000001,U,E09000001\n";
  expect((await refusalOf(read(`${HEADER}${row}${row}`))).code).toBe("duplicate-code");
});

describe.skipIf(!hasShared)("on the real files", () => {
  test("the ONS original, byte-order mark and all, holds the London cut: 4,659 unchanged, 313 split, 44 merged (trap 2)", async () => {
    const cut = await readShared(
      lookupLsoaChange,
      "lsoa-change",
      "lookups",
      "london_lsoa11_to_lsoa21.csv",
    );
    const original = await readShared(
      lookupLsoaChange,
      "lsoa-change",
      "lookups",
      "original_ons_LSOA11_to_LSOA21_to_LAD22_exact_fit_EW_V3.csv.gz",
    );
    const sorted = ({ rows }: typeof cut) => rows.map((row) => Object.values(row).join()).sort();
    expect(sorted(original)).toEqual(sorted(cut));
    expect(cut.vintages).toEqual({ from: 2011, to: 2021 });
    const count = (change: string) => cut.rows.filter((row) => row.change === change).length;
    expect(["unchanged", "split", "merged", "irregular"].map(count)).toEqual([4659, 313, 44, 0]);
    expect(new Set(cut.rows.map(({ from }) => from)).size).toBe(4835);
    expect(new Set(cut.rows.map(({ to }) => to)).size).toBe(4994);
  });
});
