import { describe, expect, test } from "vitest";
import { createChooser, logNormal, normal, poisson } from "./distributions.ts";
import { createRandom } from "./random.ts";

const COUNT = 20_000;

function moments(draw: () => number): { mean: number; variance: number } {
  const values = Array.from({ length: COUNT }, draw);
  const mean = values.reduce((sum, x) => sum + x, 0) / COUNT;
  return { mean, variance: values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / COUNT };
}

describe("createChooser", () => {
  test("chooses in proportion to the weights and never a weight of 0", () => {
    const random = createRandom("choose");
    const choose = createChooser([0, 1, 0, 3, 0]);
    const seen = [0, 0, 0, 0, 0];
    for (let i = 0; i < COUNT; i++) {
      const chosen = choose(random);
      seen[chosen] = (seen[chosen] ?? Number.NaN) + 1;
    }
    expect([seen[0], seen[2], seen[4]]).toEqual([0, 0, 0]);
    expect((seen[3] ?? 0) / COUNT).toBeCloseTo(0.75, 1);
  });

  test("refuses weights that leave nothing to choose", () => {
    expect(() => createChooser([0, 0])).toThrow("at least one positive weight");
  });
});

test("normal has mean 0 and variance 1", () => {
  const random = createRandom("normal");
  const { mean, variance } = moments(() => normal(random));
  expect(mean).toBeCloseTo(0, 1);
  expect(variance).toBeCloseTo(1, 1);
});

test("logNormal has a median of 1", () => {
  const random = createRandom("log-normal");
  const below = Array.from({ length: COUNT }, () => logNormal(random, 0.5)).filter((x) => x < 1);
  expect(below.length / COUNT).toBeCloseTo(0.5, 1);
});

test.each([0.4, 6, 50, 51, 400])("poisson(%d) has that mean and that variance", (expected) => {
  const random = createRandom(`poisson/${expected}`);
  const { mean, variance } = moments(() => poisson(random, expected));
  expect(mean / expected).toBeCloseTo(1, 1);
  expect(variance / expected).toBeCloseTo(1, 1);
});
