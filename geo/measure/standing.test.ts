import { expect, test } from "vitest";
import { agree, standingOf } from "./standing.ts";

test.each([
  [2.1, 3, "above"],
  [0.5, 1.9, "below"],
  [1.5, 2.5, "cannot-tell"],
  [2, 3, "cannot-tell"],
] as const)("limits of %d and %d against 2 are %s", (low, high, standing) => {
  expect(standingOf({ low, high, state: "ok" }, 2)).toBe(standing);
});

test("an unstable value cannot tell, and none says nothing", () => {
  expect(standingOf({ low: 5, high: 9, state: "unstable" }, 2)).toBe("cannot-tell");
  expect(standingOf({ low: 5, high: null, state: "missing" }, 2)).toBeNull();
  expect(standingOf({ low: 5, high: 9, state: "ok" }, null)).toBeNull();
});

test("an endless upper limit is never below", () => {
  expect(standingOf({ low: 1, high: null, state: "ok" }, 2)).toBe("cannot-tell");
  expect(standingOf({ low: 3, high: null, state: "ok" }, 2)).toBe("above");
});

test("a conclusion survives where every way that says anything says the same", () => {
  expect(agree(["above", "above", null])).toBe(true);
  expect(agree(["above", "cannot-tell"])).toBe(false);
  expect(agree(["above", null, null])).toBeNull();
  expect(agree([])).toBeNull();
});
