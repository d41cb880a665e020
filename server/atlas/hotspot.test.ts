import { beforeAll, expect, test } from "vitest";
import { SPOTS } from "../../geo/measure/spot.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import type { Values } from "../../geo/wire/values.ts";
import { ask as askAtlas, noteOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import type { Atlas } from "./atlas.ts";

let atlas: Atlas;

beforeAll(async () => {
  ({ atlas } = await tinyAtlas());
});

const YEAR = "period=2023-01..2023-03";

const ask = (query: string): Promise<Values> => askAtlas(atlas, `${query}&${YEAR}`);

test("hexagons count what the boroughs count, none lost and none twice", async () => {
  for (const measure of ["crime-count", "stop-count"]) {
    const hexes = await ask(`measure=${measure}&level=hex`);
    const boroughs = await ask(`measure=${measure}&level=borough`);
    const total = (values: Values) =>
      values.count.reduce<number>((sum, count) => sum + (count ?? 0), 0) + values.unplaced.count;
    expect(hexes.vintage).toBeNull();
    expect(hexes.areas.length).toBeGreaterThan(5);
    expect(total(hexes)).toBe(total(boroughs));
  }
});

test("an area's class is its place among the names of hot and cold, by its corrected p", async () => {
  const values = await ask("measure=crime-hotspot&level=hex");
  expect(values.breaks).toEqual([]);
  expect(values.pattern?.tested).toBe(values.value.filter((value) => value !== null).length);
  values.spot?.forEach((spot, i) => {
    expect(values.class[i]).toBe(spot === null ? null : SPOTS.indexOf(spot));
    expect((values.q?.[i] ?? 1) >= (values.p?.[i] ?? 0)).toBe(true);
  });
  expect(values.low.every((low) => low === null)).toBe(true);
});

test("the map as a whole is spoken of before its areas, with permutations and seed", async () => {
  const values = await ask("measure=crime-hotspot&level=hex");
  expect(values.notes[0]?.code).toMatch(/pattern$/);
  expect(values.notes[0]?.text).toMatch(/Moran's I of the whole map is/);
  expect(noteOf(values, "permutations")).toMatch(/199,999 permutations \(seed 2023\)/);
});

test("stop hotspots carry their warning, and hit rate and disparity where the level has them", async () => {
  const wards = await ask("measure=stop-hotspot&level=ward");
  expect(wards.notes[0]?.code).toBe("scrutiny-only");
  expect(wards.beside?.map(({ measure }) => measure.id)).toEqual(["hit-rate", "stop-disparity"]);
  for (const { value } of wards.beside ?? []) expect(value).toHaveLength(wards.areas.length);
  const hitRate = await ask("measure=hit-rate&level=ward");
  expect(wards.beside?.[0]?.value).toEqual(hitRate.value);
  const hexes = await ask("measure=stop-hotspot&level=hex");
  expect(hexes.beside).toEqual([]);
});

test("the same question gives the same p", async () => {
  const { snapshot } = await ask("measure=stop-hotspot&level=hex");
  const first = await ask("measure=stop-hotspot&level=hex");
  const again = await ask(`measure=stop-hotspot&level=hex&snapshot=${snapshot}`);
  expect(again.p).toEqual(first.p);
});

test("hexagons have no residents: their rates are refused, and so is a vintage", () => {
  const faults = (query: string) => {
    const parsed = parseView(new URLSearchParams(query));
    return parsed.ok ? [] : parsed.faults.map(({ field, code }) => `${field}: ${code}`);
  };
  expect(faults("measure=stop-rate&level=hex")).toEqual(["level: value-not-allowed"]);
  expect(faults("measure=stop-count&level=hex&vintage=2022")).toEqual([
    "vintage: value-not-allowed",
  ]);
});

test("a hexagon that this London lacks is refused with one that it has", async () => {
  const parsed = parseView(
    new URLSearchParams("measure=stop-count&level=hex&areas=88195da4d5fffff"),
  );
  const answer = parsed.ok ? await atlas.values(parsed.value) : parsed;
  const [fault] = answer.ok ? [] : answer.faults;
  expect(fault?.detail).toMatch(
    /^88195da4d5fffff is no hex\. Use codes .* such as 88[0-9a-f]{13}\./,
  );
});
