import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("an empty environment serves this machine alone on port 8080", () => {
  expect(readConfig({})).toMatchObject({
    port: 8080,
    host: "127.0.0.1",
    publicUrl: "http://localhost:8080",
    trustProxy: false,
    frameAncestors: ["*"],
    disclosure: "open",
  });
});

test("every fault is told at once", () => {
  const environment = {
    PORT: "eighty",
    HOST: "0.0.0.0",
    LOG_LEVEL: "loud",
    TRUST_PROXY: "on",
    FRAME_ANCESTORS: "https://a.example; script-src *",
  };
  const fault = /PORT is "eighty".*PUBLIC_URL is not set.*LOG_LEVEL is "loud"/;
  expect(() => readConfig(environment)).toThrow(/FRAME_ANCESTORS holds "https:.*a.example;/);
  expect(() => readConfig({ ...environment, FRAME_ANCESTORS: "*" })).toThrow(/TRUST_PROXY is "on"/);
  expect(() => readConfig({ PORT: "eighty", HOST: "0.0.0.0", LOG_LEVEL: "loud" })).toThrow(fault);
});

test("a disclosure policy that is misspelt is a fault, never taken for the open one", () => {
  expect(readConfig({ DISCLOSURE: "rounded" }).disclosure).toBe("rounded");
  expect(() => readConfig({ DISCLOSURE: "round" })).toThrow(/expected one of open, rounded/);
});

test("names with our prefix that mean nothing are told, not obeyed", () => {
  expect(readConfig({ TRUST_ATLAS_STOR: "/data" }).unknown).toEqual(["TRUST_ATLAS_STOR"]);
});
