import { describe, expect, test } from "vitest";
import { stopCount } from "./count.ts";
import { disclosed, tellCount, withheldChoices } from "./disclosure.ts";
import { stopDisparity } from "./disparity.ts";
import { hitRate } from "./hit-rate.ts";
import { hitRateGap } from "./hit-rate-gap.ts";
import type { AreaTallies } from "./measure.ts";
import type { Question } from "./question.ts";
import { stopRate } from "./rate.ts";

const EVERYBODY: Question = {
  filters: {},
  group: null,
  reference: "white",
  ethnicity: "officer",
};

const area = (
  code: string,
  tally: Readonly<Record<string, number>>,
  base: Readonly<Record<string, number>> = {},
): AreaTallies => ({ code, borough: "E09000014", months: 12, tally, base });

describe("what is missing for another reason", () => {
  test("tells no withheld count either", () => {
    const rows = [
      area("E05013550", { count: 6 }, { residents: 4000 }),
      { ...area("E05013551", { count: 6 }), base: { residents: null } },
    ];
    const shown = disclosed(stopRate, "rounded").estimate(rows, EVERYBODY);
    expect(shown.map(({ count, reason }) => [count, reason])).toEqual([
      [null, "suppressed"],
      [null, "suppressed"],
    ]);
  });

  test("ground is no people: a rate per km² is withheld for few events, not for a small area", () => {
    const rows = [63, 6].map((count, i) => area(`E0501355${i}`, { count }, { area: 2.4 }));
    const asked = { ...EVERYBODY, denominator: "area" as const };
    const shown = disclosed(stopRate, "rounded").estimate(rows, asked);
    expect(shown.map(({ count }) => count)).toEqual([65, null]);
  });
});

describe("open", () => {
  test("is the measure itself, and tells counts as they are", () => {
    expect(disclosed(stopCount, "open")).toBe(stopCount);
    expect([0, 3, 42].map(tellCount("open"))).toEqual([0, 3, 42]);
  });
});

describe("rounded", () => {
  test("sums of coarse counts are given to the nearest 5, and those under 10 are withheld with their limits", () => {
    const rows = [0, 7, 12, 63, 140].map((count, i) => area(`E0501355${i}`, { count }));
    const shown = disclosed(stopCount, "rounded").estimate(rows, EVERYBODY);
    expect(shown.map(({ count }) => count)).toEqual([null, null, 10, 65, 140]);
    expect(shown[1]).toMatchObject({ value: null, low: null, high: null, reason: "suppressed" });
    expect([0, 7, 42].map(tellCount("rounded"))).toEqual([null, null, 40]);
  });

  test("a rate is worked out from the rounded count, and withheld on fewer than 10 events or 100 residents", () => {
    const rows = [
      area("E05013550", { count: 63 }, { residents: 10_000 }),
      area("E05013551", { count: 0 }, { residents: 10_000 }),
      area("E05013552", { count: 63 }, { residents: 99 }),
    ];
    const [whole, none, few] = disclosed(stopRate, "rounded").estimate(rows, EVERYBODY);
    expect(whole).toMatchObject({ value: 6.5, count: 65, base: 10_000 });
    expect([none, few].map((estimate) => estimate?.reason)).toEqual(["suppressed", "suppressed"]);
    expect(few?.base).toBe(99);
  });

  test("other ways to make a figure are not let out, as they would add equations to solve", () => {
    expect(disclosed(stopDisparity, "rounded")).not.toHaveProperty("alternatives");
    expect(disclosed(hitRateGap, "rounded")).not.toHaveProperty("strata");
    expect(disclosed(stopDisparity, "open")).toHaveProperty("alternatives");
  });

  test("a ratio is withheld where either side is small", () => {
    const residents = { group: 2000, reference: 4000 };
    const counts = { notStated: 0, persons: 100 };
    const rows = [
      area("E05013550", { count: 41, referenceCount: 7, ...counts }, residents),
      area("E05013551", { count: 41, referenceCount: 22, ...counts }, residents),
    ];
    const asked = { ...EVERYBODY, group: "black" as const };
    const shown = disclosed(stopDisparity, "rounded").estimate(rows, asked);
    expect(shown.map(({ reason }) => reason === "suppressed")).toEqual([true, false]);
    expect(shown[1]?.value).toBeCloseTo(40 / 2000 / (20 / 4000), 12);
  });

  test("a share is withheld where the searches without a hit are few, and the searches with it", () => {
    const rows = [
      area("E05013550", { count: 100, misses: 4, searches: 110 }),
      area("E05013551", { count: 31, misses: 98, searches: 130 }),
    ];
    const [few, enough] = disclosed(hitRate, "rounded").estimate(rows, EVERYBODY);
    expect(few).toMatchObject({ value: null, count: null, base: null, reason: "suppressed" });
    expect(enough).toMatchObject({ count: 30, base: 130 });
  });

  test("what is missing for another reason keeps it", () => {
    const unheld = { ...area("E05013550", { count: 0 }), months: 0 };
    const [missing] = disclosed(stopCount, "rounded").estimate([unheld], EVERYBODY);
    expect(missing?.reason).toBe("no-data-for-period");
  });

  test("events are chosen by crime type or the group that officers saw, and by nothing else", () => {
    expect(withheldChoices({ ...EVERYBODY, filters: { crime: ["burglary"] } })).toEqual({});
    const filters = { object: ["drugs"], age: ["10-17"] };
    expect(withheldChoices({ ...EVERYBODY, filters, ethnicity: "self" })).toEqual({
      object: [],
      age: [],
      ethnicity: ["officer"],
    });
    const asked = { ...EVERYBODY, group: "black" as const };
    const told = Object.keys(disclosed(hitRate, "rounded").needs(asked).tallies);
    expect(told).toEqual(["searches", "count", "misses", "notStated", "persons"]);
    expect(Object.keys(hitRate.needs(asked).tallies)).toContain("section60");
  });
});
