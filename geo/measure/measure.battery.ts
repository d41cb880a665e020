import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEVELS } from "../domain/level.ts";
import { filledRow, plainQuestion, questions, rowsFor } from "./any-data.battery.ts";
import { faultsOf } from "./estimate.battery.ts";
import type { Measure } from "./measure.ts";
import { testSurroundings } from "./surroundings.battery.ts";

const SENTENCES = /^[A-Z0-9(].*[.]$/;

/** The tests that every measure must pass; call it at the top of a test file, once per measure. */
export function testMeasure(measure: Measure): void {
  describe(`the measure ${measure.id}`, () => {
    testDescription(measure);
    testAnswers(measure);
    testSurroundings(measure);
    if (measure.kind === null) testFigures(measure);
    else if (measure.kind === "survey") testShares(measure);
    else testGapsInData(measure);
  });
}

function testDescription(measure: Measure): void {
  test("explains itself in whole sentences", () => {
    expect(measure.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(measure.label).toMatch(/^[A-Z][^.]+$/);
    expect(measure.unit).not.toBe("");
    const texts = [measure.definition, measure.formula, measure.source, ...measure.caveats];
    expect(texts.filter((text) => !SENTENCES.test(text))).toEqual([]);
    expect(new Set(measure.caveats).size).toBe(measure.caveats.length);
    expect(measure.caveats.length).toBeGreaterThan(0);
  });

  test("names levels from coarse to fine and each parameter once", () => {
    expect(measure.levels).toEqual(LEVELS.filter((level) => measure.levels.includes(level)));
    expect(measure.levels.length).toBeGreaterThan(0);
    expect(new Set(measure.parameters).size).toBe(measure.parameters.length);
  });
}

function testAnswers(measure: Measure): void {
  test("gives sound estimates, in order, for any data", () => {
    const cases = questions(measure).chain((question) =>
      fc.record({ question: fc.constant(question), rows: rowsFor(measure, question) }),
    );
    fc.assert(
      fc.property(cases, ({ question, rows }) => {
        const estimates = measure.estimate(rows, question);
        expect(estimates).toHaveLength(rows.length);
        expect(estimates.flatMap((it) => faultsOf(it, measure))).toEqual([]);
      }),
    );
  });

  test("answers in the order of the rows", () => {
    const question = plainQuestion(measure);
    const rows = [3, 400, 50, 12_000].map((n) => filledRow(measure, question, n));
    const forwards = measure.estimate(rows, question);
    const backwards = measure.estimate(rows.toReversed(), question);
    expect(backwards.toReversed()).toEqual(forwards);
    const counts = countsNoEvents(measure) ? [null, null, null, null] : [3, 400, 50, 12_000];
    expect(forwards.map((estimate) => estimate.count)).toEqual(counts);
  });

  test("needs the same whenever it is asked the same", () => {
    fc.assert(
      fc.property(questions(measure), (question) => {
        expect(measure.needs(question)).toEqual(measure.needs({ ...question }));
      }),
    );
  });

  test("answers areas that are all alike, with one value for all", () => {
    const question = plainQuestion(measure);
    for (const n of [7, 400]) {
      const rows = [1, 2, 3, 4].map(() => filledRow(measure, question, n));
      const estimates = measure.estimate(rows, question);
      expect(estimates.flatMap((estimate) => faultsOf(estimate, measure))).toEqual([]);
      expect(new Set(estimates.map(({ value }) => value)).size).toBe(1);
    }
  });

  test("answers one area alone, and none", () => {
    const question = plainQuestion(measure);
    const [alone] = measure.estimate([filledRow(measure, question, 250)], question);
    expect(alone?.count).toBe(countsNoEvents(measure) ? null : 250);
    expect(alone && faultsOf(alone, measure)).toEqual([]);
    expect(measure.estimate([], question)).toEqual([]);
  });
}

function testFigures(measure: Measure): void {
  test("is the figure itself whatever the months, and missing with its reason where there is none", () => {
    const question = plainQuestion(measure);
    const row = { ...filledRow(measure, question, 0), months: 0 };
    const bare = {
      ...row,
      base: Object.fromEntries(Object.keys(row.base).map((it) => [it, null])),
    };
    const [known, missing] = measure.estimate([row, bare], question);
    expect(known).toMatchObject({ value: 12_000, state: "ok", reason: null });
    expect(missing).toMatchObject({ value: null, state: "missing" });
    expect(missing?.reason).not.toBeNull();
  });
}

function testShares(measure: Measure): void {
  test("is a share with limits, the base it assumes and no count, and missing where nobody is known to have been asked", () => {
    const row = filledRow(measure, plainQuestion(measure), 0);
    const bare = { ...row, base: { ...row.base, share: null, asked: null } };
    const [known, missing] = measure.estimate([row, bare], plainQuestion(measure));
    expect(known).toMatchObject({ value: 0.5, count: null, base: 12_000, state: "ok" });
    expect(missing).toMatchObject({ value: null, base: null, reason: "no-data-for-period" });
  });
}

function countsNoEvents({ kind }: Measure): boolean {
  return kind === null || kind === "survey";
}

function testGapsInData(measure: Measure): void {
  test("says no-data-for-period, and no count, where no month was counted", () => {
    const question = plainQuestion(measure);
    const row = { ...filledRow(measure, question, 250), months: 0 };
    const [estimate] = measure.estimate([row], question);
    expect(estimate).toMatchObject({ state: "missing", reason: "no-data-for-period", count: null });
  });

  test("says no-denominator where residents are none or not held", () => {
    const question = plainQuestion(measure);
    const row = filledRow(measure, question, 250);
    const needed = Object.entries(measure.needs(question).bases).filter(
      ([, need]) => !(need !== null && "figure" in need && need.remarked),
    );
    for (const [name] of needed) {
      for (const base of [0, null]) {
        const bare = { ...row, base: { ...row.base, [name]: base } };
        const [estimate] = measure.estimate([bare], question);
        expect(estimate).toMatchObject({ state: "missing", reason: "no-denominator" });
      }
    }
  });

  test("takes no events for a count of 0, or says why no value follows from it", () => {
    const question = plainQuestion(measure);
    const rows = [1, 2, 3].map(() => filledRow(measure, question, 0));
    for (const estimate of measure.estimate(rows, question)) {
      expect(faultsOf(estimate, measure)).toEqual([]);
      expect(estimate.count).toBe(0);
      if (measure.scale === "count") expect(estimate.value).toBe(0);
      else expect(estimate.reason).not.toBeNull();
    }
  });

  test("refuses rows that lack what it asked for", () => {
    const row = { ...filledRow(measure, plainQuestion(measure), 9), tally: {} };
    expect(() => measure.estimate([row], plainQuestion(measure))).toThrow(/needs\(\)/);
  });
}
