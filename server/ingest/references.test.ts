import { describe, expect, test } from "vitest";
import type { Scenery } from "../../geo/domain/scenery.ts";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { boundaryGeojson } from "../sources/boundary-geojson.ts";
import { memoryInput } from "../sources/input.test-support.ts";
import { populationGla } from "../sources/population-gla.ts";
import { sharedInput } from "../sources/read-as.test-support.ts";
import { sceneryGeojson } from "../sources/scenery-geojson.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import { referencesFile } from "./kept-references.ts";
import { referenceReport } from "./reference-report.ts";
import { sortReferences } from "./references.ts";

const BOROUGHS = { level: "borough" as const, vintage: 2022 };

describe.skipIf(!hasShared)("of files that answer one question", () => {
  test("the boroughs with the river are used, in whatever order files and areas come (trap 37)", async () => {
    const drawing = async (name: string) => {
      const input = await sharedInput("boroughs", `london_boroughs_${name}_wgs84.geojson`);
      const read = await boundaryGeojson.read(input);
      if (read.kind !== "boundary") throw new Error("no boundaries");
      return { input, read };
    };
    const full = await drawing("extent_of_realm");
    const cut = await drawing("mhw");
    const turned = { ...cut, read: { ...cut.read, areas: cut.read.areas.toReversed() } };
    for (const given of [
      [full, cut],
      [turned, full],
    ]) {
      const { sets, left } = sortReferences(given);
      expect(sets.map(({ areas }) => areas)).toEqual([full.read.areas]);
      expect([...left]).toEqual([[cut.input.path, full.input.path]]);
    }
  });

  test("a table of estimates is never taken for a census: ward groups are estimated here, by a stated method (trap 46)", async () => {
    const { store, remove } = await emptyStore();
    const estimates = sharedPath("data/census/derived_ts021_ward_wd22_bestfit_from_lsoa.csv");
    const plain = await ingestInto(store, TINY_CITY);
    const both = await ingestInto(store, TINY_CITY, estimates);
    await remove();
    expect(both.snapshot).toBe(plain.snapshot);
    expect(both.files.find(({ path }) => path === estimates)).toMatchObject({
      read: 704,
      used: 0,
      setAside: { "estimated-elsewhere": 684, "count-blank": 20 },
    });
  });
});

test("parks that were read once are kept when others come, water below them", () => {
  const shape = (code: string, cover: "park" | "water"): Scenery => ({
    code,
    name: code,
    cover,
    geometry: { type: "Polygon", coordinates: [] },
  });
  const given = sortReferences([]);
  const base = (scenery: readonly Scenery[]) => ({
    references: referencesFile({ ...given, scenery }),
    sets: [],
  });
  expect(referencesFile(given).scenery).toBeUndefined();
  const kept = sortReferences([], base([shape("p", "park"), shape("w", "water")]));
  expect(kept.scenery.map(({ code }) => code)).toEqual(["w", "p"]);
});

test("of two drawings of a park one is used whatever the order, and the other's row is set aside", () => {
  const drawing = (path: string, east: number, ...codes: readonly string[]) => {
    const ring = [
      [0, 51.5],
      [east, 51.5],
      [east, 51.51],
      [0, 51.5],
    ];
    const geometry = { type: "Polygon" as const, coordinates: [ring] };
    const shapes = codes.map((code) => ({ code, name: code, cover: "park" as const, geometry }));
    const tally = { read: codes.length, used: codes.length, setAside: new Map() };
    const read = { kind: "scenery" as const, shapes, derived: false, notes: [], tally };
    return { input: memoryInput({ path, data: "", named: false }), read, source: sceneryGeojson };
  };
  const fuller = drawing("b.geojson", 0.01, "p", "q", "s");
  const other = drawing("a.geojson", 0.02, "p", "r");
  const least = drawing("c.geojson", 0.02, "p");
  for (const given of [
    [fuller, other, least],
    [least, other, fuller],
  ]) {
    const references = sortReferences(given);
    expect(references.scenery.map(({ code }) => code)).toEqual(["p", "q", "r", "s"]);
    expect(references.scenery[0]).toEqual(fuller.read.shapes[0]);
    const reports = given.map((file) => referenceReport(file, references));
    expect(reports.map(({ path, used }) => [path, used]).sort()).toEqual([
      ["a.geojson", 1],
      ["b.geojson", 3],
      ["c.geojson", 0],
    ]);
  }
});

describe.skipIf(!hasShared)("a population file of many years", () => {
  test("is used for the years that are its own to tell: projections and years that another gives are set aside and counted", async () => {
    const { store, remove } = await emptyStore();
    const gla = (level: string) =>
      sharedPath("data/population", `original_gla_housing-density-${level}.csv.gz`);
    const report = await ingestInto(store, TINY_CITY, gla("borough"), gla("ward"));
    await remove();
    const fileOf = (path: string) => report.files.find((file) => file.path === path);
    // 33 boroughs: twelve years counted, forty expected.
    expect(fileOf(gla("borough"))).toMatchObject({
      read: 33 * 52 + 156,
      used: 33 * 12,
      setAside: { "not-a-level": 156, "projection-no-count": 33 * 40 },
    });
    expect(fileOf(gla("ward"))).toMatchObject({
      used: 0,
      setAside: { "projection-no-count": 624 * 40 },
    });
  });

  test("that another gives too says in how many rows", () => {
    const residents = new Map([["E09000001", 1]]);
    const years = (...all: readonly number[]) =>
      all.map((year) => ({ year, estimate: "official" as const, residents }));
    const file = (path: string, named: boolean, ...all: readonly number[]) => ({
      input: { ...memoryInput({ path, data: "", named }), as: named ? BOROUGHS : null },
      read: {
        ...{ kind: "population" as const, level: "borough" as const, vintage: 2022 },
        ...{ years: years(...all), derived: false, notes: [] },
        tally: { read: all.length, used: all.length, setAside: new Map() },
      },
    });
    const several = file("several.csv", false, 2019, 2020, 2021);
    const references = sortReferences([several, file("one.csv", true, 2021)]);
    const source = populationGla;
    expect(referenceReport({ ...several, source }, references)).toMatchObject({
      read: 3,
      used: 2,
      setAside: { "another-edition-used": 1 },
    });
  });
});
