import request from "supertest";
import { beforeAll, describe, expect, test } from "vitest";
import { plantedSeries } from "../../../geo/testing/planted-series.ts";
import { inverseLogit } from "../../../geo/trust/logit.ts";
import { addQuarters } from "../../../geo/trust/survey-quarter.ts";
import type { SurveySeries } from "../../../geo/trust/survey-series.ts";
import { createAtlas } from "../../atlas/create-atlas.ts";
import type { Snapshot } from "../../atlas/snapshot.ts";
import { createTrustBench } from "../../atlas/trust-bench.ts";
import { tinyAtlas } from "../../testing/tiny-atlas.ts";
import { fakeAtlases } from "../fake-atlas.test-support.ts";
import { type TestApp, testApp } from "../test-app.test-support.ts";

const EASTWICK = "E09000002";
const WESTWICK = "E09000003";
const ALDER = "E05013512";

let snapshot: Snapshot;

beforeAll(async () => {
  ({ snapshot } = await tinyAtlas());
});

/** An invented survey of the two boroughs that are surveyed, up to the quarter that the tiny city's files end with. */
function planted(quarters: number): SurveySeries {
  const { boroughs, london } = plantedSeries({ seed: 7, boroughs: 2, quarters });
  return {
    measure: "trust",
    quarters: london.map((_, t) => addQuarters("2023-03", t + 1 - quarters)),
    boroughs: boroughs.map((own, i) => ({
      code: [EASTWICK, WESTWICK][i] ?? "",
      shares: own.map(inverseLogit),
    })),
    london: london.map(inverseLogit),
  };
}

function serve(...survey: readonly SurveySeries[]): TestApp["app"] {
  const held = { ...snapshot, survey: new Map(survey.map((series) => [series.measure, series])) };
  const atlas = createAtlas(held, "open", createTrustBench);
  return testApp({ atlases: fakeAtlases(atlas) }).app;
}

test.each([
  ["/api/v1/trust/drivers.csv?measure=trust", "factor,label,block,question,value,low,high"],
  ["/api/v1/trust/forecast.csv?measure=trust", "area,name,quarter,kind,value,low80,high80"],
  ["/api/v1/insights.csv?grade=C", "area,areaName,level,grade,rule,claim"],
])("%s is a file that names its snapshot and where it is had again", async (address, header) => {
  const { text, headers } = await request(serve(planted(32)))
    .get(address)
    .expect(200);
  expect(headers["content-type"]).toContain("text/csv");
  expect(headers["content-disposition"]).toContain(`${snapshot.manifest.id}.csv`);
  expect(text.startsWith(header)).toBe(true);
  expect(text).toContain(`#,Snapshot: ${snapshot.manifest.id}`);
  expect(text).toContain(`snapshot=${snapshot.manifest.id}`);
});

describe("without a survey", () => {
  test("drivers say so first, and name why nothing can be estimated", async () => {
    const { body } = await request(serve()).get("/api/v1/trust/drivers").expect(200);
    expect(body).toMatchObject({
      n: 0,
      verdict: "cannot-tell",
      reliability: null,
      importance: null,
    });
    expect(body.headline).toContain("holds no survey");
    expect(body.drivers.length).toBeGreaterThan(10);
    for (const driver of body.drivers) {
      expect(driver).toMatchObject({ value: null, state: "not-estimable", direction: "not-told" });
      expect(driver.reason).not.toBe("");
    }
    expect(body.caveats.length).toBeGreaterThan(3);
  });

  test("a denominator that nothing is held of is named as such", async () => {
    const path = "/api/v1/trust/drivers?denominator=workday";
    const { body } = await request(serve()).get(path).expect(200);
    const [note] = body.notes.filter(({ code }: { code: string }) => code === "not-held");
    expect(note.text).toContain("Searches per 1,000 people on a working day");
  });

  test("a forecast has no points and a reason", async () => {
    const { body } = await request(serve()).get("/api/v1/trust/forecast").expect(200);
    expect(body).toMatchObject({ reason: "not-held", model: null, backtest: null });
    expect(body.areas).toMatchObject([{ name: "London", points: [], last: null }]);
    expect(body.headline).toContain("no forecast");
  });

  test("insights look at what there is and say what they could not look at", async () => {
    const { body } = await request(serve()).get("/api/v1/insights").expect(200);
    expect(body.insights).toEqual([]);
    expect(body.notes.map(({ code }: { code: string }) => code)).toEqual([
      "no-survey",
      "not-looked-at",
    ]);
    for (const { n, reason } of body.lookedAt) expect(n > 0).toBe(reason === null);
  });
});

