import { describe, expect, test } from "vitest";
import { hasShared } from "../geo/testing/shared-data.ts";
import type { BoroughYear } from "../geo/trust/driver-panel.ts";
import { reportDrivers } from "../geo/trust/drivers.ts";
import { type ForecastReport, reportForecast } from "../geo/trust/forecast.ts";
import { scanForInsights } from "../geo/trust/insights.ts";
import { USUAL_DESIGN } from "../geo/trust/survey-design.ts";
import { surveyFindings } from "../geo/trust/survey-findings.ts";
import { SURVEY_MEASURES } from "../geo/trust/survey-measures.ts";
import { reliabilityOf } from "../geo/trust/survey-reliability.ts";
import { type SurveySeries, surveySeries } from "../geo/trust/survey-series.ts";
import { readShared } from "./sources/read-as.test-support.ts";
import { surveyCsv } from "./sources/survey-csv.ts";

const DECEMBERS = Array.from({ length: 9 }, (_, i) => `${2015 + i}-12`);

describe.skipIf(!hasShared)("on the survey as published", () => {
  const read = async () => {
    const boroughs = await readShared(surveyCsv, "survey", "trust", "PAS_buroughs.csv");
    const london = await readShared(surveyCsv, "survey", "trust", "PAS_Total.csv");
    return [...boroughs.rows, ...london.rows];
  };
  const seriesOf = async (measure: string) => surveySeries(await read(), measure);

  test.each([
    ["trust", 32, 0.87],
    ["confidence", 37, 0.81],
    ["treats-fairly", 37, 0.9],
    ["listens", 37, 0.9],
    ["relied-on", 37, 0.84],
    ["understands-issues", 37, 0.89],
    ["informed", 37, 0.83],
    ["knows-contact", 37, 0.43],
  ])(
    "%s has %i quarters, and %f of what boroughs differed by in 2023 was no sampling error",
    async (id, quarters, expected) => {
      const series = await seriesOf(id);
      expect(series.quarters).toHaveLength(quarters);
      const shares = series.boroughs.flatMap((own) => own.shares.at(-1) ?? []);
      expect(reliabilityOf(shares, 400, USUAL_DESIGN)?.value).toBeCloseTo(expected, 2);
    },
  );

  test.each(["trust", "confidence"])(
    "for %s no model certainly beats no change, and its limits held at least as often as they say",
    async (id) => {
      const found = forecastOf(await seriesOf(id));
      expect(found.publication.noModelBeatsNoChange).toBe(true);
      const [naive] = found.backtest.rows;
      expect(naive?.candidate.id).toBe("naive");
      // Four quarters on, half of what it misses by is London moving as a whole.
      expect(naive?.mae[3]).toBeGreaterThan(4.5);
      expect(naive?.mae[3]).toBeLessThan(5.5);
      expect(naive?.intervals?.coverage80).toBeGreaterThan(0.8);
      expect(naive?.intervals?.coverage95).toBeGreaterThan(0.95);
      expect(found.boroughs).toHaveLength(32);
      expect(found.london.points.at(-1)).toMatchObject({
        quarter: "2024-12",
        direction: "not-told",
      });
    },
  );

  test("answers on fair treatment and trust move together; without police data nothing else is said", async () => {
    const rows = await boroughYears(seriesOf);
    const { drivers, verdict, panel } = reportDrivers(rows, USUAL_DESIGN, 1);
    const fair = drivers.find(({ predictor }) => predictor.id === "treats-fairly");
    expect(fair?.alone.within).toMatchObject({ state: "ok" });
    expect(fair?.alone.within.low).toBeGreaterThan(0);
    expect(fair?.alone.between.low).toBeGreaterThan(0);
    expect(fair?.alone.years).toHaveLength(8);
    expect([verdict, panel.n]).toEqual(["cannot-tell", 0]);
  });

  test("all eight measures of 2023 are scanned, and what is found has evidence that the rules ask for", async () => {
    const rows = await read();
    const findings = SURVEY_MEASURES.flatMap((measure) =>
      surveyFindings({
        measure,
        series: surveySeries(rows, measure.id),
        quarter: "2023-12",
        design: USUAL_DESIGN,
        names: new Map([["E09000023", "Lewisham"]]),
        peers: new Map(),
      }),
    );
    const { insights, scanned } = scanForInsights(findings);
    expect(scanned).toBe(8 * 32 * 2);
    expect(insights.map(({ claim }) => claim)).toContain(
      "Trust in Lewisham is 13 points below London (8 to 18), 2023.",
    );
    for (const { evidence, grade } of insights) {
      expect(evidence.every(({ q }) => q <= 0.05)).toBe(true);
      expect(grade).not.toBe("A");
    }
  });
});

function forecastOf(series: SurveySeries): ForecastReport {
  const found = reportForecast(series, { design: USUAL_DESIGN, seed: 1, residents: null });
  if ("reason" in found) throw new Error(found.reason);
  return found;
}

async function boroughYears(
  seriesOf: (measure: string) => Promise<SurveySeries>,
): Promise<BoroughYear[]> {
  const items = await Promise.all(["treats-fairly", "listens", "informed"].map(seriesOf));
  const { boroughs, quarters } = await seriesOf("trust");
  return boroughs.flatMap(({ code, shares }) =>
    DECEMBERS.flatMap((quarter) => ({
      borough: code,
      quarter,
      share: shares[quarters.indexOf(quarter)] ?? null,
      base: USUAL_DESIGN.basePerBorough,
      values: Object.fromEntries(
        items.map((item) => {
          const own = item.boroughs.find((one) => one.code === code);
          const value = own?.shares[item.quarters.indexOf(quarter)] ?? null;
          return [item.measure, value === null ? null : { value, months: 12 }];
        }),
      ),
    })),
  );
}
