import { expect, test } from "vitest";
import { plantedBoroughs } from "../testing/planted-boroughs.ts";
import { DRIVER_PREDICTORS } from "./driver-predictors.ts";
import { driverSensitivity } from "./driver-sensitivity.ts";
import { withoutInnerLondon } from "./inner-london.ts";
import { everySpecification } from "./specification-curve.ts";
import { ENLARGED_DESIGN } from "./survey-design.ts";

const [STOPS] = DRIVER_PREDICTORS;

function curveFor(effect: number) {
  if (!STOPS) throw new Error("no predictors");
  const cases = everySpecification({ years: ["3", "4", "1"], inner: ["with", "without"] }).map(
    (specification) => {
      const rows = plantedBoroughs({ seed: 4, effect, years: Number(specification["years"]) });
      return {
        specification,
        rows: specification["inner"] === "with" ? rows : withoutInnerLondon(rows),
      };
    },
  );
  return driverSensitivity(STOPS, cases, ENLARGED_DESIGN).within;
}

test("a planted effect survives other years and boroughs; ways that cannot answer say why", () => {
  const curve = curveFor(-0.3);
  expect(curve).toMatchObject({ estimated: 4, signShare: 1, verdict: "survives" });
  expect(curve.results.filter(({ estimate }) => !estimate).map(({ reason }) => reason)).toEqual([
    "only one year has it, so there is no change",
    "only one year has it, so there is no change",
  ]);
});

test("where there is none, no conclusion survives", () => {
  expect(curveFor(0).verdict).not.toBe("survives");
});

test("years that lack a month or two count where that is the way of asking", () => {
  if (!STOPS) throw new Error("no predictors");
  const rows = plantedBoroughs({ seed: 4, effect: -0.3, months: 10 });
  const cases = [12, 10].map((fewestMonths) => ({
    specification: { months: String(fewestMonths) },
    rows,
    fewestMonths,
  }));
  const curve = driverSensitivity(STOPS, cases, ENLARGED_DESIGN).within;
  expect(curve.estimated).toBe(1);
  expect(curve.results[0]?.specification).toEqual({ months: "10" });
});

test("inner London is twelve of the boroughs", () => {
  const rows = plantedBoroughs({ seed: 1, years: 1 });
  expect(rows.length - withoutInnerLondon(rows).length).toBe(12);
});
