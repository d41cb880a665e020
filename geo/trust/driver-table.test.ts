import { expect, test } from "vitest";
import { driverGrid, specificationOf } from "./driver-grid.ts";
import { DRIVER_PREDICTORS } from "./driver-predictors.ts";
import { boroughYears, type DriverTable, type DriverWay } from "./driver-table.ts";
import { USUAL_DESIGN } from "./survey-design.ts";
import { addQuarters } from "./survey-quarter.ts";

const QUARTERS = Array.from({ length: 13 }, (_, i) => addQuarters("2015-12", i));
const BOROUGHS = ["E09000002", "E09000022"];

/** Two boroughs, one of them inner, three years; a value tells its quarter and borough. */
const at = (q: number, b: number, months = 12) => ({ value: 10 * (q + 1) + b, months });
const every = QUARTERS.map((_, q) => BOROUGHS.map((_b, b) => at(q, b)));

const TABLE: DriverTable = {
  boroughs: BOROUGHS,
  quarters: QUARTERS,
  columns: [
    column("stop-rate", null, "residents", every),
    column("stop-rate", null, "area", [[at(0, 0), at(0, 1)]]),
    column("stop-rate", null, "workday", [[null, null]], ""),
    column("stop-disparity", "officer", null, every),
    column("stop-disparity", "self", null, [[null, null]], ""),
    column("deprivation", null, null, [[at(0, 0), at(0, 1)]]),
  ],
  survey: ["trust", "listens"].map((measure) => ({
    measure,
    quarters: QUARTERS.slice(4),
    boroughs: [{ code: "E09000022", shares: QUARTERS.slice(4).map((_, q) => 0.5 + q / 100) }],
    london: QUARTERS.slice(4).map(() => 0.6),
  })),
  design: USUAL_DESIGN,
};

function column(
  factor: string,
  ethnicity: "officer" | "self" | null,
  denominator: "residents" | "area" | "workday" | null,
  values: DriverTable["columns"][number]["values"],
  source = "somewhere",
) {
  return { factor, label: factor, ethnicity, denominator, source, values };
}

const WAY: DriverWay = {
  measure: "trust",
  lag: 0,
  ending: "december",
  boroughs: "all",
  ethnicity: "officer",
  denominator: "residents",
  months: 12,
  period: null,
};

const factorIn = (way: Partial<DriverWay>, factor: string) =>
  boroughYears(TABLE, { ...WAY, ...way }).find(({ borough }) => borough === "E09000022")?.values[
    factor
  ];

test("each year is the borough's, with the factors of the same months or of those a year earlier", () => {
  const rows = boroughYears(TABLE, WAY);
  expect(rows.map(({ quarter, borough }) => `${quarter} ${borough}`)).toEqual([
    "2016-12 E09000002",
    "2016-12 E09000022",
    "2017-12 E09000002",
    "2017-12 E09000022",
    "2018-12 E09000002",
    "2018-12 E09000022",
  ]);
  expect(rows[0]?.share).toBeNull();
  expect(rows[1]?.share).toBe(0.5);
  expect(factorIn({}, "stop-rate")).toEqual({ value: 51, months: 12 });
  expect(factorIn({ lag: 4 }, "stop-rate")).toEqual({ value: 11, months: 12 });
  expect(factorIn({}, "listens")).toEqual({ value: 0.5, months: 12 });
  // The survey has no year before its first: an item of it has no earlier value, and is not taken from another year.
  expect(factorIn({ lag: 4 }, "listens")).toBeNull();
});

test("quarter, period, boroughs, denominator and definition are as asked", () => {
  const quarters = (way: Partial<DriverWay>) => [
    ...new Set(boroughYears(TABLE, { ...WAY, ...way }).map(({ quarter }) => quarter)),
  ];
  expect(quarters({ ending: "march" })).toEqual(["2017-03", "2018-03"]);
  expect(quarters({ ending: "all" })).toHaveLength(9);
  expect(quarters({ period: { from: "2017-01", to: "2018-11" } })).toEqual(["2017-12"]);
  const outer = boroughYears(TABLE, { ...WAY, boroughs: "outer" });
  expect(new Set(outer.map(({ borough }) => borough))).toEqual(new Set(["E09000002"]));
  expect(factorIn({ denominator: "area" }, "stop-rate")).toEqual({ value: 11, months: 12 });
  expect(factorIn({ ethnicity: "self" }, "stop-disparity")).toBeNull();
});

test("a measure that is not held has no rows", () => {
  expect(boroughYears(TABLE, { ...WAY, measure: "informed" })).toEqual([]);
});

test("other ways of asking are those that bear on the predictor and of which something is held", () => {
  const grid = (id: string) => {
    const [predictor] = DRIVER_PREDICTORS.filter((one) => one.id === id);
    if (!predictor) throw new Error(`no predictor ${id}`);
    return driverGrid(TABLE, WAY, predictor).map(({ specification }) => specification);
  };
  const asked = specificationOf(WAY);
  for (const id of ["stop-rate", "stop-disparity", "deprivation"]) {
    expect(grid(id)).toContainEqual(asked);
  }
  expect(new Set(grid("stop-rate").map(({ denominator }) => denominator))).toEqual(
    new Set(["residents", "area"]),
  );
  expect(new Set(grid("stop-disparity").map(({ ethnicity }) => ethnicity))).toEqual(
    new Set(["officer"]),
  );
  expect(new Set(grid("deprivation").map(({ lag }) => lag))).toEqual(new Set(["0"]));
  // Two lags of four quarters with all boroughs or the outer ones, and of overlapping years with all of them.
  expect(grid("stop-disparity")).toHaveLength(2 * (4 * 2 + 1));
});
