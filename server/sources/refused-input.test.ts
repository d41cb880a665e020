import { expect, test } from "vitest";
import { quoted, RefusedInput } from "./refused-input.ts";

const refusal = {
  code: "not-utf-8",
  file: "wards.csv",
  expected: "text in UTF-8",
  arrived: "the byte 0xe9",
};

test("a refusal is one sentence that names file, line, place, expectation, finding and remedy", () => {
  const error = new RefusedInput({ ...refusal, line: 3, place: "byte 40", remedy: "save it anew" });
  expect(error.message).toBe(
    "wards.csv, line 3, byte 40: expected text in UTF-8, found the byte 0xe9; save it anew.",
  );
});

test("what is not known is left out of the sentence and null in the fields", () => {
  const error = new RefusedInput(refusal);
  expect(error.message).toBe("wards.csv: expected text in UTF-8, found the byte 0xe9.");
  expect([error.line, error.place]).toEqual([null, null]);
});

test("control characters of hostile names never reach the terminal", () => {
  const error = new RefusedInput({ ...refusal, file: "a\u001b[31m\n.csv" });
  expect(error.message).toMatch(/^a\\x1b\[31m\\x0a\.csv: /);
});

test("quoted text is cut to a readable length", () => {
  expect(quoted("abcdef", 3)).toBe('"abc…"');
});
