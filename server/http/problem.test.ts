import request from "supertest";
import { expect, test } from "vitest";
import { CURRENT, fakeAtlas, fakeAtlases } from "./fake-atlas.test-support.ts";
import { testApp } from "./test-app.test-support.ts";

test("a parameter that nobody knows is refused with its name and the names there are", async () => {
  const answer = await request(testApp().app).get("/api/v1/values?color=red").expect(400);
  expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.body).toMatchObject({
    type: "about:blank",
    title: "Bad Request",
    status: 400,
    code: "unknown-parameter",
    field: "color",
    requestId: answer.headers["x-request-id"],
  });
  expect(answer.body.allowed).toContain("measure");
});

test.each([
  ["/api/v1/values?measure=stop-rate&measure=stop-rate", "repeated-parameter", "measure"],
  ["/api/v1/values?crime[]=burglary", "unknown-parameter", "crime[]"],
  ["/api/v1/values?crime%5B0%5D=burglary", "unknown-parameter", "crime[0]"],
  ["/api/v1/values?measure=", "malformed-value", "measure"],
  ["/api/v1/values?measure=%zz", "malformed-value", "measure"],
  ["/api/v1/values?period=2023-12..2023-01", "malformed-value", "period"],
  ["/api/v1/values?vintage=1999", "value-not-allowed", "vintage"],
  ["/api/v1/values?snapshot=latest", "malformed-value", "snapshot"],
  ["/api/v1/values?__proto__=1", "unknown-parameter", "__proto__"],
])("%s is a 400 %s of %s", async (url, code, field) => {
  const answer = await request(testApp().app).get(url).expect(400);
  expect(answer.body).toMatchObject({ code, field });
});

test("several faults are all told at once", async () => {
  const answer = await request(testApp().app).get("/api/v1/values?level=street&x=1").expect(400);
  expect(answer.body.faults.map(({ field }: { field: string }) => field)).toEqual(["level", "x"]);
  expect(answer.body.field).toBe("level");
});

test("a well-formed id of no snapshot is 404", async () => {
  const url = "/api/v1/values?snapshot=2020-01-31-aaaaaaaaaaaa";
  const answer = await request(testApp().app).get(url).expect(404);
  expect(answer.body.code).toBe("unknown-snapshot");
});

test("while there is no snapshot every question gets 503 and when to come again", async () => {
  const { app } = testApp({ atlases: fakeAtlases() });
  const answer = await request(app).get("/api/v1/levels").expect(503);
  expect(answer.body.code).toBe("no-snapshot");
  expect(answer.headers["retry-after"]).toBe("5");
});

test("a fault of the service tells the world no more than the id under which the log has its cause", async () => {
  const broken = fakeAtlas(CURRENT, {
    values: async () => {
      throw new Error("secret path /data/facts.parquet is torn");
    },
  });
  const { app, lines } = testApp({ atlases: fakeAtlases(broken) });
  const answer = await request(app).get("/api/v1/values").expect(500);
  const { requestId, ...rest } = answer.body;
  expect(rest).toEqual({
    type: "about:blank",
    title: "Internal Server Error",
    status: 500,
    code: "internal-error",
  });
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.headers["etag"]).toBeUndefined();
  const line = lines.find((one) => one["requestId"] === requestId);
  expect(line).toMatchObject({ level: "error", status: 500, route: "/api/v1/values" });
  expect(line?.["err"]).toMatchObject({ message: "secret path /data/facts.parquet is torn" });
});

test("an atlas is given back when answering from it fails", async () => {
  const atlases = fakeAtlases(fakeAtlas(CURRENT, { levels: fail }));
  const { app } = testApp({ atlases });
  await request(app).get("/api/v1/levels").expect(500);
  expect(atlases.lent).toBe(0);
});

test.each(["post", "put", "patch", "delete"] as const)(
  "%s is 405, with what is allowed",
  async (method) => {
    const answer = await request(testApp().app)[method]("/api/v1/values").expect(405);
    expect(answer.headers["allow"]).toBe("GET, HEAD, OPTIONS");
    expect(answer.body.code).toBe("method-not-allowed");
  },
);

test("OPTIONS says which methods there are", async () => {
  const answer = await request(testApp().app).options("/api/v1/values").expect(204);
  expect(answer.headers["allow"]).toBe("GET, HEAD, OPTIONS");
});

test.each(["/%", "/tiles/%/1/1/1.mvt", "/api/v1/areas/%zz", "/a%00b"])(
  "%s has a path that is no text: 400",
  async (path) => {
    const answer = await request(testApp().app).get(path).expect(400);
    expect(answer.body.code).toBe("malformed-address");
  },
);

test("a query past 8 KiB is 414, one of just that length is read", async () => {
  const { app } = testApp();
  const rest = 8192 - "measure=".length;
  await request(app)
    .get(`/api/v1/values?measure=${"x".repeat(rest)}`)
    .expect(400);
  const answer = await request(app).get(`/api/v1/values?measure=${"x".repeat(rest + 1)}`);
  expect([answer.status, answer.body.code]).toEqual([414, "address-too-long"]);
});

test.each([
  "/nowhere",
  "/api/v1/nowhere",
  "/api/v1/levels/",
  "/API/v1/levels",
  "/openapi.yaml",
  "/metrics",
  "/api/v1/areas/..%2f..%2fetc%2fpasswd",
  "/..%2f..%2fpackage.json",
  "/comparison",
])("%s is 404 in the shape of every other error", async (path) => {
  const answer = await request(testApp().app).get(path).expect(404);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(answer.headers["cache-control"]).toBe("no-store");
});

test("a browser that asks for a page that is not there gets one that says so and quotes nothing", async () => {
  const answer = await request(testApp().app)
    .get("/nowhere?x=<script>")
    .set("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
    .expect(404);
  expect(answer.headers["content-type"]).toContain("text/html");
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.text).toContain("no such page");
  expect(answer.text).not.toContain("script");
});

test("an answer that takes too long becomes a 503, and its late end is not sent", async () => {
  let giveUp: (error: Error) => void = fail;
  const never = new Promise<never>((_resolve, reject) => {
    giveUp = reject;
  });
  const waiting = fakeAtlas(CURRENT, { values: () => never });
  const atlases = fakeAtlases(waiting);
  const { app, lines } = testApp({ atlases }, { requestTimeoutMs: 5 });
  const answer = await request(app).get("/api/v1/values").expect(503);
  expect(answer.body.code).toBe("took-too-long");
  giveUp(new Error("gave up"));
  await expect
    .poll(() => lines.map((line) => line["msg"]))
    .toContain("failed after the answer had gone out");
  expect(atlases.lent).toBe(0);
});

function fail(): never {
  throw new Error("the levels cannot be read");
}
