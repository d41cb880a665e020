import { expect, test } from "vitest";
import { crimeCount } from "../measure/count.ts";
import { stopDisparity } from "../measure/disparity.ts";
import { hitRate } from "../measure/hit-rate.ts";
import { residents } from "../measure/residents.ts";
import { evenValue, sureClass, sureOf } from "./sure-classes.ts";

const OK = { state: "ok", reason: null } as const;

test("rates and shares are held against London, ratios and gaps against no difference, counts against nothing", () => {
  expect([hitRate, stopDisparity, crimeCount, residents].map(sureOf)).toEqual([
    "london",
    "no-difference",
    null,
    null,
  ]);
  expect(evenValue("no-difference", stopDisparity, 3.8)).toBe(1);
  expect(evenValue("london", hitRate, 0.27)).toBe(0.27);
});

test("only an interval that lies wholly on one side is above or below", () => {
  const at = (low: number | null, high: number | null) => sureClass({ ...OK, low, high }, 1.5);
  expect([at(1.6, 3), at(1, 1.4), at(1.4, 3), at(1.5, 3)]).toEqual([2, 0, 1, 1]);
  expect([at(1.6, null), at(1, null)]).toEqual([2, 1]);
});

test("without a value, or without London's, nothing is said", () => {
  const missing = { state: "missing", reason: "not-estimable" } as const;
  expect(sureClass({ ...missing, low: 1, high: null }, 0.5)).toBeNull();
  expect(sureClass({ ...OK, low: 1, high: 3 }, null)).toBeNull();
});

test("what is unstable cannot tell, nor the City", () => {
  const unstable = { state: "unstable", reason: "count-under-10" } as const;
  expect(sureClass({ ...unstable, low: 2, high: 3 }, 1)).toBe(1);
  expect(sureClass({ state: "ok", reason: "city-not-ranked", low: 2, high: 3 }, 1)).toBe(1);
});
