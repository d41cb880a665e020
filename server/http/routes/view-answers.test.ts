import request from "supertest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAtlas } from "../../atlas/create-atlas.ts";
import { openSnapshot } from "../../atlas/snapshot.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../../testing/tiny-city.ts";
import { fakeAtlases } from "../fake-atlas.test-support.ts";
import { type TestApp, testApp } from "../test-app.test-support.ts";

let id: string;
let app: TestApp["app"];
let removeStore: () => Promise<void>;

beforeAll(async () => {
  const { store, remove } = await emptyStore();
  removeStore = remove;
  id = (await ingestInto(store, TINY_CITY)).snapshot;
  const atlas = createAtlas(await openSnapshot(store, id));
  app = testApp({ atlases: fakeAtlases(atlas) }).app;
});

afterAll(() => removeStore());

test.each(["values", "series", "compare"])(
  "%s answers a View, names its canonical form and may be kept where the snapshot is named",
  async (resource) => {
    const path = `/api/v1/${resource}`;
    const current = await request(app).get(`${path}?period=2023-03&measure=stop-rate`).expect(200);
    expect(current.headers["link"]).toContain(`${path}?period=2023-03>; rel="canonical"`);
    expect(current.body).toMatchObject({ snapshot: id, view: "period=2023-03" });
    const pinned = await request(app).get(`${path}?period=2023-03&snapshot=${id}`).expect(200);
    expect(pinned.headers["cache-control"]).toContain("immutable");
    const again = await request(app)
      .get(`${path}?period=2023-03&measure=stop-rate`)
      .set("If-None-Match", String(current.headers["etag"]));
    expect(again.status).toBe(304);
  },
);

test.each([
  ["/api/v1/series?measure=stop-rate-smoothed", "measure"],
  ["/api/v1/compare?measure=crime-count", "compare"],
  ["/api/v1/compare?measure=stop-change&period=2023-03&compare=2023-02..2023-04", "compare"],
  ["/api/v1/values?measure=stop-change&compare=london", "compare"],
  ["/api/v1/compare?areas=E05999999", "areas"],
])("%s is a 400 of %s", async (url, field) => {
  const { body } = await request(app).get(url).expect(400);
  expect(body).toMatchObject({ code: "value-not-allowed", field });
  expect(body.detail).not.toBe("");
});
