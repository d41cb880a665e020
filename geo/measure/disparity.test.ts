import { expect, test } from "vitest";
import { CITY_OF_LONDON } from "../domain/area.ts";
import { stopDisparity } from "./disparity.ts";
import type { AreaTallies, Estimate } from "./measure.ts";
import type { Question } from "./question.ts";

const OFFICER: Question = { filters: {}, group: "black", reference: "white", ethnicity: "officer" };

const SELF: Question = { ...OFFICER, ethnicity: "self" };

/** Camden in 2021/22 as published, on the residents that its published rates imply. */
const CAMDEN: AreaTallies = {
  code: "E09000007",
  borough: "E09000007",
  months: 12,
  tally: { count: 2433, referenceCount: 3521, notStated: 300, persons: 8000 },
  base: { group: 22_360, reference: 169_280 },
};

function disparity(change: Partial<AreaTallies>, question = OFFICER): Estimate | undefined {
  return stopDisparity.estimate([{ ...CAMDEN, ...change }], question)[0];
}

test("Camden's published rates of 108.8 and 20.8 give a ratio of 5.2", () => {
  const estimate = disparity({});
  expect(estimate).toMatchObject({ count: 2433, base: 22_360, state: "ok", reason: null });
  expect(estimate).toMatchObject({ referenceCount: 3521, referenceBase: 169_280 });
  expect(estimate?.value).toBeCloseTo(5.2313, 4);
  expect(estimate?.low).toBeCloseTo(4.9679, 4);
  expect(estimate?.high).toBeCloseTo(5.5087, 4);
});

test("the ratio of a half-year is that of the same counts in a year", () => {
  expect(disparity({ months: 6 })).toEqual(disparity({}));
});

test("it needs both groups' searches and residents, and the persons in neither", () => {
  const { tallies, bases } = stopDisparity.needs({ ...SELF, filters: { object: ["drugs"] } });
  const filters = { object: ["drugs"] };
  const of = (group: string) => ({
    filters,
    personsOnly: true,
    group: { group, definition: "self" },
  });
  expect(tallies).toEqual({
    count: of("black"),
    referenceCount: of("white"),
    notStated: of("not-stated"),
    persons: { filters, personsOnly: true, group: null },
  });
  expect(bases).toEqual({
    group: { group: "black", definition: "self" },
    reference: { group: "white", definition: "self" },
  });
});

test("without a group it is about Black people", () => {
  expect(stopDisparity.needs({ ...OFFICER, group: null })).toEqual(stopDisparity.needs(OFFICER));
});

test("an interval that includes 1 cannot tell", () => {
  const tally = { ...CAMDEN.tally, count: 480, referenceCount: 3521 };
  expect(disparity({ tally })).toMatchObject({
    state: "cannot-tell",
    reason: "interval-includes-1",
    notes: [],
  });
});

test("9 searches of either group are unstable, and everything else that applies is noted", () => {
  const few = { ...CAMDEN.tally, count: 9, referenceCount: 60, notStated: 900 };
  expect(disparity({ tally: few, base: { group: 400, reference: 4000 } })).toMatchObject({
    state: "unstable",
    reason: "count-under-10",
    notes: ["base-under-500", "wide-interval", "interval-includes-1", "not-stated-over-10"],
  });
  const fewOfReference = { ...CAMDEN.tally, referenceCount: 9 };
  expect(disparity({ tally: fewOfReference })).toMatchObject({
    state: "unstable",
    reason: "count-under-10",
  });
});

test("under 500 residents in either group are unstable", () => {
  for (const base of [
    { group: 499, reference: 169_280 },
    { group: 22_360, reference: 499 },
  ]) {
    expect(disparity({ base })).toMatchObject({ state: "unstable", reason: "base-under-500" });
  }
});

test("an upper limit more than 4 times the lower is unstable", () => {
  const wide = disparity({ tally: { ...CAMDEN.tally, count: 12, referenceCount: 14 } });
  expect((wide?.high ?? 0) / (wide?.low ?? 1)).toBeGreaterThan(4);
  expect(wide).toMatchObject({ state: "unstable", reason: "wide-interval" });
});

test("no searches of the group give a ratio of 0, which is unstable", () => {
  expect(disparity({ tally: { ...CAMDEN.tally, count: 0 } })).toMatchObject({
    value: 0,
    low: 0,
    state: "unstable",
    reason: "count-under-10",
    notes: ["wide-interval"],
  });
});

test("no searches of the reference give no ratio, but its lower limit", () => {
  const estimate = disparity({ tally: { ...CAMDEN.tally, count: 30, referenceCount: 0 } });
  expect(estimate).toMatchObject({
    value: null,
    high: null,
    count: 30,
    referenceCount: 0,
    state: "missing",
    reason: "not-estimable",
    notes: [],
  });
  expect(estimate?.low).toBeGreaterThan(1);
});

test("no searches of either group give nothing", () => {
  const tally = { count: 0, referenceCount: 0, notStated: 0, persons: 0 };
  expect(disparity({ tally })).toMatchObject({
    value: null,
    low: null,
    high: null,
    reason: "not-estimable",
  });
});

test("a group compared with itself says nothing", () => {
  expect(disparity({}, { ...OFFICER, reference: "black" })).toMatchObject({
    state: "missing",
    reason: "not-estimable",
  });
});

test("the self-defined ratio is withheld where over 25 % did not state their group", () => {
  const withheld = disparity({ tally: { ...CAMDEN.tally, notStated: 2001 } }, SELF);
  expect(withheld).toMatchObject({
    value: null,
    low: null,
    high: null,
    count: 2433,
    state: "missing",
    reason: "not-stated-over-25",
    notes: [],
  });
});

test("up to 25 % the self-defined ratio stands with a remark, as the officer-defined one always does", () => {
  const quarter = { tally: { ...CAMDEN.tally, notStated: 2000 } };
  expect(disparity(quarter, SELF)).toMatchObject({ state: "ok", reason: "not-stated-over-10" });
  const half = { tally: { ...CAMDEN.tally, notStated: 4000 } };
  expect(disparity(half)).toMatchObject({ state: "ok", reason: "not-stated-over-10" });
  const tenth = { tally: { ...CAMDEN.tally, notStated: 800 } };
  expect(disparity(tenth, SELF)).toMatchObject({ state: "ok", reason: null });
});

test("the City of London is never given a ratio, whatever else stands in the way (trap 45)", () => {
  const city = { code: CITY_OF_LONDON, borough: CITY_OF_LONDON };
  expect(disparity(city)).toMatchObject({
    value: null,
    low: null,
    state: "missing",
    reason: "city-not-ranked",
    notes: [],
  });
  expect(disparity({ ...city, base: { group: null, reference: null } })).toMatchObject({
    reason: "city-not-ranked",
    notes: ["no-denominator"],
  });
});

test("missing residents go before missing months", () => {
  expect(disparity({ months: 0, base: { group: null, reference: 5000 } })).toMatchObject({
    count: null,
    referenceCount: null,
    reason: "no-denominator",
    notes: ["no-data-for-period"],
  });
});

test("its caveats say what a commander must say with the number", () => {
  const text = stopDisparity.caveats.join(" ");
  expect(text).toMatch(/not the people available to be stopped/);
  expect(text).toMatch(/disparity, not discrimination/);
  expect(text).toMatch(/Mixed groups are in no denominator/);
  expect(text).toMatch(/ward's residents by ethnic group are estimates/);
});
