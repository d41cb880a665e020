import { expect, test } from "vitest";
import { pathAndQuery } from "./request-target.ts";

test.each([
  ["/api?x=http://a/b", "/api?x=http://a/b"],
  ["*", "*"],
  ["http://a.example/api?x=1", "/api?x=1"],
  ["HTTP://a.example", "/"],
  ["http://a.example?x=1", "/?x=1"],
  ["http://[/api", "/api"],
  ["http://xn--/api", "/api"],
  ["//a.example/api", "//a.example/api"],
])("%s asks for %s", (target, expected) => {
  expect(pathAndQuery(target)).toBe(expected);
});
