import request from "supertest";
import { expect, test } from "vitest";
import { testApp } from "./test-app.test-support.ts";

const POLICY =
  "default-src 'self';worker-src 'self';script-src 'self';connect-src 'self';img-src 'self' data: blob:;style-src 'self' 'unsafe-inline';object-src 'none';base-uri 'self';frame-ancestors 'self'";

test.each(["/", "/api/v1/levels", "/nowhere", "/%", "/healthz"])(
  "%s carries the policy, nosniff and the other protections",
  async (path) => {
    const { headers } = await request(testApp().app).get(path);
    expect(headers["content-security-policy"]).toBe(POLICY);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    expect(headers["permissions-policy"]).toContain("geolocation=()");
    expect(headers["x-powered-by"]).toBeUndefined();
  },
);

test("a basemap widens the policy by its own origin, for data and pictures, and by nothing else", async () => {
  const policyWith = async (address: string) => {
    const basemap = { kind: "style", address, attribution: "©" } as const;
    const { headers } = await request(testApp({}, { basemap }).app).get("/assets/worker.js");
    return headers["content-security-policy"];
  };
  const elsewhere = "https://tiles.example:8443";
  expect(await policyWith(`${elsewhere}/styles/quiet.json?key=1`)).toBe(
    POLICY.replace("connect-src 'self'", `connect-src 'self' ${elsewhere}`).replace(
      "img-src 'self' data: blob:",
      `img-src 'self' data: blob: ${elsewhere}`,
    ),
  );
  expect(await policyWith("/basemap/style.json")).toBe(POLICY);
});

test("old browsers are told not to frame anything but the root and the embed", async () => {
  const { app } = testApp();
  const framing = async (path: string) => (await request(app).get(path)).headers["x-frame-options"];
  expect(await framing("/api/v1/levels")).toBe("SAMEORIGIN");
  expect(await framing("/compare")).toBe("SAMEORIGIN");
  expect(await framing("/?measure=stop-rate")).toBeUndefined();
  expect(await framing("/embed?measure=stop-rate")).toBeUndefined();
});

test("the embed's address may be framed by those configured", async () => {
  const { headers } = await request(testApp().app).get("/embed");
  expect(headers["content-security-policy"]).toContain(
    "frame-ancestors https://news.example https://force.example",
  );
});

test("browsers are held to https only where the service is reached by it", async () => {
  const over = async (publicUrl: string) =>
    (await request(testApp({}, { publicUrl }).app).get("/healthz")).headers[
      "strict-transport-security"
    ];
  expect(await over("https://atlas.example")).toBe("max-age=31536000");
  expect(await over("http://localhost:8080")).toBeUndefined();
});

test.each(["/api/v1/values", "/tiles/ward/8/127/85.mvt", "/api/v1/values?x=1", "/api/nowhere"])(
  "%s can be read by pages of any origin",
  async (path) => {
    const { headers } = await request(testApp().app).get(path).set("Origin", "https://a.example");
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(headers["access-control-expose-headers"]).toContain("X-Snapshot");
  },
);

test("pages are not for other origins", async () => {
  const { headers } = await request(testApp().app).get("/").set("Origin", "https://a.example");
  expect(headers["access-control-allow-origin"]).toBeUndefined();
  expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
});

test("where origins are listed only those may read, and caches keep them apart", async () => {
  const { app } = testApp({}, { corsOrigins: ["https://a.example"] });
  const allowed = await request(app).get("/api/v1/levels").set("Origin", "https://a.example");
  const other = await request(app).get("/api/v1/levels").set("Origin", "https://b.example");
  expect(allowed.headers["access-control-allow-origin"]).toBe("https://a.example");
  expect(other.headers["access-control-allow-origin"]).toBeUndefined();
  expect(other.headers["vary"]).toContain("Origin");
});

test("a browser that asks beforehand is told what it may send", async () => {
  const answer = await request(testApp().app)
    .options("/api/v1/values")
    .set("Origin", "https://a.example")
    .set("Access-Control-Request-Method", "GET")
    .expect(204);
  expect(answer.headers["access-control-allow-methods"]).toBe("GET, HEAD, OPTIONS");
  expect(answer.headers["access-control-allow-headers"]).toContain("If-None-Match");
});
