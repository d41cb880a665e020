import { expect, test } from "vitest";
import { CITY_OF_LONDON } from "../domain/area.ts";
import type { AreaTallies } from "./measure.ts";
import type { Question } from "./question.ts";
import { stopRate } from "./rate.ts";
import { stopRateSmoothed } from "./smoothed-rate.ts";

const QUESTION: Question = { filters: {}, group: null, reference: "white", ethnicity: "officer" };

function row(count: number, residents: number | null, over: Partial<AreaTallies> = {}) {
  return {
    code: "E05013660",
    borough: "E09000007",
    months: 12,
    tally: { count },
    base: { residents },
    ...over,
  };
}

const WARDS = [row(2, 900), row(40, 12_000), row(300, 11_000), row(90, 13_000), row(600, 14_000)];

const smooth = (rows: readonly AreaTallies[]) => stopRateSmoothed.estimate(rows, QUESTION);

test("a small ward is drawn to the average, a large one hardly moves, counts and states stay", () => {
  const raw = stopRate.estimate(WARDS, QUESTION);
  const estimates = smooth(WARDS);
  const moved = estimates.map(({ value }, i) => Number(value) - Number(raw[i]?.value));
  const [small = Number.NaN, large = Number.NaN] = [moved[0], moved[4]];
  expect(small).toBeGreaterThan(0);
  expect(large).toBeLessThan(0);
  expect(small).toBeGreaterThan(5 * -large);
  estimates.forEach(({ count, base, state, reason }, i) => {
    expect({ count, base, state, reason }).toEqual({
      count: raw[i]?.count,
      base: raw[i]?.base,
      state: raw[i]?.state,
      reason: raw[i]?.reason,
    });
  });
});

test("an area alone, as London is, keeps its rate and exact limits", () => {
  expect(smooth(WARDS.slice(2, 3))).toEqual(stopRate.estimate(WARDS.slice(2, 3), QUESTION));
});

test("areas that differ by chance alone share one rate, with the limits of all their events", () => {
  const [first, second] = smooth([row(9, 10_000), row(11, 10_000)]);
  const [together] = stopRate.estimate([row(20, 20_000)], QUESTION);
  expect(first?.value).toBe(1);
  expect([second?.value, second?.low, second?.high]).toEqual([1, together?.low, together?.high]);
});

test("Marshall's smoothing draws by moments: the reference's two numbers, as a rate per 1,000", () => {
  const marshall = (rows: readonly AreaTallies[]) =>
    stopRateSmoothed.estimate(rows, { ...QUESTION, smoothing: "marshall" });
  const people = WARDS.map(({ base }) => base["residents"] ?? 0);
  const counts = WARDS.map(({ tally }) => tally["count"] ?? 0);
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const mean = sum(counts) / sum(people);
  const seen = sum(people.map((n, i) => n * ((counts[i] ?? 0) / n - mean) ** 2)) / sum(people);
  const variance = seen - mean / (sum(people) / 5);
  marshall(WARDS).forEach(({ value }, i) => {
    const n = people[i] ?? 0;
    const kept = variance / (variance + mean / n);
    expect(value).toBeCloseTo(1000 * (mean + kept * ((counts[i] ?? 0) / n - mean)), 9);
  });
  const [alike] = marshall([row(9, 10_000), row(11, 10_000)]);
  expect(alike?.value).toBe(1);
});

test("among neighbours a ward is drawn to the wards beside it, and to all where there are none", () => {
  const neighbours = [[1], [0, 2], [1], [], [5], [4]];
  const city = row(5000, 900, { borough: CITY_OF_LONDON });
  const ground = { level: "ward" as const, neighbours };
  const drawn = (smoothing: NonNullable<Question["smoothing"]>) =>
    stopRateSmoothed.estimate([...WARDS, city], { ...QUESTION, smoothing }, ground);
  const [near, all] = [drawn("marshall-local"), drawn("marshall")];
  expect(stopRateSmoothed.needs({ ...QUESTION, smoothing: "marshall-local" }).ground).toBe(true);
  expect(stopRateSmoothed.needs(QUESTION)).not.toHaveProperty("ground");
  const together = 42 / 12.9;
  expect(near[0]?.value).toBeGreaterThan(2 / 0.9);
  expect(near[0]?.value).toBeLessThan(together + 1e-9);
  expect(near[0]?.value).toBeLessThan(Number(all[0]?.value));
  // The fourth has nobody beside it, the fifth only the City, which takes no part.
  expect([near[3], near[4]]).toEqual([all[3], all[4]]);
});

test("areas with fewer months are compared over the time that was counted", () => {
  const halves = WARDS.map((ward) => ({ ...ward, months: 6 }));
  smooth(WARDS).forEach((year, i) => {
    expect(smooth(halves)[i]?.value).toBeCloseTo(2 * Number(year.value), 5);
  });
});

test("the City and wards without a rate leave the others as they were", () => {
  const city = row(5000, 8600, { borough: CITY_OF_LONDON });
  const estimates = smooth([...WARDS, city, row(50, null), row(0, 9000, { months: 0 })]);
  expect(estimates.slice(0, 5)).toEqual(smooth(WARDS));
  expect(estimates[5]).toMatchObject({ state: "ok", reason: "city-not-ranked" });
  expect(estimates[6]).toMatchObject({ value: null, reason: "no-denominator" });
  expect(estimates[7]).toMatchObject({ value: null, reason: "no-data-for-period" });
});
