import { expect, test } from "vitest";
import { addMonths } from "../../geo/domain/period.ts";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";
import { markUnusual } from "./usual-rows.ts";

const held = (month: string, rows: number, rest: Partial<CoverageRow> = {}): CoverageRow => ({
  kind: "stop",
  force: "metropolitan",
  month,
  state: "complete",
  rows,
  located: rows,
  placed: rows,
  edge: null,
  reasons: [],
  ...rest,
});

const year = Array.from({ length: 12 }, (_, i) => held(addMonths("2022-01", i), 10_000));

const stateOfLast = (...rows: CoverageRow[]) => {
  const last = markUnusual(rows).at(-1);
  return [last?.state, last?.shareOfUsual];
};

test("a month under half of the usual is partial and says how much it holds", () => {
  expect(stateOfLast(...year, held("2023-01", 4_900))).toEqual(["partial", 0.49]);
  expect(stateOfLast(...year, held("2023-01", 5_000))).toEqual(["complete", undefined]);
});

test("growth is news and not damage", () => {
  expect(stateOfLast(...year, held("2023-01", 30_000))).toEqual(["complete", undefined]);
});

test("months long past, or too few, say nothing of what is usual", () => {
  expect(stateOfLast(...year, held("2026-01", 100))).toEqual(["complete", undefined]);
  expect(stateOfLast(...year.slice(0, 2), held("2022-03", 100))).toEqual(["complete", undefined]);
});

test("a file of one crime type is not held against files of all", () => {
  const burglary = { onlyCrimes: ["burglary"] };
  expect(stateOfLast(...year, held("2023-01", 400, burglary))).toEqual(["complete", undefined]);
});
