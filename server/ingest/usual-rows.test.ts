import { describe, expect, test } from "vitest";
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

test("months long past or far ahead, or too few, say nothing of what is usual", () => {
  expect(stateOfLast(...year, held("2026-01", 100))).toEqual(["complete", undefined]);
  expect(stateOfLast(...year, held("2018-01", 100))).toEqual(["complete", undefined]);
  expect(stateOfLast(...year.slice(0, 2), held("2022-03", 100))).toEqual(["complete", undefined]);
});

test.each(["2022-01", "2022-02", "2022-03"])(
  "%s, of the first three of a series, is judged by the months that follow",
  (month) => {
    const rows = year.map((row) => (row.month === month ? { ...row, rows: 2_000 } : row));
    const marked = markUnusual(rows).filter(({ state }) => state === "partial");
    expect(marked.map((row) => [row.month, row.shareOfUsual])).toEqual([[month, 0.2]]);
  },
);

describe("in a refresh, where too few months are held", () => {
  const january = held("2022-01", 10_000);
  const judged = (rows: readonly CoverageRow[], before: readonly CoverageRow[]) =>
    markUnusual(rows, before).map(({ month, shareOfUsual }) => [month, shareOfUsual]);

  test("a month that comes anew is judged by a single whole one, earlier or later", () => {
    const [cut, late] = [held("2022-02", 4_000), held("2021-12", 4_000)];
    expect(judged([january, cut], [january])).toEqual([
      ["2022-01", undefined],
      ["2022-02", 0.4],
    ]);
    expect(judged([late, january], [january])[0]).toEqual(["2021-12", 0.4]);
  });

  test("a month is not judged by one that is damaged itself", () => {
    const cut = held("2022-01", 10_000, { state: "partial", shareOfUsual: 0.3 });
    expect(judged([january, held("2022-02", 4_000)], [cut])[1]).toEqual(["2022-02", undefined]);
  });

  test("what is held is not judged anew, and keeps the mark it had", () => {
    const february = held("2022-02", 4_000);
    expect(judged([january, february], [january, february])[1]).toEqual(["2022-02", undefined]);
    const marked = { ...february, state: "partial" as const, shareOfUsual: 0.4 };
    expect(judged([january, february], [january, marked])[1]).toEqual(["2022-02", 0.4]);
  });
});

test("a file of one crime type is not held against files of all", () => {
  const burglary = { onlyCrimes: ["burglary"] };
  expect(stateOfLast(...year, held("2023-01", 400, burglary))).toEqual(["complete", undefined]);
});
