import { describe, expect, test } from "vitest";
import { createRandom } from "./random.ts";

const take = (name: string, count: number) => {
  const random = createRandom(name);
  return Array.from({ length: count }, random);
};

describe("createRandom", () => {
  test("repeats itself for the same name", () => {
    expect(take("a", 100)).toEqual(take("a", 100));
  });

  test("gives unrelated streams to names that differ in one letter", () => {
    const a = take("ward/E05000001", 4000);
    const b = take("ward/E05000002", 4000);
    const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
    const covariance = mean(a.map((x, i) => (x - 0.5) * ((b[i] ?? 0) - 0.5)));
    // The standard error of the correlation is 1/sqrt(4000) = 0.016; four of them.
    expect(Math.abs(covariance * 12)).toBeLessThan(0.064);
  });

  test("fills [0, 1) evenly", () => {
    const bins = new Array<number>(10).fill(0);
    for (const x of take("even", 50_000)) {
      const bin = Math.floor(x * 10);
      bins[bin] = (bins[bin] ?? Number.NaN) + 1;
    }
    // Chi-squared with 9 degrees of freedom exceeds 27.9 once in a thousand.
    const chiSquared = bins.reduce((sum, n) => sum + (n - 5000) ** 2 / 5000, 0);
    expect(chiSquared).toBeLessThan(27.9);
  });
});
