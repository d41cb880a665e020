import { expect, test } from "vitest";
import { wordAssociation, wordCheck, wordStability, wordSwitch } from "./driver-wording.ts";
import { someDriver } from "./drivers.test-support.ts";
import type { Driver } from "./drivers.ts";

test.each<[Partial<Driver>, string]>([
  [{ state: "ok", direction: "lower" }, "▼ goes with lower"],
  [{ state: "ok", direction: "higher" }, "▲ goes with higher"],
  [{ state: "cannot-tell", direction: "not-told" }, "◌ cannot tell"],
  [{ state: "too-wide", direction: "not-told" }, "◌ too wide to say anything"],
  [
    { state: "not-estimable", value: null, reason: "it does not change" },
    "× cannot be estimated: it does not change",
  ],
])("an association is told by shape and word: %j", (over, words) => {
  expect(wordAssociation(someDriver(over))).toBe(words);
});

test("only an answer that is clear as asked is called stable", () => {
  const clear = someDriver({ state: "ok", direction: "lower" });
  expect(wordStability(clear)).toBe(
    "Stable: 3 of 4 other ways could be estimated: 100\u00a0% agree on the sign, 67\u00a0% are clear of 0.",
  );
  expect(wordStability({ ...clear, state: "cannot-tell" })).toMatch(/^Asked otherwise: 3 of 4/);
  const none = { ...clear.stability, estimated: 0, signShare: null };
  expect(wordStability({ ...clear, stability: none })).toMatch(/^No other way/);
});

test("a test on what was not seen says whether the factors help, with limits and n", () => {
  const check = { n: 96, mae: 0.2, baselineMae: 0.3, r2: 0, baselineR2: 0 };
  expect(
    wordCheck({ ...check, skill: 0.157, low: -0.064, high: 0.32, helps: false }, "On boroughs"),
  ).toBe(
    "On boroughs: the factors do not help. Squared error against plain averages: 16\u00a0% less (−6\u00a0% to 32\u00a0%), n 96.",
  );
  expect(wordCheck(null, "On years")).toBe("On years: could not be tested.");
});

test("a switch is told in words, an unknown one by its name", () => {
  expect(wordSwitch({ name: "boroughs", value: "outer" })).toBe("Boroughs: without inner London");
  expect(wordSwitch({ name: "weights", value: "none" })).toBe("weights: none");
});
