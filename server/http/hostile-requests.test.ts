import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PARAMETERS } from "../../geo/view/parameters.ts";
import { getRaw, portOf } from "./fetch-raw.test-support.ts";
import { testApp } from "./test-app.test-support.ts";

const folder = mkdtempSync(join(tmpdir(), "client-"));
writeFileSync(join(folder, "index.html"), "<!doctype html>");

const { app, lines } = testApp({}, { clientFolder: folder });
let server: Server;

beforeAll(async () => {
  server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Any characters that can stand in a request line at all. */
const raw = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((n) => String.fromCharCode(n)),
});

const place = fc.constantFrom(
  "/",
  "/api/v1/values",
  "/api/v1/areas",
  "/api/v1/areas/E05013552",
  "/api/v1/search",
  "/api/v1/levels",
  "/tiles/ward/8/127/85.mvt",
  "/tiles/ward.json",
  "/readyz",
);

const name = fc.oneof(
  fc.constantFrom(...Object.keys(PARAMETERS), "q", "__proto__", "constructor", "measure[]"),
  raw,
);

const value = fc.oneof(
  raw,
  fc.string({ unit: "grapheme" }).map(encodeURIComponent),
  fc.constantFrom(
    ...Object.values(PARAMETERS).flatMap(({ allowed }) => allowed.map(encodeURI)),
    "2023-01..2023-12",
    "current",
    "2022",
  ),
);

const query = fc
  .array(fc.tuple(name, value), { maxLength: 5 })
  .map((pairs) => `?${pairs.map((pair) => pair.join("=")).join("&")}`);

const address = fc.oneof(
  raw.map((text) => `/${text}`),
  fc.tuple(place, query).map((parts) => parts.join("")),
  fc.tuple(place, raw).map((parts) => parts.join("")),
  raw.map((text) => `/tiles/ward/8/${text}.mvt`),
);

test("no address whatever makes the service fail or show its insides", async () => {
  await fc.assert(
    fc.asyncProperty(address, async (path) => {
      const { status, headers, body } = await getRaw(portOf(server.address()), path, "identity");
      expect(status).toBeLessThan(500);
      expect(body.toString()).not.toMatch(/node_modules|\.ts:\d|\n\s+at /);
      expect(headers["x-request-id"]).toBeDefined();
      if (status >= 400) {
        expect(headers["cache-control"]).toBe("no-store");
        expect(headers["content-type"]).toContain("application/problem+json");
      }
    }),
    { numRuns: 500 },
  );
  expect(lines.filter((line) => line["level"] === "error")).toEqual([]);
});
