import { expect, test } from "vitest";
import { isHost, readInbound } from "./inbound.ts";

const message = (type: string, more: object = {}) => ({
  type: `trust-atlas:${type}`,
  version: 1,
  ...more,
});

test("area, period and theme may be asked for", () => {
  expect(readInbound(message("setArea", { area: "E09000014" }), null)).toEqual({
    kind: "address",
    name: "areas",
    value: "E09000014",
  });
  expect(readInbound(message("setPeriod", { period: "2023-01..2023-12" }), null)).toEqual({
    kind: "address",
    name: "period",
    value: "2023-01..2023-12",
  });
  expect(readInbound(message("setTheme", { theme: "dark" }), null)).toEqual({
    kind: "theme",
    theme: "dark",
  });
});

test("what is locked cannot be asked for", () => {
  const area = message("setArea", { area: "E09000014" });
  const period = message("setPeriod", { period: "2023-01" });
  expect([readInbound(area, "view")?.kind, readInbound(period, "view")]).toEqual(["address", null]);
  expect([readInbound(area, "all"), readInbound(period, "all")]).toEqual([null, null]);
});

test.each([
  ["another version", { type: "trust-atlas:setTheme", version: 2, theme: "dark" }],
  ["a theme there is not", message("setTheme", { theme: "pink" })],
  ["an area that is markup", message("setArea", { area: "<img src=x>" })],
  ["an area with a parameter in it", message("setArea", { area: "E09000014&measure=x" })],
  ["an area that is no text", message("setArea", { area: { toString: () => "E09000014" } })],
  ["a period that is endless", message("setPeriod", { period: "2".repeat(400) })],
  ["another measure", message("setMeasure", { measure: "trust" })],
  ["text", "setTheme"],
  ["nothing", null],
])("%s is passed over", (_what, data) => {
  expect(readInbound(data, null)).toBeNull();
});

test("hosts are read as the content policy reads them", () => {
  const own = "https://atlas.example";
  expect(isHost("https://a.example", ["*"], own)).toBe(true);
  expect(isHost(own, ["'self'"], own)).toBe(true);
  expect(isHost("https://a.example", ["'self'"], own)).toBe(false);
  expect(isHost("https://a.example", ["https://a.example"], own)).toBe(true);
  expect(isHost("https://b.a.example", ["https://*.a.example"], own)).toBe(true);
  expect(isHost("https://evil.example/.a.example", ["https://*.a.example"], own)).toBe(false);
  expect(isHost("https://axexample", ["https://a.example"], own)).toBe(false);
  expect(isHost("http://localhost:3000", ["http://localhost:*"], own)).toBe(true);
  expect(isHost("null", ["https://a.example"], own)).toBe(false);
});
