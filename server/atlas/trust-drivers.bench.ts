import { bench, describe } from "vitest";
import { plantedBoroughs } from "../../geo/testing/planted-boroughs.ts";
import { plantedSeries } from "../../geo/testing/planted-series.ts";
import { DRIVER_PREDICTORS } from "../../geo/trust/driver-predictors.ts";
import type { DriverTable } from "../../geo/trust/driver-table.ts";
import { inverseLogit } from "../../geo/trust/logit.ts";
import { USUAL_DESIGN } from "../../geo/trust/survey-design.ts";
import { addQuarters } from "../../geo/trust/survey-quarter.ts";
import { parseDriverQuestion } from "../../geo/view/driver-question.ts";
import { answerDrivers } from "./trust-drivers.ts";
import { answerForecast } from "./trust-forecast.ts";

const YEARS = 6;

/** As large as London's: 32 boroughs, six years with every factor, and 37 quarters of the survey. */
const rows = plantedBoroughs({ seed: 1, years: YEARS, effect: -0.2 });
const codes = [...new Set(rows.map(({ borough }) => borough))];
const years = [...new Set(rows.map(({ quarter }) => quarter))];
const { boroughs, london } = plantedSeries({ seed: 1 });

const series = {
  measure: "trust",
  quarters: london.map((_, t) => addQuarters("2014-12", t)),
  boroughs: boroughs.map((own, i) => ({ code: codes[i] ?? "", shares: own.map(inverseLogit) })),
  london: london.map(inverseLogit),
};

const table: DriverTable = {
  boroughs: codes,
  quarters: years,
  columns: DRIVER_PREDICTORS.filter(({ block }) => block === "external").map(({ id, label }) => ({
    ...{ factor: id, label, ethnicity: null, denominator: null, source: "planted" },
    values: years.map((year) =>
      codes.map(
        (code) =>
          rows.find(({ borough, quarter }) => borough === code && quarter === year)?.values[id] ??
          null,
      ),
    ),
  })),
  survey: [series],
  design: USUAL_DESIGN,
};

const head = { snapshot: "planted" };

describe("a question on trust, worked on once per snapshot", () => {
  const usual = parseDriverQuestion([]);
  if (!usual.ok) throw new Error("the usual question is refused");

  bench(
    "drivers with every other way of asking (to be under 5 s)",
    () => void answerDrivers(head, table, usual.value),
    { iterations: 2, warmupIterations: 0, time: 0 },
  );

  bench(
    "a forecast with its backtest (to be under 10 s)",
    () => {
      const question = { measure: "trust", areas: [], quarters: 4 as const, snapshot: null };
      const material = { series, design: USUAL_DESIGN, residents: null, names: new Map() };
      answerForecast(head, material, question);
    },
    { iterations: 2, warmupIterations: 0, time: 0 },
  );
});