describe("with a survey of two boroughs", () => {
  test("drivers cannot tell with so few, which is an answer", async () => {
    const app = serve(planted(30), { ...planted(30), measure: "listens" });
    const { body } = await request(app).get("/api/v1/trust/drivers").expect(200);
    expect(body).toMatchObject({ verdict: "cannot-tell", sample: { factors: [] } });
    expect(body.headline).toContain("cannot tell");
    const reasons = Object.fromEntries(
      body.drivers.map(({ factor, reason }: { factor: string; reason: string }) => [
        factor,
        reason,
      ]),
    );
    expect(reasons).toMatchObject({
      listens: "only 2 boroughs have it, 10 are needed",
      "ethnic-mix": "it is the same in every borough-year that has it",
      "stop-rate": "no borough-year has the outcome and enough months of it",
    });
  });

  test("a forecast has its fan, its test against no change, and the same bytes when asked again", async () => {
    const app = serve(planted(30));
    const path = `/api/v1/trust/forecast?area=${EASTWICK},${WESTWICK}&quarters=8`;
    const { body, headers } = await request(app).get(path).expect(200);
    expect(body).toMatchObject({ reason: null, n: 30, period: { to: "2023-03" } });
    expect(body.areas.map(({ name }: { name: string }) => name)).toEqual(["Eastwick", "Westwick"]);
    for (const { points, from, history } of body.areas) {
      expect([from, history.quarters.length]).toEqual(["2023-03", 30]);
      expect(points.map(({ guess }: { guess: boolean }) => guess)).toEqual(
        points.map((_: unknown, h: number) => h >= 4),
      );
      for (const { low95, low80, value, high80, high95 } of points) {
        const rising = [low95, low80, value, high80, high95];
        expect(rising.toSorted((a, b) => a - b)).toEqual(rising);
      }
    }
    expect(body.backtest.models).toHaveLength(8);
    expect(body.backtest.coverage.within80).toBeGreaterThan(0);
    const again = await request(app).get(path).set("If-None-Match", String(headers["etag"]));
    expect(again.status).toBe(304);
    expect(headers["link"]).toContain("area=E09000002,E09000003&quarters=8>");
  });

  test("a borough with a missing quarter, a borough without values and too short a survey have reasons", async () => {
    const whole = planted(30);
    const gapped = {
      ...whole,
      boroughs: whole.boroughs.map((own, i) =>
        i === 0 ? own : { ...own, shares: own.shares.with(20, null) },
      ),
    };
    const path = `/api/v1/trust/forecast?area=${WESTWICK},E09000001`;
    const { body } = await request(serve(gapped)).get(path).expect(200);
    expect(body.areas.map(({ reason }: { reason: string }) => reason)).toEqual([
      "Its values have a gap in the quarters learnt from.",
      "The survey has no values for it.",
    ]);
    const short = await request(serve(planted(10)))
      .get("/api/v1/trust/forecast")
      .expect(200);
    expect(short.body).toMatchObject({ reason: "too-few-quarters", n: 10, backtest: null });
  });

  test("a measure that the survey lacks is said to be lacking", async () => {
    const app = serve(planted(30));
    const drivers = await request(app).get("/api/v1/trust/drivers?measure=listens").expect(200);
    expect(drivers.body.headline).toContain("no values of listens");
    const forecast = await request(app).get("/api/v1/trust/forecast?measure=listens").expect(200);
    expect(forecast.body.headline).toContain("no values of listens");
  });

  test("what stands out of a ward comes with what stands out of its borough, and of no other", async () => {
    const low = planted(30);
    const boroughs = low.boroughs.map((own, i) => ({
      ...own,
      shares: own.shares.map((share) => (share ?? 0.6) + (i === 0 ? -0.2 : 0)),
    }));
    const app = serve({ ...low, boroughs });
    const all = await request(app).get("/api/v1/insights").expect(200);
    expect(all.body.insights.map(({ area }: { area: string }) => area)).toContain(EASTWICK);
    const ward = await request(app).get(`/api/v1/insights?area=${ALDER}`).expect(200);
    expect(ward.body.insights[0]).toMatchObject({ rule: "survey-below-london", area: EASTWICK });
    const { view } = ward.body.insights[0];
    const shown = await request(app).get(`/api/v1/values?${view}`).expect(200);
    expect(shown.body).toMatchObject({ view, measure: { id: "trust" } });
    const other = await request(app).get(`/api/v1/insights?area=${WESTWICK}`).expect(200);
    expect(other.body.insights).toEqual([]);
    expect(other.body.headline).toContain("Nothing stands out here");
  });
});

test.each([
  ["/api/v1/trust/drivers?lag=2", "lag"],
  ["/api/v1/trust/drivers?measure=stop-rate", "measure"],
  ["/api/v1/trust/drivers?area=E09000002", "area"],
  ["/api/v1/trust/forecast?area=E09000099", "area"],
  ["/api/v1/trust/forecast?quarters=5", "quarters"],
  ["/api/v1/insights?grade=D", "grade"],
  ["/api/v1/insights?area=E09000002&area=E09000003", "area"],
])("%s is a 400 of %s", async (url, field) => {
  const { body } = await request(serve()).get(url).expect(400);
  expect(body).toMatchObject({ field });
  expect(body.detail).not.toBe("");
});

test("where counts are rounded, questions on trust are answered and say so", async () => {
  const held = { ...snapshot, survey: new Map([["trust", planted(30)]]) };
  const atlas = createAtlas(held, "rounded", createTrustBench);
  const { app } = testApp({ atlases: fakeAtlases(atlas) });
  for (const path of ["trust/drivers", "trust/forecast", "insights"]) {
    const { body } = await request(app).get(`/api/v1/${path}`).expect(200);
    expect(body).toMatchObject({ disclosure: "rounded", snapshot: snapshot.manifest.id });
  }
});

test("the canonical address of a pinned question is pinned, and may be kept for ever", async () => {
  const { id } = snapshot.manifest;
  const { headers } = await request(serve())
    .get(`/api/v1/trust/drivers?snapshot=${id}&lag=4&measure=trust`)
    .expect(200);
  expect(headers["link"]).toContain(`/api/v1/trust/drivers?lag=4&snapshot=${id}>`);
  expect(headers["cache-control"]).toContain("immutable");
});
