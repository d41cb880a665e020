import { expect, test } from "vitest";
import { randomStream } from "../measure/random-stream.ts";
import { type PairedLoss, skillOf } from "./forecast-skill.ts";

const losses = (lossOf: (borough: number, year: number) => number): PairedLoss[] =>
  [0, 1, 2, 3, 4, 5].flatMap((borough) =>
    [0, 1, 2, 3].map((year) => ({ borough, year, model: lossOf(borough, year), naive: 2 })),
  );

const skill = (all: readonly PairedLoss[], confidence = 0.95) =>
  skillOf(all, randomStream(1), confidence);

test("half the loss everywhere is a skill of one half for certain", () => {
  expect(skill(losses(() => 1))).toEqual({ value: 0.5, low: 0.5, high: 0.5, years: 4 });
});

test("a gain that came in a single year is not certain", () => {
  const found = skill(losses((_, year) => (year === 0 ? 0 : 2)));
  expect(found?.value).toBeCloseTo(0.25, 12);
  expect(found?.low).toBe(0);
});

test("asking for more certainty widens the limits", () => {
  const uneven = losses((borough, year) => 1 + ((3 * borough + 5 * year) % 4) / 2);
  const [wide, narrow] = [skill(uneven, 0.99), skill(uneven, 0.8)];
  expect(wide?.low).toBeLessThan(narrow?.low ?? Number.NaN);
});

test("where no change never errs, or nothing was tried, there is no skill to speak of", () => {
  expect(skill([])).toBeNull();
  expect(skill([{ borough: 0, year: 0, model: 1, naive: 0 }])).toBeNull();
});
