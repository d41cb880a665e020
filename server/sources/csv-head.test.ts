import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { columnKey, findColumn } from "./csv-columns.ts";
import { readCsvHead, tryCsvHead } from "./csv-head.ts";
import { RefusedInput } from "./refused-input.ts";

const bytes = (text: string) => Buffer.from(text);

function refusalOf(head: Uint8Array): RefusedInput {
  try {
    readCsvHead(head, "x.csv");
  } catch (error) {
    if (error instanceof RefusedInput) return error;
    throw error;
  }
  throw new Error("the head was accepted");
}

test("columns are trimmed and their white space collapsed, whatever the line end", () => {
  const head = readCsvHead(bytes(' Crime ID ,"Falls\n within",Month\r\n1,2,3'), "x.csv");
  expect(head).toEqual({
    columns: ["Crime ID", "Falls within", "Month"],
    separator: ",",
    bom: false,
    newline: "\r\n",
  });
  expect(readCsvHead(bytes("a,b\r1,2"), "x.csv").newline).toBe("\r");
  expect(readCsvHead(bytes("a,b\n1,2"), "x.csv").newline).toBe("\n");
});

test("a byte-order mark belongs to no column", () => {
  const head = readCsvHead(bytes("\uFEFFLSOA21CD,WD24CD\n"), "x.csv");
  expect(head.bom).toBe(true);
  expect(head.columns).toEqual(["LSOA21CD", "WD24CD"]);
});

test("a header without a line end is a file without rows", () => {
  expect(readCsvHead(bytes("a,b"), "x.csv").columns).toEqual(["a", "b"]);
});

test("names of object internals are plain text", () => {
  expect(readCsvHead(bytes("__proto__,constructor\n"), "x.csv").columns).toEqual([
    "__proto__",
    "constructor",
  ]);
});

test("columns are found by name without regard to case and spacing", () => {
  expect(findColumn(["date", "Geography  Code"], "ward_code", "geography code")).toBe(1);
  expect(findColumn(["date"], "geography code")).toBeNull();
  expect(columnKey("  A \t B ")).toBe("a b");
});

test.each([
  ["empty", "", "an empty file"],
  ["empty", " \n\n", "nothing but blanks"],
  ["web-page", "<!DOCTYPE html><html><body>404", "a web page"],
  ["git-lfs-pointer", "version https://git-lfs.github.com/spec/v1\noid", "a Git LFS pointer"],
  ["nul-byte", "a,b\0c\n", "a NUL at byte 3"],
  ["separator", "Date;Survey;Borough\n", "semicolons"],
  ["separator", "Date\tSurvey\n", "tabs"],
  ["duplicate-column", "Month,a, month\n", '"month" twice'],
  ["no-header", "\nTS007B\n", "a blank line"],
  ["quote-open", '"a,b\n1,2\n', '"a,b'],
])("a head that is %s is refused: %j", (code, text, arrived) => {
  const refusal = refusalOf(bytes(text));
  expect(refusal.code).toBe(code);
  expect(refusal.arrived).toContain(arrived);
  expect(refusal.message).toMatch(/^x\.csv, line 1: expected .+, found .+\.$/s);
  expect(tryCsvHead(bytes(text))).toBeNull();
});

test("UTF-16 is named as such", () => {
  expect(refusalOf(Buffer.from("\uFEFFa,b", "utf16le")).code).toBe("utf-16");
});

test("a byte of another encoding is refused with its line and position", () => {
  const refusal = refusalOf(Buffer.from("ward,n\n1,Llandyg\u00e1i\n", "latin1"));
  expect([refusal.code, refusal.line, refusal.place]).toEqual(["not-utf-8", 2, "byte 16"]);
  expect(refusal.arrived).toContain("0xe1");
});

test("a character cut by the end of the head is no fault", () => {
  const head = bytes(`a,b\n${"x".repeat(65531)}é`).subarray(0, 65536);
  expect(readCsvHead(head, "x.csv").columns).toEqual(["a", "b"]);
});

test("a header that does not end within the head is refused", () => {
  expect(refusalOf(bytes("a".repeat(70_000)).subarray(0, 65536)).code).toBe("header-too-long");
});

describe.skipIf(!hasShared)("on the real files", () => {
  test("the survey sheet is refused for its semicolons", () => {
    const refusal = refusalOf(readFileSync(sharedPath("data", "trust", "PAS_buroughs.csv")));
    expect(refusal.code).toBe("separator");
  });

  test("the ONS lookup has a byte-order mark and its first column is still found (trap 2)", () => {
    const name = "original_ons_LSOA21_to_WD24_to_LAD24_best_fit_EW.csv.gz";
    const head = readCsvHead(gunzipSync(readFileSync(sharedPath("data", "lookups", name))), name);
    expect(head.bom).toBe(true);
    expect(findColumn(head.columns, "LSOA21CD")).toBe(0);
  });
});
