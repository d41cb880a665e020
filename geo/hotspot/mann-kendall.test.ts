import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../testing/shared-data.ts";
import { mannKendall } from "./mann-kendall.ts";

interface Series {
  readonly x: readonly number[];
  readonly S: number;
  readonly varS: number;
  readonly z: number;
  readonly p: number;
  readonly sen_slope: number;
}

describe.skipIf(!hasShared)("on the series of the reference", () => {
  const names = ["nile", "presidents", "discoveries", "short12"];

  test.each(names)("%s has R's statistic, p and Sen slope", (name) => {
    const path = sharedPath("reference", "trend.json");
    const { series }: { series: Record<string, Series> } = JSON.parse(readFileSync(path, "utf8"));
    const expected = series[name];
    const trend = mannKendall(expected?.x ?? []);
    expect(trend?.s).toBe(expected?.S);
    expect((trend?.variance ?? 0) / (expected?.varS ?? 1)).toBeCloseTo(1, 9);
    expect((trend?.z ?? 0) / (expected?.z ?? 1)).toBeCloseTo(1, 9);
    expect((trend?.p ?? 0) / (expected?.p ?? 1)).toBeCloseTo(1, 9);
    expect((trend?.senSlope ?? 0) / (expected?.sen_slope ?? 1)).toBeCloseTo(1, 9);
  });
});

test("a flat series has no trend, and one value has no answer", () => {
  expect(mannKendall([3, 3, 3, 3])).toEqual({ s: 0, variance: 0, z: 0, p: 1, senSlope: 0 });
  expect(mannKendall([3])).toBeNull();
});

test("a series backwards has the opposite trend", () => {
  const x = [1, 4, 2, 8, 5, 7, 9, 3];
  expect(mannKendall(x.toReversed())?.s).toBe(-(mannKendall(x)?.s ?? 0));
});
