import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../geo/testing/shared-data.ts";
import { parseView } from "../geo/view/parse-view.ts";
import type { Values } from "../geo/wire/values.ts";
import type { Atlas } from "./atlas/atlas.ts";
import { createAtlas } from "./atlas/create-atlas.ts";
import { denominatorsAnswer } from "./atlas/denominators-answer.ts";
import { openSnapshot } from "./atlas/snapshot.ts";
import { ask as askAtlas, byName, noteOf } from "./testing/ask.ts";
import { emptyStore, ingestInto } from "./testing/tiny-city.ts";

const data = (...parts: string[]) => sharedPath("data", ...parts);

/** London's searches by borough, and what they are set against. */
const SEARCHES = [
  data("police", "stop-and-search"),
  data("police", "police.uk", "2018-05"),
  data("police", "police.uk", "2018-06"),
  data("police", "met-burglary-only"),
  data("boroughs", "london_boroughs_lad22_gen20_wgs84.geojson"),
  data("census", "ts021_borough_2021_19groups.csv"),
  data("population", "derived_london_borough_population_mid2021.csv"),
  data("deprivation", "imd2019_borough_summary.csv"),
];

/** Tolerances for figures of secondary sources: 1 point on percentages, 0.3 on ratios. */
const POINT = 0.01;
const RATIO = 0.3;

