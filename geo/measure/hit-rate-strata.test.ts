import { expect, test } from "vitest";
import { gapWithin, strataTallies } from "./hit-rate-strata.ts";
import type { Question } from "./question.ts";
import { underSection60, withoutSection60 } from "./section-60.ts";

const QUESTION: Question = {
  filters: {},
  group: "black",
  reference: "white",
  ethnicity: "officer",
};

/** Of drugs searches a fifth hit in both groups, of weapons searches a tenth; more Black people were searched for weapons. */
const DRUGS = { count: 40, misses: 160, referenceCount: 160, referenceMisses: 640 };
const WEAPONS = { count: 60, misses: 540, referenceCount: 20, referenceMisses: 180 };

test("a gap that comes from what is searched for is gone when like is compared with like", () => {
  const together = gapWithin([
    { count: 100, misses: 700, referenceCount: 180, referenceMisses: 820 },
  ]);
  expect(together.gap?.value).toBeCloseTo(-5.5, 10);
  const within = gapWithin([DRUGS, WEAPONS]);
  expect(within.gap?.value).toBeCloseTo(0, 10);
  expect(within.odds?.value).toBeCloseTo(1, 10);
  expect(within.gap?.low).toBeLessThan(0);
  expect(within.strata).toBe(2);
});

test("strata with searches of one group compare nothing and are not counted", () => {
  const alone = { count: 9, misses: 5, referenceCount: 0, referenceMisses: 0 };
  expect(gapWithin([DRUGS, alone])).toEqual(gapWithin([DRUGS]));
  expect(gapWithin([alone])).toEqual({ gap: null, odds: null, p: null, strata: 0 });
  expect(gapWithin([])).toEqual({ gap: null, odds: null, p: null, strata: 0 });
});

test("section 60 is in no stratum, and the question's own choice of powers is kept", () => {
  for (const { filters, personsOnly } of Object.values(strataTallies(QUESTION))) {
    expect(filters.legislation).not.toContain("s60");
    expect([filters.legislation?.length, personsOnly]).toEqual([7, true]);
  }
  const drugs = { filters: { legislation: ["mda-s23", "s60"] }, personsOnly: true, group: null };
  expect(withoutSection60(drugs).filters.legislation).toEqual(["mda-s23"]);
  expect(underSection60(drugs).filters.legislation).toEqual(["s60"]);
  const none = { ...drugs, filters: { legislation: ["pace-s1"] } };
  expect(underSection60(none).filters.legislation).toEqual([]);
});
