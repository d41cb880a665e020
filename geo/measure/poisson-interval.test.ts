import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { poissonInterval } from "./poisson-interval.ts";
import { ratePerThousand } from "./rate-per-thousand.ts";

interface Garwood {
  readonly count: number;
  readonly population: number;
  readonly level: number;
  readonly rate: number;
  readonly garwood_lower: number;
  readonly garwood_upper: number;
  readonly rate_lower: number;
  readonly rate_upper: number;
}

const COUNTS = fc.oneof(fc.nat(40), fc.nat(20_000), fc.nat(20_000_000));

test("a count of 0 has no room below it and 3.69 events above", () => {
  const { low, high } = poissonInterval(0);
  expect(low).toBe(0);
  expect(high).toBeCloseTo(-Math.log(0.025), 12);
});

test("the limits lie on either side of the count", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000_000 }), (count) => {
      const { low, high } = poissonInterval(count);
      expect(low).toBeLessThan(count);
      expect(high).toBeGreaterThan(count);
    }),
  );
});

test("one more event raises both limits", () => {
  fc.assert(
    fc.property(fc.oneof(COUNTS, fc.integer({ min: 9_990, max: 10_010 })), (count) => {
      const fewer = poissonInterval(count);
      const more = poissonInterval(count + 1);
      expect(more.low).toBeGreaterThan(fewer.low);
      expect(more.high).toBeGreaterThan(fewer.high);
    }),
  );
});

test("half a year counts as half a year's residents", () => {
  const halfYear = ratePerThousand({ count: 60, base: 12_000 }, 6);
  expect(halfYear.value).toBe(10);
  expect(halfYear).toEqual(ratePerThousand({ count: 60, base: 6_000 }, 12));
});

test.skipIf(!hasShared)(
  "counts, rates and their limits are R's at four levels of confidence",
  () => {
    const { rows }: { rows: Garwood[] } = JSON.parse(
      readFileSync(sharedPath("reference", "poisson_ci.json"), "utf8"),
    );
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      const limits = poissonInterval(row.count, row.level);
      const rate = ratePerThousand({ count: row.count, base: row.population }, 12, row.level);
      expectClose(limits.low, row.garwood_lower, row);
      expectClose(limits.high, row.garwood_upper, row);
      expectClose(rate.value, row.rate, row);
      expectClose(rate.low, row.rate_lower, row);
      expectClose(rate.high, row.rate_upper, row);
    }
  },
);

function expectClose(actual: number, expected: number, row: Garwood): void {
  const off = Math.abs(actual - expected);
  expect(off, JSON.stringify(row)).toBeLessThanOrEqual(1e-8 * expected);
}
