import request from "supertest";
import { expect, test } from "vitest";
import { CURRENT } from "./fake-atlas.test-support.ts";
import { testApp } from "./test-app.test-support.ts";

test("an answer leaves one line with route, status, time, bytes and snapshot", async () => {
  const { app, lines } = testApp();
  const answer = await request(app).get("/tiles/ward/8/127/85.mvt?measure=stop-count");
  const line = lines.find((one) => one["requestId"] === answer.headers["x-request-id"]);
  expect(line).toMatchObject({
    level: "info",
    method: "GET",
    route: "/tiles/:level/:z/:x/:y.mvt",
    status: 200,
    bytes: Number(answer.headers["content-length"]),
    snapshot: CURRENT,
  });
  expect(line?.["ms"]).toEqual(expect.any(Number));
  expect(line?.["time"]).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test("nothing of the query, the headers or the client's address enters the log", async () => {
  const { app, lines } = testApp();
  await request(app)
    .get("/api/v1/search?q=secret-street")
    .set("User-Agent", "secret-agent")
    .set("Cookie", "secret=1");
  await request(app).get("/secret-page?secret=1");
  const logged = JSON.stringify(lines);
  expect(logged).not.toContain("secret");
  expect(logged).not.toMatch(/127\.0\.0\.1|::1/);
  expect(lines.at(-1)).toMatchObject({ route: "/*", status: 404 });
});

test("an id of plain form is taken over from outside", async () => {
  const id = "proxy-1234_ABCD";
  const answer = await request(testApp().app).get("/healthz").set("X-Request-Id", id);
  expect(answer.headers["x-request-id"]).toBe(id);
});

test.each(["short", "x".repeat(65), "has space in it", '{"level":"fatal"}', "-dash-first"])(
  "%j is no such id, so that a new one is made",
  async (id) => {
    const answer = await request(testApp().app).get("/healthz").set("X-Request-Id", id);
    expect(answer.headers["x-request-id"]).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  },
);

test("probes that find nothing wrong stay below the usual level", async () => {
  const { app, lines } = testApp();
  await request(app).get("/healthz");
  expect(lines.at(-1)).toMatchObject({ level: "debug", route: "/healthz", status: 200 });
});
