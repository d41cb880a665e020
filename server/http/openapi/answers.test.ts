import request from "supertest";
import { beforeAll, describe, expect, test } from "vitest";
import { MEASURES } from "../../../geo/view/measure-registry.ts";
import { tinyAtlas } from "../../testing/tiny-atlas.ts";
import { fakeAtlases } from "../fake-atlas.test-support.ts";
import { type TestApp, testApp } from "../test-app.test-support.ts";
import { SCHEMAS, type SchemaName } from "./schemas/named-schemas.ts";

let app: TestApp["app"];

beforeAll(async () => {
  const { atlas } = await tinyAtlas();
  app = testApp({ atlases: fakeAtlases(atlas) }).app;
});

/** The shapes that tests hold answers to allow no member that is not described. */
async function fits(name: SchemaName, path: string, status = 200): Promise<void> {
  const { body } = await request(app).get(path).expect(status);
  const parsed = SCHEMAS[name].safeParse(body);
  expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
}

const EASTWICK = "E09000002";

test.each([
  ["Landing", "/api/v1"],
  ["Snapshot", "/api/v1/snapshot"],
  ["Snapshots", "/api/v1/snapshots"],
  ["Coverage", "/api/v1/coverage"],
  ["Levels", "/api/v1/levels"],
  ["Measures", "/api/v1/measures"],
  ["Areas", "/api/v1/areas?level=ward"],
  ["Areas", `/api/v1/areas/${EASTWICK}`],
  ["SearchResult", "/api/v1/search?q=wick"],
  ["SearchResult", "/api/v1/search?q=SW9 8JX"],
  ["Series", "/api/v1/series?measure=stop-rate&level=borough"],
  ["Series", `/api/v1/series?measure=stop-disparity&level=borough&areas=${EASTWICK}`],
  ["Mix", "/api/v1/mix?by=group&level=borough"],
  ["Mix", "/api/v1/mix?by=crime&level=borough"],
  ["Frames", "/api/v1/frames?measure=stop-rate&level=borough"],
  ["Denominators", "/api/v1/denominators?measure=stop-rate&level=borough"],
  ["HotspotAccuracy", "/api/v1/hotspots/accuracy?measure=crime-hotspot&level=hex"],
  ["HotspotHistory", "/api/v1/hotspots/emerging?measure=crime-hotspot&level=hex"],
  ["Density", "/api/v1/density?measure=crime-count&level=hex"],
  ["Drivers", "/api/v1/trust/drivers"],
  ["Forecast", "/api/v1/trust/forecast"],
  ["Insights", "/api/v1/insights?grade=C"],
  ["TileJson", "/tiles/borough.json?measure=stop-disparity"],
] satisfies [SchemaName, string][])("%s is what %s answers", (name, path) => fits(name, path));

describe.each(MEASURES.map(({ id, levels }) => [id, levels] as const))("%s", (measure, levels) => {
  test.each(levels)("has values by %s in the shape described", (level) =>
    fits("Values", `/api/v1/values?measure=${measure}&level=${level}`),
  );
});

describe.each(MEASURES.map(({ id, levels }) => [id, levels[0]]))("%s", (measure, level) => {
  test.each(["", `&areas=${EASTWICK}`, `&areas=${EASTWICK},E09000003`])(
    "compared, with '%s', is in the shape described, or refused in it",
    async (areas) => {
      const path = `/api/v1/compare?measure=${measure}&level=${level}${areas}`;
      const { status } = await request(app).get(path);
      await fits(status === 200 ? "Comparison" : "Problem", path, status);
    },
  );
});

test.each(["stop-rate", "stop-disparity", "stop-gap", "hit-rate", "crime-change", "crime-rate"])(
  "%s can be compared",
  async (measure) => {
    await fits("Comparison", `/api/v1/compare?measure=${measure}&level=borough`);
    await fits("Comparison", `/api/v1/compare?measure=${measure}&level=borough&areas=${EASTWICK}`);
  },
);

test.each([
  ["/api/v1/values?level=street&nothing=1", 400],
  ["/api/v1/areas/E05099999", 404],
  ["/api/v1/nothing", 404],
] as const)("the refusal of %s is a problem as described", (path, status) =>
  fits("Problem", path, status),
);

test("links of the landing page lead to answers of the type that they name", async () => {
  const { body } = await request(app).get("/api/v1").expect(200);
  const links = SCHEMAS.Landing.parse(body).links.filter(({ href }) => !href.endsWith("/"));
  expect(links.length).toBeGreaterThan(9);
  for (const { href, type } of links) {
    const answer = await request(app).get(href.replace("https://atlas.example", ""));
    expect(answer.status, href).toBe(200);
    expect(answer.headers["content-type"]).toContain(type);
  }
});
