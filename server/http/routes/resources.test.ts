import request from "supertest";
import { expect, test } from "vitest";
import { MEASURES } from "../../../geo/view/measure-registry.ts";
import { CURRENT, EARLIER } from "../fake-atlas.test-support.ts";
import { testApp } from "../test-app.test-support.ts";

const get = (path: string) => request(testApp().app).get(path);

test("the snapshot is described, the one named or the current one", async () => {
  expect((await get("/api/v1/snapshot").expect(200)).body.id).toBe(CURRENT);
  expect((await get(`/api/v1/snapshot?snapshot=${EARLIER}`).expect(200)).body.id).toBe(EARLIER);
});

test("the snapshots kept are listed with the current one marked, and that list names none", async () => {
  const { body, headers } = await get("/api/v1/snapshots").expect(200);
  expect(body.snapshots).toMatchObject([
    { id: CURRENT, current: true },
    { id: EARLIER, current: false },
  ]);
  expect(headers["cache-control"]).toBe("no-cache");
  const refused = await get(`/api/v1/snapshots?snapshot=${EARLIER}`).expect(400);
  expect(refused.body).toMatchObject({ code: "unknown-parameter", field: "snapshot" });
});

test("the levels are listed with their vintages", async () => {
  const { body } = await get("/api/v1/levels").expect(200);
  expect(body.snapshot).toBe(CURRENT);
  expect(body.levels).toHaveLength(3);
});

test("every measure is listed with what defends its numbers, and nothing of how it is computed", async () => {
  const { body } = await get("/api/v1/measures").expect(200);
  expect(body.measures.map(({ id }: { id: string }) => id)).toEqual(MEASURES.map(({ id }) => id));
  for (const measure of body.measures) {
    expect(measure.definition).not.toBe("");
    expect(measure).not.toHaveProperty("keepsPartialMonths");
  }
});

test("measures belong to no snapshot, so that naming one is refused", async () => {
  const { body } = await get(`/api/v1/measures?snapshot=${CURRENT}`).expect(400);
  expect(body).toMatchObject({ code: "unknown-parameter", field: "snapshot" });
});

test("a rate is set side by side under its denominators, with the plain address as canonical", async () => {
  const response = await get("/api/v1/denominators?measure=crime-rate&denominator=area").expect(
    200,
  );
  expect(response.body.denominators.map((it: { denominator: string }) => it.denominator)).toEqual([
    "residents",
    "workday",
    "area",
  ]);
  expect(response.headers["link"]).toContain("/api/v1/denominators?measure=crime-rate>");
});

test("what is set against one thing only is refused, with what can be asked", async () => {
  const { body } = await get("/api/v1/denominators?measure=stop-disparity").expect(400);
  expect(body).toMatchObject({ field: "measure" });
  expect(body.allowed).toContain("crime-rate");
});

test("the areas of a level are those of its newest vintage unless another is named", async () => {
  const newest = await get("/api/v1/areas?level=ward").expect(200);
  const named = await get("/api/v1/areas?level=ward&vintage=2022").expect(200);
  expect(newest.body).toEqual(named.body);
  expect(newest.body.areas[0].name).toBe("Tottenham Hale");
});

test.each([
  ["/api/v1/areas", "level", ["borough", "ward", "lsoa", "hex"]],
  ["/api/v1/areas?level=street", "level", ["borough", "ward", "lsoa", "hex"]],
  ["/api/v1/areas?level=lsoa", "level", ["borough", "ward"]],
  ["/api/v1/areas?level=ward&vintage=2011", "vintage", ["2022", "2018"]],
  ["/api/v1/areas?level=ward&vintage=new", "vintage", []],
  ["/api/v1/areas?level=ward&measure=stop-rate", "measure", ["level", "vintage", "snapshot"]],
])("%s is a 400 of %s that lists what is allowed", async (url, field, allowed) => {
  expect((await get(url).expect(400)).body).toMatchObject({ field, allowed });
});

test("one area is found by its code", async () => {
  const { body } = await get("/api/v1/areas/E05013552").expect(200);
  expect(body).toMatchObject({ snapshot: CURRENT, areas: [{ name: "Tottenham Hale" }] });
});

test.each(["E05999999", "e05013552", "Tottenham", "..%2f..", "__proto__"])(
  "%s is the code of no area: 404",
  async (code) => {
    expect((await get(`/api/v1/areas/${code}`).expect(404)).body.code).toBe("unknown-area");
  },
);

test("areas are searched by name", async () => {
  const { body } = await get("/api/v1/search?q=tottenham+h").expect(200);
  expect(body.query).toBe("tottenham h");
  expect(body.areas).toHaveLength(1);
});

test.each(["", "?q=", "?q=%20%20", `?q=${"x".repeat(101)}`])(
  "a search for %j is refused",
  async (query) => {
    expect((await get(`/api/v1/search${query}`).expect(400)).body.field).toBe("q");
  },
);

test("values answer a View in columns", async () => {
  const { body } = await get("/api/v1/values?measure=stop-disparity&level=borough").expect(200);
  expect(body).toMatchObject({
    snapshot: CURRENT,
    view: "level=borough&measure=stop-disparity",
    value: [19.3],
  });
});
