import { expect, test } from "vitest";
import { plantedBoroughs } from "../testing/planted-boroughs.ts";
import { DRIVER_PREDICTORS } from "./driver-predictors.ts";
import { jointFactors } from "./joint-factors.ts";
import { USUAL_DESIGN } from "./survey-design.ts";

const external = DRIVER_PREDICTORS.filter(({ block }) => block === "external");
const SEARCHES = ["stop-rate", "stop-disparity", "hit-rate"];
const CRIMES = ["violent-crime-rate", "disorder-rate", "crime-outcome-rate"];

/** Boroughs over six years, of which only some hold the factors named. */
function held(years: Readonly<Record<string, readonly string[]>>) {
  return plantedBoroughs({ seed: 1, years: 6 }).map((row) => ({
    ...row,
    values: Object.fromEntries(
      Object.entries(row.values).filter(
        ([id]) => years[id]?.includes(row.quarter.slice(0, 4)) ?? true,
      ),
    ),
  }));
}

const only = (ids: readonly string[], years: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, years]));

const chosen = (rows: ReturnType<typeof held>, months = 12) =>
  jointFactors(rows, external, USUAL_DESIGN, months);

test("what is held throughout goes into one model", () => {
  expect(chosen(held({}))).toEqual(external.map(({ id }) => id));
});

test("factors of other years are not forced together into the one year that all share", () => {
  const rows = held({
    ...only(SEARCHES, ["2016", "2021"]),
    ...only(CRIMES, ["2016", "2017", "2018", "2019"]),
  });
  expect(chosen(rows)).toEqual([...CRIMES, "deprivation", "ethnic-mix"]);
});

test("a factor that nothing is held of is left out, and without any that changes there is no model", () => {
  expect(chosen(held(only(["hit-rate"], [])))).not.toContain("hit-rate");
  expect(chosen(held(only([...SEARCHES, ...CRIMES], [])))).toEqual([]);
  expect(chosen([])).toEqual([]);
});

test("years of ten months count where that is the way of asking", () => {
  const rows = plantedBoroughs({ seed: 1, months: 10 });
  expect(chosen(rows)).toEqual([]);
  expect(chosen(rows, 10)).toHaveLength(8);
});
