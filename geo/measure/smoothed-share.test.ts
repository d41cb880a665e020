import { expect, test } from "vitest";
import { CITY_OF_LONDON } from "../domain/area.ts";
import { filledRow, plainQuestion } from "./any-data.battery.ts";
import { hitRate } from "./hit-rate.ts";
import type { AreaTallies } from "./measure.ts";
import { hitRateSmoothed } from "./smoothed-share.ts";

const QUESTION = plainQuestion(hitRateSmoothed);

/** An area with so many searches of a known outcome, some of them hits. */
function row(hits: number, searches: number, borough = "E09000007"): AreaTallies {
  const filled = filledRow(hitRateSmoothed, QUESTION, 0);
  return { ...filled, borough, tally: { ...filled.tally, count: hits, misses: searches - hits } };
}

const WARDS = [row(3, 5), row(40, 200), row(300, 1000), row(90, 600), row(600, 2400)];

test("a ward with few searches is drawn to the share of all, a busy one hardly moves, counts and states stay", () => {
  const raw = hitRate.estimate(WARDS, QUESTION);
  const drawn = hitRateSmoothed.estimate(WARDS, QUESTION);
  const moved = drawn.map(({ value }, i) => Math.abs(Number(value) - Number(raw[i]?.value)));
  expect(moved[0]).toBeGreaterThan(0.2);
  expect(moved[4]).toBeLessThan(0.01);
  const kept = (estimates: typeof raw) =>
    estimates.map(({ count, base, state, reason }) => ({ count, base, state, reason }));
  expect(kept(drawn)).toEqual(kept(raw));
});

test("limits are narrower than the share's own", () => {
  const widthOf = (it: { low: number | null; high: number | null } | undefined) =>
    Number(it?.high) - Number(it?.low);
  const [raw] = hitRate.estimate(WARDS, QUESTION);
  const [drawn] = hitRateSmoothed.estimate(WARDS, QUESTION);
  expect(widthOf(drawn)).toBeLessThan(widthOf(raw) / 2);
});

test("an area alone keeps its share, and the City is drawn without drawing others", () => {
  const alone = WARDS.slice(2, 3);
  expect(hitRateSmoothed.estimate(alone, QUESTION)).toEqual(hitRate.estimate(alone, QUESTION));
  const city = row(9, 10, CITY_OF_LONDON);
  const [own, ...others] = hitRateSmoothed.estimate([city, ...WARDS], QUESTION);
  expect(others).toEqual(hitRateSmoothed.estimate(WARDS, QUESTION));
  expect(own?.value).toBeLessThan(0.9);
});
