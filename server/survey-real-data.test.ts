import { beforeAll, describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../geo/testing/shared-data.ts";
import type { Values } from "../geo/wire/values.ts";
import type { Atlas } from "./atlas/atlas.ts";
import { createAtlas } from "./atlas/create-atlas.ts";
import { openSnapshot } from "./atlas/snapshot.ts";
import { ask as askAtlas, byName, noteOf, viewOf } from "./testing/ask.ts";
import { emptyStore, ingestInto } from "./testing/tiny-city.ts";

const data = (...parts: string[]) => sharedPath("data", ...parts);

/** The survey, the boroughs, and one month of searches: a snapshot needs events. */
const FILES = [
  data("trust"),
  data("boroughs", "london_boroughs_lad22_gen20_wgs84.geojson"),
  data("police", "police.uk", "2018-05"),
];

/** Of secondary sources: a point either way. */
const POINT = 0.0101;

describe.skipIf(!hasShared)("survey values as the service answers them", () => {
  let atlas: Atlas;

  beforeAll(async () => {
    const { store, remove } = await emptyStore();
    const { snapshot } = await ingestInto(store, ...FILES);
    atlas = createAtlas(await openSnapshot(store, snapshot));
    await remove();
  }, 120_000);

  const ask = (query: string): Promise<Values> => askAtlas(atlas, query);

  test("treats-fairly in December 2021 agrees with what was published by borough", async () => {
    const values = await ask("measure=treats-fairly&period=2021-12");
    const published = {
      Lambeth: 0.45,
      Hackney: 0.51,
      Islington: 0.51,
      Lewisham: 0.52,
      "Kingston upon Thames": 0.8,
      Bexley: 0.79,
      Sutton: 0.77,
    };
    const held = byName(values, values.value);
    for (const [name, share] of Object.entries(published)) {
      expect([name, Math.abs(Number(held[name]) - share) <= POINT]).toEqual([name, true]);
    }
  });

  test.each([
    ["treats-fairly", "2014-12", 0.74],
    ["treats-fairly", "2021-12", 0.64],
    ["treats-fairly", "2022-03", 0.62],
    ["treats-fairly", "2023-09", 0.63],
    ["confidence", "2019-09", 0.58],
    ["confidence", "2021-12", 0.51],
    ["relied-on", "2014-12", 0.77],
    ["relied-on", "2021-12", 0.59],
    ["relied-on", "2022-03", 0.57],
    ["knows-contact", "2015-03", 0.42],
    ["knows-contact", "2021-12", 0.27],
  ])("%s of London in %s is the published %f", async (measure, quarter, share) => {
    const { london } = await ask(`measure=${measure}&period=${quarter}`);
    expect(Math.abs(Number(london.value) - share)).toBeLessThanOrEqual(POINT);
  });

  test("a View that names no period shows the newest quarter that boroughs have, though London goes on", async () => {
    const values = await ask("measure=confidence");
    expect(values.period).toMatchObject({ from: "2023-01", to: "2023-12", missing: [] });
    expect(values.level).toBe("borough");
    expect(values.state.filter((state) => state === "ok")).toHaveLength(32);
    const later = await ask("measure=confidence&period=2025-07..2025-09");
    expect(new Set(later.value)).toEqual(new Set([null]));
    expect(later.london).toMatchObject({ value: 0.46, base: 12_800, state: "ok" });
    expect(noteOf(later, "survey-held")).toMatch(/to December 2014 to those to December 2023\.$/);
  });

  test("no borough's trust certainly changed in 2023, and each change has its own limits", async () => {
    const answer = await atlas.compare(viewOf("measure=trust&compare=previous"));
    if (!answer.ok || answer.value.kind !== "scan") throw new Error("expected a scan");
    const { differences, tested, verdict } = answer.value;
    expect(tested).toBe(32);
    expect(verdict.filter((own) => own === "above" || own === "below")).toEqual([]);
    const widths = differences.map(({ low, high }) => Number(high) - Number(low));
    expect(Math.min(...widths.filter((width) => width > 0))).toBeGreaterThan(11);
  });
});
