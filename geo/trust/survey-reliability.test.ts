import { expect, test } from "vitest";
import { normalQuantile } from "../measure/normal-quantile.ts";
import { randomStream } from "../measure/random-stream.ts";
import { reliabilityOf } from "./survey-reliability.ts";

const SIMPLE = { basePerBorough: 100, designEffect: 1 };

test("worked by hand: shares .4, .5 and .6 of 100 people", () => {
  const found = reliabilityOf([0.4, 0.5, 0.6], 100, SIMPLE);
  expect(found?.observed).toBeCloseTo(0.01, 12);
  expect(found?.sampling).toBeCloseTo((0.0024 + 0.0025 + 0.0024) / 3, 12);
  expect(found?.value).toBeCloseTo(1 - 0.73 / 3, 10);
});

test("areas that differ by chance alone have no reliability", () => {
  expect(reliabilityOf([0.5, 0.51, 0.49, 0.5], 100, SIMPLE)?.value).toBe(0);
});

test("areas that are all alike, or too few, have none to be worked out", () => {
  expect(reliabilityOf([0.5, 0.5, 0.5], 100, SIMPLE)).toBeNull();
  expect(reliabilityOf([0.5, 0.6], 100, SIMPLE)).toBeNull();
});

test("planted spread is found again in many areas", () => {
  const draw = randomStream(1);
  const normal = () => normalQuantile((draw(2 ** 21) + 0.5) / 2 ** 21);
  const shares = Array.from({ length: 4000 }, () => 0.6 + 0.04 * normal() + 0.03 * normal());
  const base = (0.6 * 0.4) / 0.03 ** 2;
  const found = reliabilityOf(shares, base, SIMPLE);
  expect(found?.value).toBeCloseTo(16 / 25, 1);
});
