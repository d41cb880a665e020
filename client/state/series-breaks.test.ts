import { expect, test } from "vitest";
import { someCoverage } from "./coverage.test-support.ts";
import { numberBreaks, yearsOf } from "./series-breaks.ts";

test("a table's breaks are those of its kind, oldest first, and only those within its months have a tick", () => {
  const { tables, breaks } = someCoverage();
  const [table] = tables;
  if (!table) throw new Error("the coverage has a table");
  expect(
    numberBreaks(table, breaks).map(({ number, code, ticked }) => [number, code, ticked]),
  ).toEqual([
    [1, "outcomes", false],
    [2, "wards", true],
  ]);
});

test("months are grouped by year, short years at the ends included", () => {
  expect(yearsOf(["2021-12", "2022-01", "2022-02"])).toEqual([
    { year: "2021", months: ["2021-12"] },
    { year: "2022", months: ["2022-01", "2022-02"] },
  ]);
});
