import { expect, test } from "vitest";
import { createLruCache } from "./lru-cache.ts";

test("what was used longest ago goes first", () => {
  const cache = createLruCache<string>(3);
  cache.set("a", "A", 1);
  cache.set("b", "B", 1);
  cache.set("c", "C", 1);
  cache.get("a");
  cache.set("d", "D", 1);
  expect([cache.get("a"), cache.get("b"), cache.get("c"), cache.get("d")]).toEqual([
    "A",
    undefined,
    "C",
    "D",
  ]);
});

test("a value set again is weighed once", () => {
  const cache = createLruCache<number>(4);
  cache.set("a", 1, 2);
  cache.set("a", 2, 2);
  cache.set("b", 3, 2);
  expect([cache.get("a"), cache.get("b")]).toEqual([2, 3]);
});

test("a value heavier than the cache is not kept and drives nothing out", () => {
  const cache = createLruCache<string>(2);
  cache.set("a", "A", 1);
  cache.set("huge", "H", 3);
  expect([cache.get("a"), cache.get("huge")]).toEqual(["A", undefined]);
});
