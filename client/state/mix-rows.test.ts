import { expect, test } from "vitest";
import type { Mix } from "../../geo/wire/mix.ts";
import { mixRows } from "./mix-rows.ts";

const MIX: Mix = {
  snapshot: "1",
  view: "areas=E05013602&measure=stop-count",
  by: "object",
  kind: "stop",
  of: "searches of people and vehicles",
  level: "ward",
  vintage: 2022,
  period: { from: "2023-01", to: "2023-12", months: 12, missing: [], partial: [] },
  areas: ["E05013602"],
  name: ["Tottenham Hale"],
  borough: ["E09000014"],
  categories: [
    { id: "drugs", label: "Drugs" },
    { id: "stolen-goods", label: "Stolen goods" },
    { id: "crossbows", label: "Crossbows" },
    { id: "unknown", label: "Not recorded" },
  ],
  mixes: [{ base: 40, count: [10, 28, 0, 0], share: [0.25, 0.7, 0, 0] }],
  london: { base: 1000, count: [600, 300, 1, 99], share: [0.6, 0.3, 0.001, 0.099] },
  notes: [],
};

test("what was found most stands first beside London's share; what was not found, and what no category has, are told apart", () => {
  const { rows, none, base, unlike } = mixRows(MIX);
  expect(rows.map(({ label, count, london }) => [label, count, london])).toEqual([
    ["Stolen goods", 28, 0.3],
    ["Drugs", 10, 0.6],
  ]);
  expect([none, base, unlike]).toEqual([["Crossbows"], 40, 2]);
});

test("groups keep their order, those without a search among them", () => {
  const { rows, none } = mixRows({ ...MIX, by: "group" });
  expect(rows.map(({ label }) => label)).toEqual([
    "Drugs",
    "Stolen goods",
    "Crossbows",
    "Not recorded",
  ]);
  expect(none).toEqual([]);
});

test("rounded counts do not add up, so nothing is read from what is left over", () => {
  expect(mixRows({ ...MIX, disclosure: "rounded" }).unlike).toBe(0);
});

test("without a figure there is no row", () => {
  const mixes = [{ base: null, count: [null, null, null, null], share: [null, null, null, null] }];
  expect(mixRows({ ...MIX, mixes })).toEqual({ rows: [], none: [], base: null, unlike: 0 });
});
