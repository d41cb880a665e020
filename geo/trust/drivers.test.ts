import { expect, test } from "vitest";
import { plantedBoroughs } from "../testing/planted-boroughs.ts";
import { buildDriverPanel } from "./driver-panel.ts";
import { DRIVER_PREDICTORS } from "./driver-predictors.ts";
import { reportDrivers } from "./drivers.ts";
import { USUAL_DESIGN } from "./survey-design.ts";

const report = (rows: ReturnType<typeof plantedBoroughs>) => reportDrivers(rows, USUAL_DESIGN, 1);
const driver = (found: ReturnType<typeof report>, id: string) =>
  found.drivers.find(({ predictor }) => predictor.id === id);

test("a planted driver is found from changes, alone and together, and the factors help", () => {
  const found = report(plantedBoroughs({ seed: 1, effect: -0.25 }));
  const planted = driver(found, "stop-rate");
  expect(planted?.alone.within).toMatchObject({ state: "ok" });
  expect(planted?.together?.within.high).toBeLessThan(0);
  // -0.25 in log odds is about 6 points at a share of .6.
  expect(planted?.together?.within.low).toBeLessThan(-5.5);
  expect(planted?.alone.within.bootstrapP).toBeLessThan(0.01);
  const check = planted?.alone.fixedEffects ?? Number.NaN;
  expect(Math.abs(check - (planted?.alone.within.value ?? 0))).toBeLessThan(0.5);
  expect(found.levelsLeft.size).toBe(32);
  expect(planted?.kept).toBe(1);
  expect(found.verdict).toBe("help");
  expect(found.shares?.orderings.filter(({ first }) => first === 0).length).toBeGreaterThan(3);
});

const NOTHING_PLANTED = report(plantedBoroughs({ seed: 2, years: 3 }));

test("without a driver the factors do not help, and that is the verdict", () => {
  const found = NOTHING_PLANTED;
  expect(found.verdict).toBe("do-not-help");
  expect(found.panel).toMatchObject({ n: 96, boroughs: 32 });
});

test("same-survey items stand apart: alone only, never in the joint model", () => {
  const found = NOTHING_PLANTED;
  expect(driver(found, "listens")?.together).toBeNull();
  expect(driver(found, "listens")?.alone.within.state).toBe("cannot-tell");
  expect(found.panel.ids).not.toContain("listens");
});

test("what never changes has no answer about changes, and says so", () => {
  const found = driver(NOTHING_PLANTED, "deprivation");
  expect(found?.alone.within).toMatchObject({
    state: "not-estimable",
    reason: "it does not change",
  });
  expect(found?.alone.between.value).not.toBeNull();
});

test("one year cannot tell of changes, and no data cannot tell of anything", () => {
  const one = report(plantedBoroughs({ seed: 5, years: 1 }));
  expect(driver(one, "stop-rate")?.alone.within.reason).toContain("only one year");
  const partial = report(plantedBoroughs({ seed: 5, months: 11 }));
  expect(partial.verdict).toBe("cannot-tell");
  expect(partial.notHeld).toHaveLength(8);
  expect(driver(partial, "stop-rate")?.alone.within.state).toBe("not-estimable");
  expect(report([]).verdict).toBe("cannot-tell");
});

test("a predictor that few borough-years have does not keep the others from a joint model", () => {
  const rows = plantedBoroughs({ seed: 2, years: 3 }).map((row) =>
    row.quarter === "2016-12"
      ? row
      : { ...row, values: { ...row.values, "violent-crime-rate": null } },
  );
  const found = report(rows);
  expect(found.notHeld).toEqual(["violent-crime-rate"]);
  expect(found.panel.n).toBe(96);
  expect(driver(found, "violent-crime-rate")?.alone.between.value).not.toBeNull();
});

test("boroughs without police data and a City without survey are left out and counted", () => {
  const [first, second, ...rest] = plantedBoroughs({ seed: 6 });
  if (!first || !second) throw new Error("no rows");
  const rows = [
    { ...first, share: null },
    { ...second, values: { ...second.values, "stop-rate": null } },
    ...rest,
  ];
  const panel = buildDriverPanel(rows, DRIVER_PREDICTORS, USUAL_DESIGN);
  expect(panel.leftOut).toMatchObject({ "no-survey-value": 1, "predictor-missing": 1 });
  expect(panel.outcome).toHaveLength(126);
});

test("few boroughs are not modelled, and a predictor told by another is merged into it", () => {
  const rows = plantedBoroughs({ seed: 7 });
  const few = report(rows.slice(0, 4 * 6));
  expect(driver(few, "stop-rate")?.alone.within.reason).toContain("only 6 boroughs");
  const copied = rows.map((row) => ({
    ...row,
    values: { ...row.values, "disorder-rate": row.values["stop-rate"] ?? null },
  }));
  expect(report(copied).merged).toEqual(["disorder-rate"]);
});

test("the same rows and the same seed give the same report", () => {
  expect(report(plantedBoroughs({ seed: 2, years: 3 }))).toEqual(NOTHING_PLANTED);
});
