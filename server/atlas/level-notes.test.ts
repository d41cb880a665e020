import { expect, test } from "vitest";
import type { Month } from "../../geo/domain/period.ts";
import { addMonths } from "../../geo/domain/period.ts";
import { levelNote } from "./level-notes.ts";

const MONTHS: readonly Month[] = Array.from({ length: 60 }, (_, i) => addMonths("2019-01", i));

/** Five years about one level and, from July 2021, about another. */
const STEP = MONTHS.map((month, i) => (month < "2021-07" ? 10 : 14) + (i % 3) / 10);

test("a step is told with the month it comes in and the levels on both sides", () => {
  const note = levelNote("rate", ["Fen"], MONTHS, [STEP]);
  expect(note?.code).toBe("level-shifts");
  expect(note?.text).toMatch(/Fen: 10\.1, 14\.1 from July 2021\. It is a fit and names no cause/);
});

test("ratios are fitted in the logarithm, and the levels told as ratios", () => {
  const ratios = STEP.map((value) => (value > 12 ? 4 : 2) * (value === 10 ? 1.01 : 1));
  expect(levelNote("ratio", ["Fen"], MONTHS, [ratios])?.text).toMatch(
    /Fen: 2\.01, 4 from July 2021/,
  );
});

test("one level, and three years that are not in one run, are told nothing of", () => {
  const flat = MONTHS.map((_, i) => 0.1 + (i % 2) / 100);
  const gappy = STEP.map((value, i) => (i % 30 === 29 ? null : value));
  const equal = MONTHS.map(() => 0.1);
  expect(levelNote("share", ["Fen", "Elm", "Ash"], MONTHS, [flat, gappy, equal])).toBeNull();
  expect(levelNote("rate", [], [], [])).toBeNull();
});
