import { expect, test } from "vitest";
import { summarise } from "./answer-summary.ts";

function read(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

test("a ratio says how many areas are clearly above and below 1, and ranks none", () => {
  const answer = {
    measure: { scale: "ratio", unit: "times" },
    level: "ward",
    name: ["Alder", "Birch", "Cedar", "Dale", "Elm", "Fern"],
    reason: [null, null, null, "interval-includes-1", "count-under-10", "no-denominator"],
    value: [3, 2, 0.5, 1.1, 4, null],
    low: [2.8, 1.5, 0.4, 0.9, 1, null],
    high: [3.2, 2.5, 0.6, 1.4, 16, null],
    state: ["ok", "ok", "ok", "cannot-tell", "unstable", "missing"],
    london: { value: 3.81, low: 3.7, high: 3.9 },
  } as const;
  expect(read(summarise(answer))).toBe(
    "London: 3.8 times (95 % interval 3.7 to 3.9). 2 of 6 wards are clearly above 1, 1 clearly below, 1 cannot be told from 1, 1 rests on too little to say. 1 ward has no figure.",
  );
});

test("a rate says where the middle half lies, and which certain values are its ends", () => {
  const answer = {
    measure: { scale: "rate", unit: "per 1,000 residents a year" },
    level: "borough",
    name: ["Alder", "Birch", "Cedar", "Dale", "Elm", "Fern"],
    reason: ["city-not-ranked", null, null, null, null, "no-denominator"],
    value: [5, 1, 3, 2, 4, null],
    low: [4, 0.9, 2, 1, 3, null],
    high: [6, 1.1, 4, 3, 5, null],
    state: ["ok", "ok", "ok", "ok", "ok", "missing"],
    london: { value: 2.5, low: 2.4, high: 2.6 },
  } as const;
  expect(read(summarise(answer))).toBe(
    "London: 2.5 per 1,000 residents a year (95 % interval 2.4 to 2.6). The middle half of 5 boroughs lies between 2 and 4. Of those that rest on enough, Elm (4.0) is highest and Birch (1.0) lowest. 1 borough has no figure.",
  );
});

test("of fewer than four values no half lies in the middle", () => {
  const answer = {
    measure: { scale: "rate", unit: "per 1,000 residents a year" },
    level: "borough",
    name: ["Alder", "Birch"],
    reason: ["city-not-ranked", "no-data-for-period"],
    value: [58.9, null],
    low: [54, null],
    high: [64, null],
    state: ["ok", "missing"],
    london: { value: null, low: null, high: null },
  } as const;
  expect(summarise(answer)).toBe(
    "There is no figure for London. 1 borough has a value. 1 borough has no figure.",
  );
});

test("nothing to say is said", () => {
  const answer = {
    measure: { scale: "count", unit: "events" },
    level: "ward",
    name: ["Alder"],
    reason: ["no-data-for-period"],
    value: [null],
    low: [null],
    high: [null],
    state: ["missing"],
    london: { value: null, low: null, high: null },
  } as const;
  expect(summarise(answer)).toBe("There is no figure for London. No ward has a value.");
});

test("a hotspot map says how many areas are hot and cold, or that there is no pattern", () => {
  const answer = {
    measure: { scale: "score", unit: "standard deviations (Gi*)" },
    level: "hex",
    name: ["Alder", "Birch", "Cedar", "Dale", "Elm"],
    value: [5, 4, 0.2, -3, null],
    low: [null, null, null, null, null],
    high: [null, null, null, null, null],
    reason: [null, null, null, null, "no-data-for-period"],
    state: ["ok", "ok", "ok", "ok", "missing"],
    london: { value: null, low: null, high: null },
    spot: ["hot-01", "hot-10", "none", "cold-05", null],
  } as const;
  expect(summarise({ ...answer, pattern: { found: true } })).toBe(
    "Of 4 hexagons, 2 are hot and 1 are cold, corrected p under 0.10.",
  );
  expect(summarise({ ...answer, pattern: { found: false } })).toBe(
    "There is no spatial pattern beyond chance, so no hexagon is called hot or cold.",
  );
  expect(summarise({ ...answer, pattern: null })).toBe(
    "The hexagons could not be tested for hot and cold spots.",
  );
  const held = (missing: number) => ({
    ...answer,
    pattern: missing < 12 ? { found: true } : null,
    period: { months: 12, missing: Array.from({ length: missing }, (_, i) => `2018-${i}`) },
  });
  expect(summarise(held(9))).toBe(
    "Only 3 of 12 months are held. Of 4 hexagons, 2 are hot and 1 are cold, corrected p under 0.10.",
  );
  expect(summarise(held(12))).toBe(
    "The Metropolitan Police's files hold no month of the period. The hexagons could not be tested for hot and cold spots.",
  );
});
