import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Values } from "../../geo/wire/values.ts";
import { ask as askAtlas, byName, noteOf } from "../testing/ask.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import type { Atlas } from "./atlas.ts";
import { createAtlas } from "./create-atlas.ts";
import { openSnapshot } from "./snapshot.ts";

let atlas: Atlas;
let removeStore: () => Promise<void>;

beforeAll(async () => {
  const { store, remove } = await emptyStore();
  removeStore = remove;
  const { snapshot } = await ingestInto(store, TINY_CITY);
  atlas = createAtlas(await openSnapshot(store, snapshot));
});

afterAll(async () => {
  await removeStore();
});

const ask = (query: string): Promise<Values> => askAtlas(atlas, query);

const YEAR = "period=2023-01..2023-03";

describe("crime outcomes", () => {
  test("set charges against crimes with an outcome: no anti-social behaviour, no railway", async () => {
    const values = await ask(`measure=crime-outcome-rate&${YEAR}`);
    // 5i crimes a month; none of them is solved.
    expect([byName(values, values.base)["Cedar"], byName(values, values.count)["Cedar"]]).toEqual([
      45, 0,
    ]);
    expect(byName(values, values.value)["Cedar"]).toBe(0);
    expect(byName(values, values.state)["Cedar"]).toBe("unstable");
    expect(values.measure.unit).toBe("share of crimes");
  });

  test("of months that are still young are noted as rising, blank ones counted", async () => {
    const values = await ask(`measure=crime-outcome-rate&${YEAR}`);
    expect(noteOf(values, "outcomes-rising")).toMatch(/^3 months of 3 .*2023-03/);
    expect(noteOf(values, "outcome-unknown")).toMatch(/of the crimes \(3 of /);
  });
});

describe("denominators", () => {
  test("set the same events against the ground, whatever the drawing of the boroughs", async () => {
    const perPerson = await ask(`measure=crime-rate&${YEAR}`);
    const perKm = await ask(`measure=crime-rate&denominator=area&${YEAR}`);
    expect(perKm.measure.unit).toBe("per km² a year");
    expect(perKm.denominator).toMatch(/^Ground in km² of the boundaries ward@2022, as drawn/);
    expect(perKm.count).toEqual(perPerson.count);
    const cedar = byName(perKm, perKm.base)["Cedar"] ?? 0;
    expect(byName(perKm, perKm.value)["Cedar"]).toBeCloseTo((4 * 57) / cedar, 6);
    const met = perKm.base.filter((_, i) => perKm.borough[i] !== "E09000001");
    expect(perKm.london.base).toBeCloseTo(
      met.reduce<number>((sum, km) => sum + Number(km), 0),
      6,
    );
  });

  test("nobody counts are missing with their reason, never a rate of 0", async () => {
    const values = await ask(`measure=stop-rate&denominator=workday&${YEAR}`);
    expect(new Set(values.value)).toEqual(new Set([null]));
    expect(new Set(values.reason)).toEqual(new Set(["no-denominator"]));
    expect(values.denominator).toBeNull();
  });
});

describe("Marshall's smoothing", () => {
  test("keeps counts and residents, and draws every ward towards the mean", async () => {
    const raw = await ask(`measure=crime-rate&${YEAR}`);
    const drawn = await ask(`measure=crime-rate-smoothed&smoothing=marshall&${YEAR}`);
    expect([drawn.count, drawn.base]).toEqual([raw.count, raw.base]);
    const spread = (values: Values) => {
      const met = values.value.filter((_, i) => values.borough[i] !== "E09000001").map(Number);
      return Math.max(...met) - Math.min(...met);
    };
    expect(spread(drawn)).toBeLessThan(spread(raw));
  });
});