describe.skipIf(!hasShared)("against what others published of London", () => {
  let atlas: Atlas;
  let removeStore: () => Promise<void>;

  beforeAll(async () => {
    const { store, remove } = await emptyStore();
    removeStore = remove;
    const { snapshot } = await ingestInto(store, ...SEARCHES);
    atlas = createAtlas(await openSnapshot(store, snapshot));
  }, 180_000);

  afterAll(async () => {
    await removeStore?.();
  });

  const ask = (query: string): Promise<Values> => askAtlas(atlas, `level=borough&${query}`);

  const ratiosOf = async (period: string) => {
    const { london } = await ask(`measure=stop-disparity&period=${period}`);
    const ways = new Map<string, number>([["officer", Number(london.value)]]);
    for (const { id, value } of london.alternatives ?? []) ways.set(id, Number(value));
    return ways;
  };

  test("the Black to White ratio of 2023 is 3.8, 3.2 or 3.0 by who is Black and who says so", async () => {
    const ratios = await ratiosOf("2023-01..2023-12");
    // Counted from all rows of the files: 3.77, 3.21 and 2.97. Here a tenth of the searches has no place and so no borough.
    expectNear(ratios.get("officer"), 3.77, 0.1);
    expectNear(ratios.get("mixed-black-added"), 3.21, 0.1);
    expectNear(ratios.get("self-defined"), 2.97, 0.1);
    // 3.5 is quoted for 2023 without saying whose definition: it lies between the two.
    expect(ratios.get("self-defined")).toBeLessThan(3.5);
    expect(ratios.get("officer")).toBeGreaterThan(3.5);
  });

  test("those who state no group could make the ratio of 2023 anything from 1.5 to 7", async () => {
    const ratios = await ratiosOf("2023-01..2023-12");
    expectNear(ratios.get("not-stated-as-reference"), 1.47, 0.05);
    expectNear(ratios.get("not-stated-as-officer-saw"), 3.7, 0.05);
    expectNear(ratios.get("not-stated-as-group"), 7.15, 0.1);
    const self = await ask("measure=stop-disparity&ethnicity=self&period=2023-01..2023-12");
    expect(self.london.reason).toBe("not-stated-over-25");
  });

  test("the ratio of 2023 varies from month to month by more than chance: its limits widen", async () => {
    const { london } = await ask("measure=stop-disparity&period=2023-01..2023-12");
    const widened = london.alternatives?.find(({ id }) => id === "months-vary");
    const width = (of: typeof widened) => Math.log(Number(of?.high) / Number(of?.low));
    const plain = Math.log(Number(london.high) / Number(london.low));
    expect(width(widened) / plain).toBeGreaterThan(1.2);
  });

  test("the ratio of 2018 is the published 4.3 as people said themselves, and 5.0 as officers saw it", async () => {
    const ratios = await ratiosOf("2018-01..2018-12");
    expectNear(ratios.get("self-defined"), 4.3, RATIO);
    expectNear(ratios.get("officer"), 5, RATIO);
  });

  test("the ratio of the year to March 2022 is the published 'about 3' as people said themselves", async () => {
    const ratios = await ratiosOf("2021-04..2022-03");
    expectNear(ratios.get("self-defined"), 3, RATIO);
  });

  test("Black and White shares of searches in 2018 are those published, 43 % and 35.5 %", async () => {
    const counts = await Promise.all(
      ["black", "white", "asian", "other", "not-stated"].map(async (group) => {
        const { london } = await ask(`measure=stop-count&group=${group}&period=2018-01..2018-12`);
        return Number(london.count);
      }),
    );
    const all = counts.reduce((sum, count) => sum + count, 0);
    expectNear(Number(counts[0]) / all, 0.43, POINT);
    expectNear(Number(counts[1]) / all, 0.355, POINT);
  });

  test("hit rates are the published 32 % of 2017 and 28 % of 2018; 2022 lacks two months and is 1.5 points above", async () => {
    const rate = async (period: string) =>
      Number((await ask(`measure=hit-rate&period=${period}`)).london.value);
    expectNear(await rate("2017-01..2017-12"), 0.32, POINT);
    expectNear(await rate("2018-01..2018-12"), 0.28, POINT);
    expectNear(await rate("2022-01..2022-12"), 0.27, 2 * POINT);
  });

  test("the hit rate of Black people in 2017 is near the published 30 %; that of White people is not 36 %", async () => {
    const rate = async (group: string) =>
      Number((await ask(`measure=hit-rate&group=${group}&period=2017-01..2017-12`)).london.value);
    expectNear(await rate("black"), 0.3, 1.5 * POINT);
    // The source states neither its definition of a hit nor whose of a group; as officers saw it, it is 33 %.
    expectNear(await rate("white"), 0.334, POINT);
  });

  test("Camden's published 108.8 per 1,000 needs fewer residents than the census counted", async () => {
    const values = await ask("measure=stop-rate&group=black&period=2021-04..2022-03");
    expect(byName(values, values.base)["Camden"]).toBe(18_892);
    // 2,433 searches of a full year; here nine months are held.
    const held = Number(byName(values, values.months)["Camden"]);
    expect(held).toBe(9);
    const yearly = (Number(byName(values, values.count)["Camden"]) * 12) / held;
    expectNear(yearly / 2433, 1, 0.12);
  });

  test("a lower hit rate of Black people in 2023 nearly goes when like is compared with like", async () => {
    const { london, ...values } = await ask("measure=hit-rate-gap&period=2023-01..2023-12");
    expectNear(Number(london.value), -1.86, 0.1);
    expectNear(Number(london.stratified?.value), -0.64, 0.1);
    expect(Number(london.odds?.crude?.value)).toBeLessThan(Number(london.odds?.stratified?.value));
    expect(noteOf({ ...values, london }, "section-60")).toMatch(/1,?0\d\d of the/);
  });

  test("of 32 boroughs, 8 stand otherwise by searches per km² than per resident", async () => {
    const view = parseView(
      new URLSearchParams("level=borough&measure=stop-rate&period=2023-01..2023-12"),
    );
    if (!view.ok) throw new Error(JSON.stringify(view.faults));
    const answer = await denominatorsAnswer(atlas, view.value);
    if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
    const judged = answer.value.survives.filter((own) => own !== null);
    expect(judged).toHaveLength(32);
    expect(judged.filter((own) => !own)).toHaveLength(8);
  });

  test("burglaries of 2023 ended in a charge or out of court in one of eighteen", async () => {
    const values = await ask("measure=crime-outcome-rate&crime=burglary&period=2023-01..2023-12");
    expectNear(Number(values.london.value), 0.057, 0.01);
    expect(values.state.filter((state) => state === "ok").length).toBeGreaterThan(30);
  });

  test("deprivation is the borough mean as published, and none for London", async () => {
    const values = await ask("measure=deprivation&period=2023-03");
    expect(byName(values, values.value)["Barking and Dagenham"]).toBeCloseTo(32.77, 2);
    expect(values.denominator).toMatch(
      /average score of the borough as published, in which small areas weigh by/,
    );
    expect(values.london).toMatchObject({ value: null, reason: "not-collected" });
  });
});

function expectNear(actual: number | undefined, expected: number, tolerance: number): void {
  const off = Math.abs(Number(actual) - expected);
  expect(off, `${actual} against ${expected}`).toBeLessThanOrEqual(tolerance);
}
