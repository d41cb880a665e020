import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { wilsonInterval } from "./wilson-interval.ts";

interface Proportion {
  readonly x: number;
  readonly n: number;
  readonly level: number;
  readonly wilson: readonly [number, number];
}

test.skipIf(!hasShared)("Wilson limits are R's", () => {
  const { rows }: { rows: Proportion[] } = JSON.parse(
    readFileSync(sharedPath("reference", "proportions.json"), "utf8"),
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    const { low, high } = wilsonInterval({ count: row.x, base: row.n }, row.level);
    expectClose(low, row.wilson[0], row);
    expectClose(high, row.wilson[1], row);
  }
});

test("the share lies within its limits, and they within 0 and 1", () => {
  fc.assert(
    fc.property(fc.nat(3_000_000), fc.nat(3_000_000), (count, rest) => {
      fc.pre(count + rest > 0);
      const { low, high } = wilsonInterval({ count, base: count + rest });
      const share = count / (count + rest);
      expect([0, low, share, high, 1].toSorted((a, b) => a - b)).toEqual([0, low, share, high, 1]);
    }),
  );
});

test("hits and misses changing places turn the limits over", () => {
  const hits = wilsonInterval({ count: 41, base: 612 });
  const misses = wilsonInterval({ count: 571, base: 612 });
  expect(misses.low).toBeCloseTo(1 - hits.high, 12);
  expect(misses.high).toBeCloseTo(1 - hits.low, 12);
});

function expectClose(actual: number, expected: number, row: Proportion): void {
  const off = Math.abs(actual - expected);
  expect(off, JSON.stringify(row)).toBeLessThanOrEqual(1e-8 * expected + 1e-15);
}
