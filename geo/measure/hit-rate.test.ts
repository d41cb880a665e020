import { expect, test } from "vitest";
import { CITY_OF_LONDON } from "../domain/area.ts";
import { arrestRate, hitRate } from "./hit-rate.ts";
import type { AreaTallies, Estimate } from "./measure.ts";
import type { Question } from "./question.ts";
import { OWN_OUTCOMES, unknownOutcomesIn } from "./search-outcomes.ts";

const EVERYBODY: Question = { filters: {}, group: null, reference: "white", ethnicity: "officer" };

const WARD: AreaTallies = {
  code: "E05013660",
  borough: "E09000007",
  months: 12,
  tally: { searches: 650, count: 41, misses: 571, notStated: 20, persons: 650 },
  base: {},
};

function rate(change: Partial<AreaTallies>, question = EVERYBODY): Estimate | undefined {
  return hitRate.estimate([{ ...WARD, ...change }], question)[0];
}

test("41 hits in 612 searches of known outcome are 6.7 %, with Wilson's limits", () => {
  const estimate = rate({});
  expect(estimate).toMatchObject({ count: 41, base: 612, state: "ok", reason: null });
  expect(estimate?.value).toBeCloseTo(0.06699, 5);
  expect(estimate?.low).toBeCloseTo(0.04976, 5);
  expect(estimate?.high).toBeCloseTo(0.08962, 5);
});

test("a share on fewer than 10 hits is unstable", () => {
  expect(rate({ tally: { ...WARD.tally, count: 9 } })).toMatchObject({
    state: "unstable",
    reason: "count-under-10",
  });
  expect(rate({ tally: { ...WARD.tally, count: 10 } })).toMatchObject({ state: "ok" });
});

test("no search with a known outcome has no share, though searches there were", () => {
  expect(rate({ tally: { searches: 38, count: 0, misses: 0 } })).toMatchObject({
    value: null,
    count: 0,
    base: 0,
    state: "missing",
    reason: "not-estimable",
  });
});

test("the City of London's share is shown, out of the ranking", () => {
  expect(rate({ borough: CITY_OF_LONDON })).toMatchObject({
    state: "ok",
    reason: "city-not-ranked",
  });
});

test("a group's share is remarked on where many searches are of no group", () => {
  const tally = { ...WARD.tally, notStated: 200 };
  const black: Question = { ...EVERYBODY, group: "black" };
  expect(rate({ tally }, black)).toMatchObject({ state: "ok", reason: "not-stated-over-10" });
  expect(rate({ tally })).toMatchObject({ state: "ok", reason: null });
});

test("hits and misses share out every known outcome, and never a blank one", () => {
  const outcomesOf = (measure: typeof hitRate, name: string) =>
    measure.needs(EVERYBODY).tallies[name]?.filters.outcome ?? [];
  for (const measure of [hitRate, arrestRate]) {
    const all = [...outcomesOf(measure, "count"), ...outcomesOf(measure, "misses")];
    expect(new Set(all).size).toBe(8);
    expect(all).toHaveLength(8);
    expect(all).not.toContain("unknown");
  }
  expect(outcomesOf(hitRate, "misses")).toEqual(["no-further-action"]);
  expect(outcomesOf(arrestRate, "count")).toEqual(["arrest", "summons-charge"]);
});

test("searches of unknown outcome are counted, as they are left out", () => {
  expect(unknownOutcomesIn([WARD, WARD], [OWN_OUTCOMES])).toEqual({ searches: 1300, unknown: 76 });
});

test("vehicle-only searches are in no tally, and the question's filters in all", () => {
  const { tallies } = hitRate.needs({ ...EVERYBODY, filters: { object: ["drugs"] } });
  expect(Object.values(tallies).every(({ personsOnly }) => personsOnly)).toBe(true);
  expect(tallies["searches"]?.filters).toEqual({ object: ["drugs"] });
  expect(tallies["count"]?.filters.object).toEqual(["drugs"]);
});
