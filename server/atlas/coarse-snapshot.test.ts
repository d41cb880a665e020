import { beforeAll, expect, test } from "vitest";
import type { CoverageRow } from "../../geo/wire/snapshot.ts";
import { ask, byName, noteOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import type { Atlas } from "./atlas.ts";
import { coarseSnapshot } from "./coarse-snapshot.ts";
import { createAtlas } from "./create-atlas.ts";
import type { Snapshot } from "./snapshot.ts";

let snapshot: Snapshot;
let rounded: Atlas;

beforeAll(async () => {
  ({ snapshot } = await tinyAtlas());
  rounded = createAtlas(snapshot, "rounded");
});

const YEAR = "period=2023-01..2023-12";

test("newest wards and boroughs are left, and of the events nothing but coarse counts by area, year and class", () => {
  const coarse = coarseSnapshot(snapshot, "ward");
  expect(coarse.sets.map(({ set }) => set.level)).toEqual(["ward", "borough"]);
  expect(coarse.coordinates.lon).toHaveLength(0);
  expect(Object.keys(coarse.facts.stop.categories)).toEqual(["type", "officer_group", "outcome"]);
  expect(Object.keys(coarse.facts.incident.categories)).toEqual(["crime", "outcome"]);
  for (const { n } of [coarse.facts.stop, coarse.facts.incident]) {
    expect([...n].filter((count) => count !== 7 && (count < 10 || count % 5 !== 0))).toEqual([]);
  }
  expect(coarse.facts.stop.n.length).toBeLessThan(snapshot.facts.stop.n.length);
  expect(coarseSnapshot(snapshot, "borough").sets.map(({ set }) => set.level)).toEqual(["borough"]);
});

test("months that a force covers alike are one count, and those that it lacks none", async () => {
  // The City's files lack February: 8 thefts from shops in January and in March, 16 together, come to 15.
  const moat = await ask(rounded, `measure=crime-count&crime=shoplifting&${YEAR}`);
  expect(byName(moat, moat.value)["Moat"]).toBe(15);
  expect(byName(moat, moat.months)["Moat"]).toBe(2);
});

test("a month that shrank against an earlier reading is a count of its own, as rates leave it out", () => {
  const met = (row: CoverageRow) => row.kind === "incident" && row.force === "metropolitan";
  const first = snapshot.about.coverage.find(met)?.month;
  const coverage = snapshot.about.coverage.map((row) =>
    met(row) && row.month === first ? { ...row, shareOfBefore: 0.5 } : row,
  );
  const shrunk = { ...snapshot, about: { ...snapshot.about, coverage } };
  const monthsOf = (held: Snapshot) => [...coarseSnapshot(held, "borough").facts.incident.months];
  expect(monthsOf(shrunk).length).toBe(monthsOf(snapshot).length + 1);
});

test("years that cannot be compared as one has months more say so, and not that no month is in both", async () => {
  const { about } = snapshot;
  const january = about.coverage.filter(
    ({ kind, month }) => kind === "stop" && month === "2023-01",
  );
  const before = january.map((row) => ({ ...row, month: "2022-01" }));
  const held = { ...snapshot, about: { ...about, coverage: [...before, ...about.coverage] } };
  const query = `measure=stop-change&level=borough&${YEAR}&compare=2022-01..2022-12`;
  const values = await ask(createAtlas(held, "rounded"), query);
  expect(noteOf(values, "like-months")).toContain("Here one has months that the other lacks");
  const lacking = await ask(rounded, query);
  expect(noteOf(lacking, "like-months")).toContain("no month is complete in both periods");
});

test("shares of events are not told of months, but what is few is: events, or those with coordinates", () => {
  const reasons = ["41 % of events have coordinates", "holds 30 % of the usual", "stops on day 9"];
  const coverage = snapshot.about.coverage.map((row) => ({ ...row, reasons }));
  const told = createAtlas({ ...snapshot, about: { ...snapshot.about, coverage } }, "rounded");
  expect(told.summary().coverage[0]?.reasons).toEqual([
    "few of its events have coordinates",
    "holds too little of what is usual",
    "stops on day 9",
  ]);
});

test("wards that no borough's boundaries are held for still have theirs, and boroughs alone are counted whole", async () => {
  const only = (level: string) =>
    createAtlas(
      { ...snapshot, sets: snapshot.sets.filter(({ set }) => set.level === level) },
      "rounded",
    );
  const query = `measure=crime-count&crime=burglary&${YEAR}`;
  const wards = await ask(only("ward"), query);
  expect(wards.value).toEqual((await ask(rounded, query)).value);
  // 12, 24 and 36 burglaries in the wards come to 10, 25 and 35; in the borough 36 ones to 35.
  const boroughs = await ask(only("borough"), `${query}&level=borough`);
  expect(byName(boroughs, boroughs.value)["Eastwick"]).toBe(35);
});
