import { beforeAll, expect, test } from "vitest";
import { ask, byName } from "../testing/ask.ts";
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

test("newest wards and boroughs are left, and of the events nothing but coarse counts by ward, year and class", () => {
  const coarse = coarseSnapshot(snapshot);
  expect(coarse.sets.map(({ set }) => set.level)).toEqual(["ward", "borough"]);
  expect(coarse.coordinates.lon).toHaveLength(0);
  expect(Object.keys(coarse.facts.stop.categories)).toEqual(["type", "officer_group", "outcome"]);
  expect(Object.keys(coarse.facts.incident.categories)).toEqual(["crime", "outcome"]);
  for (const { n } of [coarse.facts.stop, coarse.facts.incident]) {
    expect([...n].filter((count) => count !== 7 && (count < 10 || count % 5 !== 0))).toEqual([]);
  }
  expect(coarse.facts.stop.n.length).toBeLessThan(snapshot.facts.stop.n.length);
});

test("months that a force covers alike are one count, and those that it lacks none", async () => {
  // The City's files lack February: 8 thefts from shops in January and in March, 16 together, come to 15.
  const moat = await ask(rounded, `measure=crime-count&crime=shoplifting&${YEAR}`);
  expect(byName(moat, moat.value)["Moat"]).toBe(15);
  expect(byName(moat, moat.months)["Moat"]).toBe(2);
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
