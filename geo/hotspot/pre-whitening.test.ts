import { expect, test } from "vitest";
import { randomStream } from "../measure/random-stream.ts";
import { mannKendall } from "./mann-kendall.ts";
import { lagOneAutocorrelation, trendOf } from "./pre-whitening.ts";

test("the autocorrelation of a row is worked out as by hand", () => {
  // Deviations -1.5, -0.5, 0.5, 1.5: products 0.75 - 0.25 + 0.75 over squares 5.
  expect(lagOneAutocorrelation([1, 2, 3, 4])).toBeCloseTo(0.25, 12);
  expect(lagOneAutocorrelation([2, 2, 2])).toBe(0);
});

test("values that do not follow one another are tested as they are", () => {
  const x = [5, 3, 4, 6, 2, 5, 4, 3];
  expect(trendOf(x)).toEqual(mannKendall(x));
});

test("series that only wander are called trends far less often than by the plain test", () => {
  const draw = randomStream(1);
  const called = { plain: 0, freed: 0 };
  for (let run = 0; run < 200; run++) {
    let value = 500 / 0.3;
    const wandering = Array.from({ length: 40 }, () => {
      value = 0.7 * value + draw(1000);
      return value;
    });
    if ((mannKendall(wandering)?.p ?? 1) < 0.05) called.plain++;
    if ((trendOf(wandering)?.p ?? 1) < 0.05) called.freed++;
  }
  expect(called.plain).toBeGreaterThan(50);
  expect(called.freed).toBeLessThan(called.plain * 0.7);
});

test("one value has no trend", () => {
  expect(trendOf([3])).toBeNull();
});
