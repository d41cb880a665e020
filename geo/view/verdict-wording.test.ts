import { expect, test } from "vitest";
import { compareEstimates, type Difference, differenceKind } from "../measure/compare-estimates.ts";
import { hitRate } from "../measure/hit-rate.ts";
import type { Estimate } from "../measure/measure.ts";
import { wordDifference, wordVerdict } from "./verdict-wording.ts";

const share = (count: number, base: number): Estimate => ({
  value: count / base,
  low: 0,
  high: 1,
  count,
  base,
  referenceCount: null,
  referenceBase: null,
  state: "ok",
  reason: null,
  notes: [],
});

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("a difference carries its sign, its unit and its interval", () => {
  const side = (count: number) => ({ estimate: share(count, 1000), months: 12 });
  const found = compareEstimates(hitRate, side(350), side(300));
  expect(plain(wordDifference(found, differenceKind(hitRate)))).toBe(
    "+5.0 percentage points (95 % interval 0.9 to 9.1)",
  );
  expect(wordVerdict(found.verdict)).toBe("▲ above");
});

test("an interval that ends just short of no difference is written so that it is seen to", () => {
  const near: Difference = {
    value: 1.148,
    low: 1.031,
    high: 1.282,
    state: "ok",
    reason: null,
    verdict: "above",
  };
  const times = { kind: "ratio", unit: "times", even: 1, method: "" } as const;
  expect(plain(wordDifference(near, times))).toBe("1.15 times (95 % interval 1.03 to 1.28)");
  const clear = { ...near, low: 1.3, value: 1.5, high: 1.7 };
  expect(plain(wordDifference(clear, times))).toBe("1.5 times (95 % interval 1.3 to 1.7)");
});

test("where there is none, the reason is said", () => {
  const none: Difference = {
    value: null,
    low: null,
    high: null,
    state: "missing",
    reason: "city-not-ranked",
    verdict: null,
  };
  expect(wordDifference(none, differenceKind(hitRate))).toMatch(/^The City of London/);
  expect(wordVerdict(null)).toBe("× no comparison");
});
