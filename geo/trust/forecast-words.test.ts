import { expect, test } from "vitest";
import { plantedSeries } from "../testing/planted-series.ts";
import { reportForecast } from "./forecast.ts";
import { forecastHeadline } from "./forecast-words.ts";
import { inverseLogit } from "./logit.ts";
import { USUAL_DESIGN } from "./survey-design.ts";
import { addQuarters } from "./survey-quarter.ts";

function headline(planted: Parameters<typeof plantedSeries>[0]): string {
  const { boroughs, london } = plantedSeries({ boroughs: 10, ...planted });
  const series = {
    measure: "trust",
    quarters: london.map((_, t) => addQuarters("2014-12", t)),
    boroughs: boroughs.map((own, i) => ({ code: `E0900${i}`, shares: own.map(inverseLogit) })),
    london: london.map(inverseLogit),
  };
  return forecastHeadline(
    reportForecast(series, { design: USUAL_DESIGN, seed: 1, residents: null }),
  );
}

test("a model that is shown says by how much it beats no change, and how its limits held", () => {
  expect(headline({ seed: 3, wanderSd: 0.01 })).toMatch(
    /: errors \d+ % smaller than with "no change" \(\d+ % to \d+ %, tested from 21 earlier quarters\)\. Its 80 % limits held \d+ % of the time\.$/,
  );
});

test("no model beats no change is said in so many words", () => {
  const walk = { trend: 0, wanderSd: 0.08, interviews: Number.POSITIVE_INFINITY, rolling: 1 };
  expect(headline({ seed: 2, ...walk })).toMatch(/^No model beats "no change"/);
});

test("no forecast says why", () => {
  expect(headline({ seed: 1, quarters: 10 })).toMatch(
    /^There is no forecast: there are fewer than six years/,
  );
});
