import { expect, test } from "vitest";
import { wordChanges } from "./changed-values.ts";
import type { Values } from "./values.ts";

const figure = (value: number | null) => ({
  value,
  low: null,
  high: null,
  count: null,
  base: null,
});

function answer(london: number, value: Readonly<Record<string, number | null>>): Values {
  const areas = Object.keys(value);
  const none = areas.map(() => null);
  return {
    snapshot: "2023-12-31-0123456789ab",
    view: "",
    measure: { id: "stop-count", label: "Stops", unit: "stops", scale: "count", definition: "" },
    level: "ward",
    vintage: 2022,
    period: { from: "2023-01", to: "2023-12", months: 12, missing: [], partial: [] },
    areas,
    name: areas.map((code) => `Ward ${code}`),
    borough: areas,
    value: Object.values(value),
    ...{ low: none, high: none, count: none, base: none, reason: none, edge: none, class: none },
    months: areas.map(() => 12),
    state: areas.map(() => "ok"),
    also: areas.map(() => []),
    london: { ...figure(london), state: "ok", reason: null },
    unplaced: { count: 0, share: 0, byReason: {} },
    breaks: [],
    denominator: null,
    notes: [],
    attribution: [],
  };
}

test("nothing is said of figures that are the same", () => {
  expect(wordChanges(answer(5, { a: 2, b: null }), answer(5, { a: 2, b: null }))).toEqual([]);
});

test("figures that differ are named, those of selected areas first, a missing one among them", () => {
  const old = answer(5, { a: 1, b: 2, c: null, d: 4 });
  const now = answer(6, { a: 10, b: 2, c: 3, d: 5, e: 1 });
  expect(wordChanges(old, now, ["d"])).toEqual([
    "London: 5, now 6.",
    "3 of 5 areas have another figure: Ward d 4, now 5; Ward a 1, now 10; Ward c no value, now 3.",
    "Areas that are new: 1.",
  ]);
});

test("of many changes six are named, and areas that are gone are counted", () => {
  const codes = ["a", "b", "c", "d", "e", "f", "g"];
  const all = (value: number) => Object.fromEntries(codes.map((code) => [code, value]));
  const [changes, gone] = wordChanges(answer(1, { ...all(1), z: 1 }), answer(1, all(2)));
  expect(changes).toMatch(/^7 of 7 areas have another figure: .*; 1 more\.$/);
  expect(gone).toBe("Areas that are no longer held: 1.");
});
