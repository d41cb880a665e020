import { expect, test } from "vitest";
import { randomStream } from "../measure/random-stream.ts";
import { plantedPanel } from "../testing/planted-panel.ts";
import { forwardChained, leaveUnitsOut } from "./folds.ts";
import { checkOutOfSample } from "./out-of-sample.ts";
import { plainBaseline } from "./plain-baseline.ts";

test("units left out never help to predict themselves", () => {
  const units = ["b", "a", "b", "c"];
  for (const { train, test: tried } of leaveUnitsOut(units)) {
    const names = new Set(tried.map((i) => units[i]));
    expect(names.size).toBe(1);
    expect(train.some((i) => names.has(units[i]))).toBe(false);
    expect(train.length + tried.length).toBe(4);
  }
  expect(leaveUnitsOut(units, 2)).toHaveLength(2);
});

test("years ahead are predicted from the years before alone", () => {
  expect(forwardChained(["2015", "2016", "2017", "2016"])).toEqual([
    { train: [0, 1, 3], test: [2] },
  ]);
  expect(forwardChained(["2015", "2016"])).toEqual([]);
});

test("the baseline is worked out from training rows: worked by hand", () => {
  const rows = {
    values: [1, 3, 2, 6, 100],
    units: ["a", "b", "a", "b", "a"],
    times: ["1", "1", "2", "2", "3"],
  };
  const fold = { train: [0, 1, 2, 3], test: [4] };
  const expected = plainBaseline(rows.values, rows.units, rows.times, fold, "unit-and-time-mean");
  // Time means 2 and 4; a lies 1 and 2 below them, b as much above; the third time is taken to be like the second.
  expect(expected).toEqual([0.5, 3.5, 2.5, 5.5, 2.5]);
  expect(plainBaseline(rows.values, rows.units, rows.times, fold, "time-mean")).toEqual([
    2, 2, 4, 4, 4,
  ]);
});

test("planted drivers beat the baseline, of changes and of levels", () => {
  const panel = plantedPanel({ seed: 11, within: 0.2, between: 0.2, unitSd: 0.2, times: 5 });
  const { boroughsLeftOut, yearsAhead } = checkOutOfSample(panel, randomStream(1));
  expect([boroughsLeftOut?.helps, yearsAhead?.helps]).toEqual([true, true]);
  expect(boroughsLeftOut?.mae).toBeLessThan(boroughsLeftOut?.baselineMae ?? 0);
  expect(yearsAhead?.n).toBe(32 * 3);
});

test("where nothing was planted the factors are said to help in few panels", () => {
  let claims = 0;
  for (let seed = 0; seed < 20; seed++) {
    const { boroughsLeftOut, yearsAhead } = checkOutOfSample(
      plantedPanel({ seed, times: 4 }),
      randomStream(seed),
    );
    claims += Number(boroughsLeftOut?.helps) + Number(yearsAhead?.helps);
  }
  expect(claims).toBeLessThanOrEqual(3);
});

test("a panel of one year has no years ahead", () => {
  const panel = plantedPanel({ seed: 1, times: 1 });
  expect(checkOutOfSample(panel, randomStream(1)).yearsAhead).toBeNull();
});
