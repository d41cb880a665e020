import { expect, test } from "vitest";
import { offsetForecast } from "./pooled-offset.ts";

/** Nine quarters in which London stands at 1 and two boroughs stay 0.4 above and below. */
const STEADY = {
  london: new Array<number>(9).fill(1),
  boroughs: [new Array<number>(9).fill(1.4), new Array<number>(9).fill(0.6)],
  samplingVariance: 0.012,
};

test("worked by hand: distances of 0.4 with noise 0.012 / 3 keep 39 parts of 40", () => {
  const found = offsetForecast(STEADY, 4, 0.5);
  // Observed 0.16, noise of a mean of three readings 0.004: (0.16 - 0.004) / 0.16 = 0.975.
  expect(found.boroughs[0]?.[3]).toBeCloseTo(1 + 0.975 * 0.4, 12);
  expect(found.london).toEqual([1, 1, 1, 1]);
});

test("the nearer the quarter, the more of it has been asked already", () => {
  const [near = 0, , , far = 0] = offsetForecast(STEADY, 4, 0).boroughs[0] ?? [];
  expect(near).toBeCloseTo(0.75 * 1.4 + 0.25 * 1.39, 12);
  expect(far).toBeCloseTo(1.39, 12);
});

test("distances no larger than noise are drawn in to London altogether", () => {
  const found = offsetForecast({ ...STEADY, samplingVariance: 1 }, 4, 0);
  expect(found.boroughs.map((ahead) => ahead[3])).toEqual([1, 1]);
});

test("half of London's drift is carried on", () => {
  const rising = { ...STEADY, london: STEADY.london.map((x, t) => x + 0.1 * t) };
  expect(offsetForecast(rising, 2, 0.5).london[1]).toBeCloseTo(1.8 + 0.1, 12);
});
