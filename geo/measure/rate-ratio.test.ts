import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { exactRatioInterval, logRatioInterval, rateRatio } from "./rate-ratio.ts";

interface Ratio {
  readonly a: number;
  readonly n1: number;
  readonly b: number;
  readonly n0: number;
  readonly level: number;
  readonly ratio: number | null;
  readonly wald?: readonly [number, number];
  readonly exact: readonly [number, number | null];
}

const COUNT = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2_000_000 }));
const BASE = fc.double({ min: 1, max: 9_000_000, noNaN: true });
const SIDE = fc.record({ count: COUNT, base: BASE });

test("no events on either side give no ratio and no limits", () => {
  expect(rateRatio({ count: 0, base: 500 }, { count: 0, base: 9000 })).toEqual({
    value: null,
    low: null,
    high: null,
  });
});

test("no events in the group give a ratio of 0 with a finite upper limit", () => {
  const ratio = rateRatio({ count: 0, base: 500 }, { count: 5, base: 9000 });
  expect(ratio).toMatchObject({ value: 0, low: 0 });
  expect(ratio.high).toBeCloseTo(19.643, 3);
});

test("no events in the reference leave a finite lower limit and an infinite upper one", () => {
  const ratio = rateRatio({ count: 3, base: 900 }, { count: 0, base: 1500 });
  expect(ratio).toMatchObject({ value: null, high: null });
  expect(ratio.low).toBeCloseTo(0.68872, 5);
});

test("19 events on either side take the exact limits, 20 on both the log-normal ones", () => {
  const many = { count: 400, base: 9000 };
  const few = { count: 19, base: 700 };
  const enough = { count: 20, base: 700 };
  expect(rateRatio(few, many)).toMatchObject(exactRatioInterval(few, many));
  expect(rateRatio(many, few)).toMatchObject(exactRatioInterval(many, few));
  expect(rateRatio(enough, many)).toMatchObject(logRatioInterval(enough, many));
});

test("the ratio lies within its limits", () => {
  fc.assert(
    fc.property(SIDE, SIDE, (group, reference) => {
      const { value, low, high } = rateRatio(group, reference);
      expect(low).toBeLessThan(value ?? Number.NaN);
      expect(high).toBeGreaterThan(value ?? Number.NaN);
    }),
  );
});

test("the two groups changing places turns the ratio over and swaps its limits", () => {
  fc.assert(
    fc.property(SIDE, SIDE, (group, reference) => {
      const there = rateRatio(group, reference);
      const back = rateRatio(reference, group);
      expectClose(back.value, 1 / (there.value ?? 0), 1e-12);
      expectClose(back.low, 1 / (there.high ?? 0), 1e-12);
      expectClose(back.high, 1 / (there.low ?? 0), 1e-12);
    }),
  );
});

test("more events in the group raise the ratio, and its limits where the method stays the same", () => {
  fc.assert(
    fc.property(SIDE, SIDE, (group, reference) => {
      const one = rateRatio(group, reference);
      const more = rateRatio({ ...group, count: group.count + 1 }, reference);
      expect(more.value).toBeGreaterThan(one.value ?? Number.NaN);
      if (group.count === 19) return;
      expect(more.low).toBeGreaterThan(one.low ?? Number.NaN);
      expect(more.high).toBeGreaterThan(one.high ?? Number.NaN);
    }),
  );
});

test.skipIf(!hasShared)("ratios, log-normal and exact limits are R's", () => {
  const { rows }: { rows: Ratio[] } = JSON.parse(
    readFileSync(sharedPath("reference", "rate_ratio.json"), "utf8"),
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) expectReference(row);
});

function expectReference({ a, n1, b, n0, level, ratio, wald, exact }: Ratio): void {
  const group = { count: a, base: n1 };
  const reference = { count: b, base: n0 };
  const exactly = exactRatioInterval(group, reference, level);
  expectClose(exactly.low, exact[0], 1e-6);
  expectClose(exactly.high, exact[1] ?? Number.POSITIVE_INFINITY, 1e-6);
  if (wald) {
    const nearly = logRatioInterval(group, reference, level);
    expectClose(nearly.low, wald[0], 1e-9);
    expectClose(nearly.high, wald[1], 1e-9);
  }
  const { value, low, high } = rateRatio(group, reference, level);
  const [expectedLow, expectedHigh] = wald && Math.min(a, b) >= 20 ? wald : exact;
  expectClose(value, ratio, 1e-9);
  expectClose(low, expectedLow, 1e-6);
  expectClose(high, expectedHigh, 1e-6);
}

function expectClose(actual: number | null, expected: number | null, tolerance: number): void {
  if (actual === null || expected === null || actual === expected) expect(actual).toBe(expected);
  else expect(Math.abs(actual / expected - 1)).toBeLessThan(tolerance);
}
