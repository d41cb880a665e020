import fc from "fast-check";
import { expect, test } from "vitest";
import { CITY_OF_LONDON } from "../domain/area.ts";
import { stopDisparity } from "./disparity.ts";
import { alternativesTo, needsOfAlternatives } from "./disparity-alternatives.ts";
import type { AreaTallies } from "./measure.ts";
import type { Question } from "./question.ts";
import { rateRatio } from "./rate-ratio.ts";

const OFFICER: Question = { filters: {}, group: "black", reference: "white", ethnicity: "officer" };

const SELF: Question = { ...OFFICER, ethnicity: "self" };

/** A borough where 100 of the 700 people searched did not state their group; officers saw 60 of these as Black and 30 as White. */
const OFFICER_ROW: AreaTallies = {
  code: "E09000007",
  borough: "E09000007",
  months: 12,
  tally: {
    count: 300,
    referenceCount: 350,
    notStated: 10,
    persons: 700,
    otherNotStated: 100,
    otherCount: 240,
    otherReferenceCount: 320,
    seenCount: 60,
    seenReferenceCount: 30,
  },
  base: {
    group: 10_000,
    reference: 50_000,
    otherGroup: 10_000,
    otherReference: 50_000,
    groupWithMixed: 12_000,
    referenceWithMixed: 50_000,
  },
};

/** The same borough asked as people said themselves. */
const SELF_ROW: AreaTallies = {
  ...OFFICER_ROW,
  tally: {
    ...OFFICER_ROW.tally,
    count: 240,
    referenceCount: 320,
    notStated: 100,
    otherNotStated: 10,
    otherCount: 300,
    otherReferenceCount: 350,
  },
};

const valuesOf = (row: AreaTallies, question: Question) =>
  Object.fromEntries(alternativesTo(question)(row).map(({ id, value }) => [id, value]));

test("beside what officers saw stand residents of Mixed Black background, what people said, and the band of those who did not say", () => {
  expect(valuesOf(OFFICER_ROW, OFFICER)).toEqual({
    "mixed-black-added": expect.closeTo((300 * 50_000) / (350 * 12_000), 10),
    "self-defined": expect.closeTo((240 * 5) / 320, 10),
    "not-stated-as-reference": expect.closeTo((240 * 5) / 420, 10),
    "not-stated-as-officer-saw": expect.closeTo((300 * 5) / 350, 10),
    "not-stated-as-group": expect.closeTo((340 * 5) / 320, 10),
  });
});

test("beside what people said stand the same band and what officers saw", () => {
  const { "mixed-black-added": _, "self-defined": __, ...band } = valuesOf(OFFICER_ROW, OFFICER);
  expect(valuesOf(SELF_ROW, SELF)).toEqual({
    ...band,
    "officer-defined": expect.closeTo((300 * 5) / 350, 10),
  });
});

test("the band stands where the self-defined ratio itself is withheld", () => {
  const row = { ...SELF_ROW, tally: { ...SELF_ROW.tally, notStated: 200 } };
  expect(stopDisparity.estimate([row], SELF)[0]?.reason).toBe("not-stated-over-25");
  expect(valuesOf(row, SELF)["not-stated-as-reference"]).toBeCloseTo((240 * 5) / 520, 10);
});

test("a group that officers cannot record has a band and nothing of theirs", () => {
  const mixed: Question = { ...SELF, group: "mixed" };
  const { tallies, bases } = needsOfAlternatives(mixed);
  expect([Object.keys(tallies), bases]).toEqual([["otherNotStated"], {}]);
  expect(Object.keys(valuesOf(SELF_ROW, mixed))).toEqual([
    "not-stated-as-reference",
    "not-stated-as-group",
  ]);
});

test("Mixed Black residents are added on whichever side Black people are", () => {
  const { bases } = needsOfAlternatives({ ...OFFICER, group: "asian", reference: "black" });
  expect(bases["groupWithMixed"]).toEqual({ group: "asian", definition: "officer" });
  expect(bases["referenceWithMixed"]).toMatchObject({ group: "black", and: { length: 2 } });
  expect(needsOfAlternatives({ ...OFFICER, group: "asian" }).bases["groupWithMixed"]).toBe(
    undefined,
  );
});

test("the City, areas without residents and months without files have no figure in any way", () => {
  for (const change of [
    { borough: CITY_OF_LONDON },
    { months: 0 },
    { base: Object.fromEntries(Object.keys(OFFICER_ROW.base).map((name) => [name, null])) },
  ]) {
    const values = Object.values(valuesOf({ ...OFFICER_ROW, ...change }, OFFICER));
    expect([values.length, new Set(values)]).toEqual([5, new Set([null])]);
  }
  expect(alternativesTo({ ...OFFICER, reference: "black" })(OFFICER_ROW)).toEqual([]);
});

test("the band holds the self-defined ratio and every way to share out those who did not say", () => {
  const count = fc.integer({ min: 1, max: 4000 });
  fc.assert(
    fc.property(
      count,
      count,
      count,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (a, b, ns, share) => {
        const row = {
          ...SELF_ROW,
          tally: { ...SELF_ROW.tally, count: a, referenceCount: b, notStated: ns },
        };
        const values = valuesOf(row, SELF);
        const side = (events: number, base: number) => ({ count: events, base });
        const shared = rateRatio(
          side(a + share * ns, 10_000),
          side(b + (1 - share) * ns, 50_000),
        ).value;
        const [low, high] = [values["not-stated-as-reference"], values["not-stated-as-group"]];
        expect(shared).toBeGreaterThanOrEqual(Number(low) * (1 - 1e-12));
        expect(shared).toBeLessThanOrEqual(Number(high) * (1 + 1e-12));
      },
    ),
  );
});

test("every way's limits contain its value", () => {
  for (const { value, low, high } of alternativesTo(OFFICER)(OFFICER_ROW)) {
    expect(Number(low)).toBeLessThan(Number(value));
    expect(Number(high)).toBeGreaterThan(Number(value));
  }
});
