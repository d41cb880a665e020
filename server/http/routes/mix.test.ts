import request from "supertest";
import { expect, test } from "vitest";
import type { Mix } from "../../../geo/wire/mix.ts";
import { CURRENT, fakeAtlas, fakeAtlases } from "../fake-atlas.test-support.ts";
import { testApp } from "../test-app.test-support.ts";

const MIX: Mix = {
  snapshot: CURRENT,
  view: "areas=E05013552",
  by: "crime",
  kind: "incident",
  of: "recorded crimes and incidents",
  level: "ward",
  vintage: 2022,
  period: { from: "2023-01", to: "2023-12", months: 12, missing: [], partial: [] },
  areas: ["E05013552"],
  name: ["Tottenham Hale"],
  borough: ["E09000014"],
  categories: [{ id: "burglary", label: "Burglary" }],
  mixes: [{ base: 4, count: [4], share: [1] }],
  london: { base: 8, count: [8], share: [1] },
  notes: [],
};

const asked: [string, string][] = [];

const atlas = fakeAtlas(CURRENT, {
  mix: async (view, by) => {
    asked.push([by, view.measure]);
    return { ok: true, value: { ...MIX, by } };
  },
});

const get = (path: string) => request(testApp({ atlases: fakeAtlases(atlas) }).app).get(path);

test("the measure follows from what events are broken down by, and the canonical address names both", async () => {
  const { headers } = await get("/api/v1/mix?by=crime&areas=E05013552").expect(200);
  await get("/api/v1/mix?by=outcome").expect(200);
  expect(asked).toEqual([
    ["crime", "crime-count"],
    ["outcome", "stop-count"],
  ]);
  expect(headers["link"]).toContain("/api/v1/mix?by=crime&areas=E05013552>");
});

test.each(["", "?by=county", "?by=group&by=crime"])(
  "without one thing to break down by, %s is refused by name",
  async (query) => {
    const { body } = await get(`/api/v1/mix${query}`).expect(400);
    expect(body).toMatchObject({ field: "by" });
  },
);
