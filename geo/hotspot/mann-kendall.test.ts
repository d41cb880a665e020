import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { closeTo } from "../testing/close-to.ts";
import { readReference } from "../testing/reference-panel.ts";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { mannKendall } from "./mann-kendall.ts";
import { trendOf } from "./pre-whitening.ts";

interface Series {
  readonly x: readonly number[];
  readonly S: number;
  readonly varS: number;
  readonly z: number;
  readonly p: number;
  readonly tau_b: number;
  readonly sen_slope: number;
  readonly sen_intercept_median: number;
}

describe.skipIf(!hasShared)("on the series of the reference", () => {
  const names = ["nile", "presidents", "discoveries", "short12"];

  test.each(names)("%s has R's statistic, p, tau-b and Sen line", (name) => {
    const path = sharedPath("reference", "trend.json");
    const { series }: { series: Record<string, Series> } = JSON.parse(readFileSync(path, "utf8"));
    const expected = series[name];
    const trend = mannKendall(expected?.x ?? []);
    expect(trend?.s).toBe(expected?.S);
    expect((trend?.variance ?? 0) / (expected?.varS ?? 1)).toBeCloseTo(1, 9);
    expect((trend?.z ?? 0) / (expected?.z ?? 1)).toBeCloseTo(1, 9);
    expect((trend?.p ?? 0) / (expected?.p ?? 1)).toBeCloseTo(1, 9);
    expect((trend?.senSlope ?? 0) / (expected?.sen_slope ?? 1)).toBeCloseTo(1, 9);
    closeTo(trend?.tau, expected?.tau_b ?? Number.NaN, 1e-9);
    closeTo(trend?.senIntercept, expected?.sen_intercept_median ?? Number.NaN, 1e-9);
  });

  test("a series whose values do not follow each other is tested as it is", () => {
    const { series } = readReference("trend.json");
    const followed = names.map((name) => {
      const trend = trendOf(series[name].x);
      closeTo(trend?.senSlope, series[name].sen_slope, 1e-9);
      return trend?.s !== series[name].S;
    });
    expect(followed).toContain(true);
    expect(followed).toContain(false);
  });
});

test("a flat series has no trend, and one value has no answer", () => {
  expect(mannKendall([3, 3, 3, 3])).toEqual({
    s: 0,
    variance: 0,
    z: 0,
    p: 1,
    tau: 0,
    senSlope: 0,
    senIntercept: 3,
  });
  expect(mannKendall([3])).toBeNull();
});

test("a series backwards has the opposite trend", () => {
  const x = [1, 4, 2, 8, 5, 7, 9, 3];
  expect(mannKendall(x.toReversed())?.s).toBe(-(mannKendall(x)?.s ?? 0));
});
