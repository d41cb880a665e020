import { expect, test } from "vitest";
import { monthRanges } from "./month-ranges.ts";
import { progressText } from "./progress-text.ts";

function said(terminal: boolean, steps: readonly (readonly [number, number | null, number])[]) {
  const words: string[] = [];
  let now = 0;
  const tell = progressText(
    (text) => words.push(text),
    terminal,
    () => now,
  );
  for (const [done, of, at] of steps) {
    now = at;
    tell("a.zip", done, of);
  }
  return words;
}

test("on a terminal, share, rate and time left are told", () => {
  expect(
    said(true, [
      [1e6, 1e7, 0],
      [5e6, 1e7, 2000],
      [1e7, 1e7, 5000],
    ]),
  ).toEqual([
    "a.zip: 10 % of 10.0 MB",
    "a.zip: 50 % of 10.0 MB, 2.0 MB/s, 3 s left",
    "a.zip: 100 % of 10.0 MB, 1.8 MB/s, 0 s left",
  ]);
});

test("the rate is that of what arrives, not of what an earlier try left", () => {
  expect(
    said(true, [
      [9e8, 1e9, 0],
      [9.2e8, 1e9, 4000],
    ]).at(-1),
  ).toBe("a.zip: 92 % of 1.00 GB, 5.0 MB/s, 16 s left");
});

test("in a log there is a line for each tenth, or each 100 MB where nobody knows the length", () => {
  const thousand = Array.from({ length: 1000 }, (_, i) => [(i + 1) * 1000, 1e6, i] as const);
  expect(said(false, thousand)).toHaveLength(11);
  const unknown = Array.from({ length: 250 }, (_, i) => [(i + 1) * 1e6, null, i] as const);
  expect(said(false, unknown)).toEqual(["a.zip: 1.0 MB", "a.zip: 100.0 MB", "a.zip: 200.0 MB"]);
});

test("months that follow each other are a range", () => {
  expect(monthRanges(["2023-02", "2022-12", "2023-01", "2023-05"])).toBe(
    "2022-12..2023-02, 2023-05",
  );
  expect(monthRanges([])).toBe("");
});
