import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { betaQuantile } from "./beta-quantile.ts";

interface Proportion {
  readonly x: number;
  readonly n: number;
  readonly level: number;
  readonly clopper_pearson: readonly [number, number];
}

test("the beta quantile has its closed form where a shape is 1", () => {
  for (const p of [0.025, 0.5, 0.975]) {
    expect(betaQuantile(p, 7, 1)).toBeCloseTo(p ** (1 / 7), 9);
    expect(betaQuantile(p, 1, 7)).toBeCloseTo(1 - (1 - p) ** (1 / 7), 9);
  }
});

test.skipIf(!hasShared)("Clopper-Pearson limits made from it are R's", () => {
  const { rows }: { rows: Proportion[] } = JSON.parse(
    readFileSync(sharedPath("reference", "proportions.json"), "utf8"),
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    const tail = (1 - row.level) / 2;
    const { x, n } = row;
    const low = x === 0 ? 0 : betaQuantile(tail, x, n - x + 1);
    const high = x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x);
    expectClose(low, row.clopper_pearson[0], row);
    expectClose(high, row.clopper_pearson[1], row);
  }
});

function expectClose(actual: number, expected: number, row: Proportion): void {
  const off = Math.abs(actual - expected);
  expect(off, JSON.stringify(row)).toBeLessThanOrEqual(1e-8 * expected);
}
