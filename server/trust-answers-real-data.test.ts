import { readdirSync } from "node:fs";
import request from "supertest";
import { beforeAll, describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../geo/testing/shared-data.ts";
import type { Driver, Drivers } from "../geo/wire/drivers.ts";
import type { Forecast } from "../geo/wire/forecast.ts";
import type { Insights } from "../geo/wire/insights.ts";
import { createAtlas } from "./atlas/create-atlas.ts";
import { openSnapshot } from "./atlas/snapshot.ts";
import { fakeAtlases } from "./http/fake-atlas.test-support.ts";
import { SCHEMAS } from "./http/openapi/schemas/named-schemas.ts";
import { type TestApp, testApp } from "./http/test-app.test-support.ts";
import { emptyStore, ingestInto } from "./testing/tiny-city.ts";

const data = (...parts: string[]) => sharedPath("data", ...parts);

/** The survey, the two whole years of searches that it can be set beside, and the Met's published borough counts. */
const files = () => [
  data("trust"),
  ...readdirSync(data("police", "stop-and-search"))
    .filter((name) => name.startsWith("2017-") || name.startsWith("2023-"))
    .map((name) => data("police", "stop-and-search", name)),
  ...readdirSync(data("police", "published"))
    .filter((name) => name.startsWith("MPS Borough"))
    .map((name) => data("police", "published", name)),
  data("boroughs", "london_boroughs_lad22_gen20_wgs84.geojson"),
  `ward@2022=${data("wards", "london_wards_wd22_wgs84.geojson")}`,
  data("census", "ts021_borough_2021_19groups.csv"),
  data("population", "london_ward_population_mid2021.csv"),
  data("population", "derived_london_borough_population_mid2021.csv"),
  data("deprivation", "imd2019_borough_summary.csv"),
];

describe.skipIf(!hasShared)("trust on the published survey, searches and crime counts", () => {
  let app: TestApp["app"];

  beforeAll(async () => {
    const { store, remove } = await emptyStore();
    const { snapshot } = await ingestInto(store, ...files());
    const atlas = createAtlas(await openSnapshot(store, snapshot));
    await remove();
    app = testApp({ atlases: fakeAtlases(atlas) }).app;
  }, 240_000);

  const drivers = async (query = ""): Promise<Drivers> =>
    (await request(app).get(`/api/v1/trust/drivers${query}`).expect(200)).body;

  const find = ({ drivers: all }: Drivers, factor: string, question: Driver["question"]) => {
    const driver = all.find((one) => one.factor === factor && one.question === question);
    if (!driver) throw new Error(`no driver ${factor}`);
    return driver;
  };

  test.each([
    ["Drivers", "/api/v1/trust/drivers?measure=confidence"],
    ["Forecast", "/api/v1/trust/forecast?area=E09000023&quarters=8"],
    ["Insights", "/api/v1/insights?grade=C"],
  ] as const)("%s have the shape that is described", async (name, path) => {
    const { body } = await request(app).get(path).expect(200);
    expect(SCHEMAS[name].safeParse(body).error?.issues ?? []).toEqual([]);
  });

  test("the factors do not predict trust better than plain averages, and that is said first", async () => {
    const found = await drivers();
    expect(found.verdict).toBe("do-not-help");
    expect(found.headline).toMatch(/^The factors do not help/);
    expect(found).toMatchObject({ n: 96, period: { from: "2016-01", to: "2018-12" } });
    expect(found.sample.years).toEqual(["2016-12", "2017-12", "2018-12"]);
    expect(found.reliability?.value).toBeCloseTo(0.79, 1);
    expect(found.notes.map(({ code }) => code)).toContain("published-counts");
  }, 60_000);

  test("searches rest on two years, crime on the published counts, outcomes on nothing", async () => {
    const found = await drivers();
    const searches = find(found, "stop-rate", "changes");
    expect(searches.n.years).toEqual(["2017-12", "2023-12"]);
    expect(searches).toMatchObject({ state: "cannot-tell", direction: "not-told" });
    expect(find(found, "violent-crime-rate", "changes").source).toMatch(/^MPS published counts/);
    expect(find(found, "disorder-rate", "levels").label).toBe(
      "Criminal damage per 1,000 residents",
    );
    expect(find(found, "crime-outcome-rate", "changes")).toMatchObject({
      state: "not-estimable",
      reason: "no borough-year has the outcome and enough months of it",
    });
  }, 60_000);

  test("what survives are deprivation's level and answers of the same survey; limits, signs and curves agree", async () => {
    const found = await drivers();
    expect(find(found, "deprivation", "levels")).toMatchObject({
      direction: "lower",
      stability: { verdict: "survives", signShare: 1 },
    });
    expect(find(found, "treats-fairly", "changes")).toMatchObject({
      block: "moves-together",
      direction: "higher",
      together: null,
    });
    for (const { value, low, high, direction, stability } of found.drivers) {
      if (value === null) continue;
      expect(Number(low)).toBeLessThanOrEqual(value);
      expect(Number(high)).toBeGreaterThanOrEqual(value);
      if (direction === "lower") expect(high).toBeLessThan(0);
      const values = stability.curve.flatMap((point) => point.value ?? []);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
      expect(stability.estimated).toBe(values.length);
    }
    const { r2 = 0, shares = [] } = found.importance ?? {};
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(r2, 9);
  }, 60_000);

  test("the ten-month years, other definitions and denominators are asked for by name", async () => {
    const ten = await drivers("?months=10&ethnicity=self&denominator=area&boroughs=outer");
    expect(find(ten, "stop-rate", "changes").label).toBe("Searches per km²");
    expect(find(ten, "stop-rate", "levels").n.boroughs).toBe(20);
    expect(ten.switches["months"]).toEqual({ value: "10", allowed: ["12", "10"] });
  }, 60_000);

  test.each(["trust", "confidence"])(
    "no model of %s beats no change; every model's skill and coverage are told",
    async (measure) => {
      const path = `/api/v1/trust/forecast?measure=${measure}&area=E09000023`;
      const body: Forecast = (await request(app).get(path).expect(200)).body;
      expect(body.headline).toMatch(/^No model beats "no change"/);
      expect(body).toMatchObject({ noModelBeatsNoChange: true, model: { id: "naive" } });
      expect(body.areas[0]?.points.map(({ quarter }) => quarter)).toEqual([
        "2024-03",
        "2024-06",
        "2024-09",
        "2024-12",
      ]);
      expect(body.backtest?.coverage?.within80).toBeGreaterThan(0.8);
      for (const { id, skill, refused } of body.backtest?.models ?? []) {
        expect([id, skill === null]).toEqual([id, id === "naive"]);
        expect([id, refused === null]).toEqual([id, id === "naive"]);
      }
    },
  );

  test("London's confidence is published beyond the boroughs', and is forecast from there", async () => {
    const body: Forecast = (
      await request(app).get("/api/v1/trust/forecast?measure=confidence").expect(200)
    ).body;
    expect(body.areas[0]).toMatchObject({ name: "London", from: "2025-09" });
    expect(body.period.to).toBe("2023-12");
    expect(body.notes.map(({ code }) => code)).toEqual(["london-later"]);
  });

  test("every insight has evidence, grade, counter-reading, action and a View that our own server answers", async () => {
    const body: Insights = (await request(app).get("/api/v1/insights?grade=C").expect(200)).body;
    expect(body.n).toBe(body.lookedAt.reduce((sum, { n }) => sum + n, 0));
    expect(body.found.A).toBe(0);
    expect(body.insights.map(({ claim }) => claim)).toContain(
      "Trust in Lewisham is 13 points below London (8 to 18), 2023.",
    );
    const rules = new Set(body.insights.map(({ rule }) => rule));
    for (const rule of [
      "survey-below-london",
      "disparity-above-london",
      "persistent-stop-hotspot",
    ]) {
      expect(rules).toContain(rule);
    }
    expect(new Set(body.insights.map(({ id }) => id)).size).toBe(body.insights.length);
    const shown = new Map(body.insights.map((insight) => [insight.rule, insight]));
    for (const { view, area, evidence, counter, wouldChange, action } of shown.values()) {
      const { body: values } = await request(app).get(`/api/v1/values?${view}`).expect(200);
      expect(values.areas).toContain(area);
      expect(values.value[values.areas.indexOf(area)]).not.toBeNull();
      expect([counter, wouldChange, action.text].every((text) => text.length > 10)).toBe(true);
      expect(action.text).not.toMatch(/more (stops|searches)/i);
      for (const { q, low, high, metric } of evidence) {
        if (metric === "hit-rate-gap") continue;
        expect(q).toBeLessThanOrEqual(0.05);
        expect(low).toBeLessThan(high);
      }
    }
  }, 120_000);
});
