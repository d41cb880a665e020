import { expect, test } from "vitest";
import { randomStream, xoshiro } from "./random-stream.ts";

test("the generator gives the numbers that its authors' own code gives from the state 1, 2, 3, 4", () => {
  const next = xoshiro([1, 2, 3, 4]);
  expect(Array.from({ length: 8 }, next)).toEqual([
    11_520, 0, 5_927_040, 70_819_200, 2_031_721_883, 1_637_235_492, 1_287_239_034, 3_734_860_849,
  ]);
});

test("a seed always gives the same stream, and the next seed another", () => {
  const take = (seed: number) =>
    Array.from(
      { length: 12 },
      (
        (draw) => () =>
          draw(1000)
      )(randomStream(seed)),
    );
  expect(take(7)).toEqual(take(7));
  expect(take(8)).not.toEqual(take(7));
  expect(take(2023)).toMatchInlineSnapshot(`
    [
      223,
      792,
      589,
      881,
      719,
      478,
      344,
      949,
      354,
      528,
      883,
      950,
    ]
  `);
});

test("every number below the limit comes about as often as every other", () => {
  const draw = randomStream(1);
  const seen = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) {
    const number = draw(10);
    seen[number] = (seen[number] ?? 0) + 1;
  }
  // Three and a half standard deviations of a binomial count of 100,000 draws at one in ten.
  for (const count of seen) expect(Math.abs(count - 10_000)).toBeLessThan(332);
});
