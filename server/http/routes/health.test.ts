import request from "supertest";
import { expect, test } from "vitest";
import { CURRENT, fakeAtlases } from "../fake-atlas.test-support.ts";
import { testApp } from "../test-app.test-support.ts";
import { liveness } from "./health.ts";

test("a process that answers at once is alive, and no cache keeps that", async () => {
  const answer = await request(testApp().app).get("/healthz").expect(200);
  expect(answer.body.status).toBe("ok");
  expect(answer.headers["cache-control"]).toBe("no-store");
});

test("a process without data, or one about to stop, is alive all the same", async () => {
  const { app } = testApp({ atlases: fakeAtlases(), isDraining: () => true });
  await request(app).get("/healthz").expect(200);
});

test("a process whose event loop is held up for a second is not well", () => {
  expect(liveness(999.4)).toMatchObject({ kind: "json", value: { lagMs: 999 } });
  expect(liveness(1000)).toMatchObject({ refusal: { status: 503, code: "event-loop-held-up" } });
});

test("a process with a snapshot is ready, and says which one and since when", async () => {
  const answer = await request(testApp().app).get("/readyz").expect(200);
  expect(answer.body).toEqual({
    status: "ready",
    snapshot: CURRENT,
    newestMonth: "2023-12",
    version: "1.2.3",
    startedAt: "2024-02-01T09:00:00.000Z",
  });
  expect(answer.headers["cache-control"]).toBe("no-store");
});

test("without a snapshot it is not ready", async () => {
  const { app } = testApp({ atlases: fakeAtlases() });
  expect((await request(app).get("/readyz").expect(503)).body.code).toBe("no-snapshot");
});

test("once it is to stop it is not ready, answers still, and closes each connection", async () => {
  const { app } = testApp({ isDraining: () => true });
  expect((await request(app).get("/readyz").expect(503)).body.code).toBe("draining");
  const answer = await request(app).get("/api/v1/levels").expect(200);
  expect(answer.headers["connection"]).toBe("close");
});
