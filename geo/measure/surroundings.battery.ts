import fc from "fast-check";
import { expect, test } from "vitest";
import { filledRow, plainQuestion, questions, rowsFor } from "./any-data.battery.ts";
import { compareEstimates } from "./compare-estimates.ts";
import { differencePValue } from "./difference-p-value.ts";
import { faultsOf } from "./estimate.battery.ts";
import type { AreaTallies, Ground, Measure } from "./measure.ts";
import { otherLimits } from "./other-limits.ts";

/** The tests of what a measure makes of neighbours, islands among them, and of what comparisons make of its answers. */
export function testSurroundings(measure: Measure): void {
  test("gives sound estimates on any ground: islands, one area, areas that all touch", () => {
    const cases = questions(measure).chain((question) =>
      fc.record({
        question: fc.constant(question),
        rows: rowsFor(measure, question),
        neighboursOf: fc.constantFrom(noNeighbours, allOthers, inPairs),
        level: fc.constantFrom(...measure.levels),
      }),
    );
    fc.assert(
      fc.property(cases, ({ question, rows, neighboursOf, level }) => {
        const estimates = measure.estimate(rows, question, groundFor(rows, neighboursOf, level));
        expect(estimates).toHaveLength(rows.length);
        expect(estimates.flatMap((it) => faultsOf(it, measure))).toEqual([]);
      }),
      { numRuns: measure.needsGround ? 10 : 40 },
    );
  });

  test("gives islands that are all alike one value or one reason", () => {
    const question = plainQuestion(measure);
    for (const n of [0, 7, 400]) {
      const rows = [1, 2, 3, 4].map(() => filledRow(measure, question, n));
      const [level = "ward"] = measure.levels;
      const estimates = measure.estimate(rows, question, groundFor(rows, noNeighbours, level));
      expect(new Set(estimates.map(({ value, reason }) => `${value} ${reason}`)).size).toBe(1);
      expect(estimates.flatMap((it) => faultsOf(it, measure))).toEqual([]);
    }
  });

  test("can be compared and checked by other methods whatever the data, without a number that is none", () => {
    const cases = questions(measure).chain((question) =>
      fc.record({ question: fc.constant(question), rows: rowsFor(measure, question) }),
    );
    fc.assert(
      fc.property(cases, ({ question, rows }) => {
        const sides = measure
          .estimate(rows, question)
          .map((estimate, i) => ({ estimate, months: rows[i]?.months ?? 0 }));
        const made = rows.flatMap((row) => measure.alternatives?.of(question)(full(row)) ?? []);
        const checks = sides.flatMap((side) => otherLimits(measure, question, side));
        for (const { value, low, high } of [...made, ...checks]) {
          expect([value, low, high].filter((it) => !(it === null || Number.isFinite(it)))).toEqual(
            [],
          );
        }
        if (measure.scale === "score") return;
        sides.forEach((own, i) => {
          const other = sides[i + 1] ?? own;
          const { value, low, high, state, reason } = compareEstimates(measure, own, other);
          expect([value, low, high].filter((it) => !(it === null || Number.isFinite(it)))).toEqual(
            [],
          );
          expect(state === "missing" && reason === null).toBe(false);
          const p = differencePValue(measure, own, other) ?? 0;
          expect(p >= 0 && p <= 1).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });
}

/** Other ways need more counted than the measure's own; what is not counted is none. */
function full(row: AreaTallies): AreaTallies {
  const zero = {
    get: (of: Record<string, number>, name: string) => of[name] ?? 0,
    has: () => true,
  };
  return {
    ...row,
    tally: new Proxy({ ...row.tally }, zero),
    base: new Proxy({ ...row.base }, zero),
  };
}

function groundFor(
  rows: readonly AreaTallies[],
  neighboursOf: (i: number, all: number) => number[],
  level: Ground["level"],
): Ground {
  return { level, neighbours: rows.map((_, i) => neighboursOf(i, rows.length)) };
}

function noNeighbours(): number[] {
  return [];
}

function allOthers(i: number, all: number): number[] {
  return Array.from({ length: all }, (_, j) => j).filter((j) => j !== i);
}

/** Of an odd number the last is an island. */
function inPairs(i: number, all: number): number[] {
  const other = i % 2 === 0 ? i + 1 : i - 1;
  return other < all ? [other] : [];
}
