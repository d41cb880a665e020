import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AreaSummary, Found } from "../../geo/wire/snapshot.ts";
import type { Store } from "../ingest/store.ts";
import { emptyStore, ingestInto, refresh, TINY_CITY } from "../testing/tiny-city.ts";
import type { Atlas } from "./atlas.ts";
import { createAtlas } from "./create-atlas.ts";
import { openSnapshot } from "./snapshot.ts";

let city: { store: Store; remove: () => Promise<void> };
let without: Atlas;
let atlas: Atlas;
let home: AreaSummary;

const UNITS = `borough_code,force,bcu_code,bcu_name
E09000001,City of London Police,,
E09000002,Metropolitan Police Service,EA,Far East
E09000003,Metropolitan Police Service,EA,Far East
`;

beforeAll(async () => {
  city = await emptyStore();
  const { snapshot } = await ingestInto(city.store, TINY_CITY);
  without = createAtlas(await openSnapshot(city.store, snapshot));
  const [ward] = without.areas("ward", null)?.areas ?? [];
  if (!ward) throw new Error("the tiny city has wards");
  home = ward;
  const [lon, lat] = ward.point;
  // Made up: there is no postcode area ZZ.
  await give(
    "postcodes.csv",
    `pcds,lat,long,doterm\nZZ1 1AA,${lat},${lon},\nZZ1 1AB,${lat},${lon},200306\nZZ9 9ZZ,51.75,0.4,\n`,
  );
  atlas = await give("units.csv", UNITS);
});

afterAll(() => city.remove());

/** Builds on what the store holds; every test's snapshot was made by two such steps. */
async function give(name: string, text: string): Promise<Atlas> {
  const path = join(city.store.folder, name);
  await writeFile(path, text);
  const report = await refresh(city.store, [path]);
  expect(report.files[0]).toMatchObject({ used: 3 });
  return createAtlas(await openSnapshot(city.store, report.snapshot));
}

function only(text: string): Found | undefined {
  const { found } = atlas.search(text);
  expect(found).toHaveLength(1);
  return found[0];
}

test("a postcode, however it is written, is its ward and its borough; one that went out of use says when", () => {
  for (const text of ["ZZ1 1AA", "zz11aa", " zz1  1aa "]) {
    const found = only(text);
    expect(found).toMatchObject({ kind: "postcode", postcode: "ZZ1 1AA", ended: null });
    const areas = found?.kind === "postcode" ? found.areas : [];
    expect(areas.map(({ level }) => level)).toEqual(["ward", "borough", "lsoa"]);
    expect(areas.slice(0, 2).map(({ code }) => code)).toEqual([home.code, home.borough]);
  }
  expect(only("ZZ1 1AB")).toMatchObject({ kind: "postcode", ended: "2003-06" });
});

test("a postcode outside all that is held is found and lies in no area", () => {
  expect(only("ZZ9 9ZZ")).toMatchObject({ kind: "postcode", areas: [], point: [0.4, 51.75] });
});

test("why a postcode is not found is told: unknown, not whole yet, or none are held", () => {
  expect(atlas.search("ZZ1 1AZ")).toMatchObject({ found: [], postcode: "unknown" });
  expect(atlas.search("ZZ1 1")).toMatchObject({ found: [], postcode: "incomplete" });
  expect(without.search("ZZ1 1AA")).toMatchObject({ found: [], postcode: "not-held" });
  expect(atlas.search(home.name).postcode).toBeNull();
});

test("a unit is found by its name's beginning and by its letters, with the boroughs that it has here", () => {
  for (const text of ["far e", "EA"]) {
    const [unit] = atlas.search(text).found;
    expect(unit).toMatchObject({ kind: "bcu", code: "EA", name: "Far East", confirmed: false });
    expect(unit?.kind === "bcu" && unit.boroughs.map(({ code }) => code)).toContain("E09000002");
  }
  const [area] = without.search("far east").found;
  expect(area).toBeUndefined();
});

test("areas are found as before, each said to be one", () => {
  const { areas, found } = atlas.search(home.name);
  expect(found).toEqual(areas.map((area) => ({ kind: "area", area })));
  expect(areas[0]?.code).toBe(home.code);
});

test("postcodes given anew change those, and all others stay", async () => {
  const path = join(city.store.folder, "more.csv");
  const [lon, lat] = home.point;
  await writeFile(path, `pcds,lat,long,doterm\nZZ1 1AA,51.75,0.4,\nZZ2 2ZZ,${lat},${lon},\n`);
  const report = await refresh(city.store, [path]);
  const next = createAtlas(await openSnapshot(city.store, report.snapshot));
  expect(next.search("ZZ1 1AA").found[0]).toMatchObject({ areas: [] });
  expect(next.search("ZZ1 1AB").found[0]).toMatchObject({ ended: "2003-06" });
  expect(next.search("ZZ2 2ZZ").found[0]).toMatchObject({ areas: [{ code: home.code }, {}, {}] });
  expect(
    next
      .summary()
      .sources.map(({ attribution }) => attribution)
      .join(),
  ).toContain("Royal Mail data");
});
