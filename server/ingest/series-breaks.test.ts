import { expect, test } from "vitest";
import { readSeriesBreaks } from "./series-breaks.ts";

test("the reviewed table names each break once, oldest first, with the crime types' two re-sortings", async () => {
  const breaks = await readSeriesBreaks();
  const months = breaks.map(({ from }) => from);
  expect(months).toEqual(months.toSorted());
  expect(new Set(breaks.map(({ code }) => code)).size).toBe(breaks.length);
  expect(
    breaks.filter(({ code }) => code.startsWith("crime-types")).map(({ from }) => from),
  ).toEqual(["2011-09", "2013-05"]);
});
