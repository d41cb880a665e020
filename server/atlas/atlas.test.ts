import { gunzipSync } from "node:zlib";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { beforeAll, describe, expect, test } from "vitest";
import { parseView } from "../../geo/view/parse-view.ts";
import type { Values } from "../../geo/wire/values.ts";
import { viewOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import type { Atlas } from "./atlas.ts";

let atlas: Atlas;

beforeAll(async () => {
  ({ atlas } = await tinyAtlas());
});

async function ask(query: string): Promise<Values> {
  const answer = await atlas.values(viewOf(query));
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.value;
}

async function faultsOf(query: string) {
  const answer = await atlas.values(viewOf(query));
  return answer.ok ? [] : answer.faults.map(({ field, detail }) => `${field}: ${detail}`);
}

const column = <T>(values: Values, list: readonly T[]): Record<string, T> =>
  Object.fromEntries(values.name.map((name, i) => [name, list[i] as T]));

const YEAR = "period=2023-01..2023-03";

test("London's base is named where it is not of the same source as the areas'", async () => {
  const wards = await ask(`measure=stop-rate&group=black&level=ward&${YEAR}`);
  expect(wards.denominator).toMatch(/^Estimated residents by ethnic group/);
  expect(wards.london.denominator).toBe("Residents by ethnic group, Census 2021 (ONS, TS021)");
  const boroughs = await ask(`measure=stop-rate&group=black&level=borough&${YEAR}`);
  expect(boroughs.london).not.toHaveProperty("denominator");
});

test("a comparison that the figures do not show is said to be made elsewhere", async () => {
  const query = `measure=crime-rate&${YEAR}`;
  const plain = await ask(query);
  const compared = await ask(`${query}&compare=london`);
  expect(compared.value).toEqual(plain.value);
  expect(compared.notes.at(-1)).toMatchObject({
    code: "compared-elsewhere",
    text: expect.stringContaining("/api/v1/compare"),
  });
  expect(compared.notes.slice(0, -1)).toEqual(plain.notes);
  // The same object, as bytes of an answer are kept by it.
  expect(await ask(`${query}&compare=london`)).toBe(compared);
  const change = await ask("measure=crime-change&period=2023-03&compare=2023-01");
  expect(change.notes.map(({ code }) => code)).not.toContain("compared-elsewhere");
});

test("hotspots, which have no figure of London, name no base of one", async () => {
  for (const level of ["hex", "ward", "lsoa"]) {
    const spots = await ask(`measure=crime-hotspot&level=${level}&${YEAR}`);
    expect(spots.london).not.toHaveProperty("denominator");
  }
});

describe("counts", () => {
  test("are what the tiny city was built with, each month and force counted once", async () => {
    const values = await ask(`measure=crime-count&${YEAR}`);
    // 6i a month for three months, the edge robbery of each month in Alder or Birch, the railway's three in Cedar.
    const count = column(values, values.count);
    expect(count["Cedar"]).toBe(54 + 3);
    expect(count["Dale"]).toBe(72);
    expect(Number(count["Alder"]) + Number(count["Birch"])).toBe(18 + 36 + 3);
    // The City's own force covers two of the three months, so London's figure leaves it out.
    expect(values.london.count).toBe(378 + 3 + 3);
  });

  test("leave out a month that the area's own force does not cover, even where others' events lie in it", async () => {
    const values = await ask(`measure=crime-count&${YEAR}`);
    expect([column(values, values.months)["Keep"], column(values, values.count)["Keep"]]).toEqual([
      2, 8,
    ]);
    expect(values.notes.map(({ code }) => code)).toContain("city-months");
  });

  test("filter by crime and by person", async () => {
    const burglary = await ask(`measure=crime-count&crime=burglary&${YEAR}`);
    expect(column(burglary, burglary.count)["Fen"]).toBe(36);
    const female = await ask(`measure=stop-count&gender=female&level=borough&${YEAR}`);
    const everyone = await ask(`measure=stop-count&level=borough&${YEAR}`);
    expect(Number(female.london.count)).toBeGreaterThan(0);
    expect(Number(female.london.count)).toBeLessThan(Number(everyone.london.count));
  });

  test("roll up: wards and small areas add up to their boroughs", async () => {
    const boroughs = await ask(`measure=stop-count&level=borough&${YEAR}`);
    for (const level of ["ward", "lsoa"]) {
      const parts = await ask(`measure=stop-count&level=${level}&${YEAR}`);
      boroughs.areas.forEach((code, i) => {
        const sum = parts.count.reduce<number>(
          (total, count, j) => total + (parts.borough[j] === code ? Number(count) : 0),
          0,
        );
        expect(sum).toBe(boroughs.count[i]);
      });
    }
  });

  test("say how many events are in no area and why", async () => {
    const values = await ask(`measure=crime-count&${YEAR}`);
    expect(values.unplaced.byReason).toEqual({ "no-coordinates": 3, "outside-london": 5 });
    expect(values.unplaced.share).toBeCloseTo(8 / 416, 12);
    const counted = values.count.reduce<number>((sum, count) => sum + Number(count), 0);
    expect(counted + values.unplaced.count).toBe(416);
  });
});

describe("rates", () => {
  test("are events per 1,000 residents a year over the months held", async () => {
    const values = await ask(`measure=crime-rate&${YEAR}`);
    const i = values.name.indexOf("Fen");
    expect(values.base[i]).toBe(5200);
    expect(values.value[i]).toBeCloseTo((1000 * 108) / (5200 * (3 / 12)), 9);
    expect(values.denominator).toBe("Residents, mid-2021 estimate (ONS)");
    expect(values.notes.map(({ code }) => code)).toContain("annualised");
  });

  test("have no denominator in the City's wards, and one for the City as a borough (trap 45)", async () => {
    const wards = await ask(`measure=crime-rate&${YEAR}`);
    expect(column(wards, wards.reason)["Keep"]).toBe("no-denominator");
    const boroughs = await ask(`measure=crime-rate&level=borough&${YEAR}`);
    expect(column(boroughs, boroughs.base)["Citadel"]).toBe(9800);
  });

  test("are missing, never zero, for a period without files (trap 12)", async () => {
    const values = await ask("measure=crime-rate&period=2020-01..2020-12");
    expect(new Set(values.value)).toEqual(new Set([null]));
    expect(new Set(values.state)).toEqual(new Set(["missing"]));
    expect(values.period.missing).toHaveLength(12);
    expect(values.london).toMatchObject({ value: null, state: "missing" });
  });
});

describe("smoothed rates", () => {
  test("draw small counts to the average and keep London, counts and residents as recorded", async () => {
    const raw = await ask(`measure=stop-rate&${YEAR}`);
    const smooth = await ask(`measure=stop-rate-smoothed&${YEAR}`);
    expect([smooth.count, smooth.base]).toEqual([raw.count, raw.base]);
    expect(smooth.london).toEqual(raw.london);
    const spread = ({ value }: Values) => {
      const held = value.filter((own) => own !== null);
      return Math.max(...held) - Math.min(...held);
    };
    expect(spread(smooth)).toBeLessThan(spread(raw));
    expect(smooth.notes.map(({ code }) => code)).toContain("smoothed");
  });
});

describe("disparity", () => {
  test("is the ratio of the two groups' rates, with residents estimated and scaled to the ward's total (trap 46)", async () => {
    const values = await ask(`measure=stop-disparity&${YEAR}`);
    const i = values.name.indexOf("Fen");
    expect([values.count[i], values.base[i]]).toEqual([54, Math.round(5200 * (200 / 1000))]);
    expect([values.referenceCount?.[i], values.referenceBase?.[i]]).toEqual([72, 3120]);
    expect(values.value[i]).toBeCloseTo(54 / 1040 / (72 / 3120), 2);
    expect(values.notes.map(({ code }) => code)).toContain("residents-estimated");
  });

  test("leaves the City out, and London with it", async () => {
    const values = await ask(`measure=stop-disparity&level=borough&${YEAR}`);
    expect([values.state[0], values.reason[0]]).toEqual(["missing", "city-not-ranked"]);
    // Black 3i, White 4i a month, and the White search on the edge: the vehicle-only search carries no person.
    expect([values.london.count, values.london.referenceCount]).toEqual([189, 252 + 3]);
    expect(values.london.stratified?.value).toBeGreaterThan(1);
  });

  test("by self-defined ethnicity is withheld where too many did not state theirs", async () => {
    const values = await ask(`measure=stop-disparity&ethnicity=self&level=borough&${YEAR}`);
    expect(values.reason[1]).toBe("not-stated-over-25");
    expect(values.value[1]).toBeNull();
  });
});

describe("hit rates", () => {
  test("are shares of the searches of people, and count no vehicle alone", async () => {
    const values = await ask(`measure=hit-rate&level=borough&${YEAR}`);
    // 35 arrests among the 169 people whose search has a place, each month; the City's own force lacks one of the three.
    expect(values.london).toMatchObject({ count: 105, base: 507, value: 105 / 507, state: "ok" });
    expect(values.denominator).toBeNull();
    expect(values.unplaced.byReason).toEqual({ "no-coordinates": 3 });
    expect(values.notes.map(({ code }) => code)).not.toContain("outcome-unknown");
  });

  test("of a group are of that group's searches", async () => {
    const values = await ask(`measure=arrest-rate&group=black&level=borough&${YEAR}`);
    expect(values.london).toMatchObject({ count: 39, base: 189 });
  });

  test("of two groups are set apart in percentage points, with what such a gap cannot show", async () => {
    const values = await ask(`measure=hit-rate-gap&level=borough&${YEAR}`);
    const { london } = values;
    expect([london.count, london.base]).toEqual([39, 189]);
    expect([london.referenceCount, london.referenceBase]).toEqual([57, 255]);
    expect(london.value).toBeCloseTo(100 * (39 / 189 - 57 / 255), 12);
    expect(london.state).toBe("cannot-tell");
    expect([values.state[0], values.reason[0]]).toEqual(["missing", "city-not-ranked"]);
    const codes = values.notes.map(({ code }) => code);
    expect(codes).toContain("infra-marginality");
    expect(codes).not.toContain("annualised");
  });

  test("cannot be narrowed by outcome", () => {
    expect(parseView(new URLSearchParams("measure=hit-rate&outcome=arrest"))).toMatchObject({
      ok: false,
      faults: [{ field: "outcome" }],
    });
  });
});

describe("London", () => {
  test("is missing for months that only the City's force covers, and is not the City alone", async () => {
    const view = "measure=crime-count&crime=shoplifting&level=borough";
    const { london, count } = await ask(`${view}&period=2023-01..2023-03`);
    expect([london.value, count[1]]).toEqual([0, 0]);
    const none = await ask("measure=crime-rate&level=borough&period=2020-01");
    expect(none.london).toMatchObject({ value: null, reason: "no-data-for-period" });
    expect(none.london.base).toBe(9800 + 2 * 15600);
  });
});

describe("what a snapshot does not hold is refused by name", () => {
  test("a vintage", async () => {
    expect(await faultsOf("vintage=2018")).toEqual([
      "vintage: This snapshot holds no ward boundaries of 2018.",
    ]);
  });

  test("an area of another level", async () => {
    const [fault] = await faultsOf("areas=E09000002");
    expect(fault).toMatch(/^areas: E09000002 is no ward of 2022\. Use codes .* such as E05013512/);
  });
});

describe("tiles", () => {
  test("carry the answer's own numbers, and every area", async () => {
    const values = await ask(`measure=stop-disparity&${YEAR}`);
    const tile = await atlas.tile(viewOf(`measure=stop-disparity&${YEAR}`), 12, 2048, 1362);
    if (!tile.ok || !tile.value.inside || !tile.value.gzipped) throw new Error("no tile");
    const layer = new VectorTile(new PbfReader(gunzipSync(tile.value.gzipped))).layers["ward"];
    if (!layer) throw new Error("no ward layer");
    for (let f = 0; f < layer.length; f++) {
      const { properties } = layer.feature(f);
      const i = values.areas.indexOf(String(properties["code"]));
      for (const name of ["value", "low", "high", "count", "base", "state", "reason"] as const) {
        expect(properties[name] ?? null).toBe(values[name][i]);
      }
    }
    expect(layer.length).toBeGreaterThan(0);
  });

  test("are absent outside the offered zooms and empty elsewhere in the world", async () => {
    expect(await atlas.tile(viewOf(""), 2, 1, 1)).toEqual({ ok: true, value: { inside: false } });
    expect(await atlas.tile(viewOf(""), 10, 0, 0)).toEqual({
      ok: true,
      value: { inside: true, gzipped: null },
    });
  });
});

test("the same View asked twice is answered from the cache, whatever areas are selected", async () => {
  const first = await ask(`measure=stop-count&${YEAR}`);
  const second = await ask(`measure=stop-count&areas=E05013512&${YEAR}`);
  expect(second.value).toBe(first.value);
  expect(second.view).toContain("areas=E05013512");
});

test("coverage lists every month of every force, absent ones as such", () => {
  const { tables, breaks } = atlas.coverage();
  const stops = tables.find(({ kind }) => kind === "stop");
  expect(stops?.months).toEqual(["2023-01", "2023-02", "2023-03"]);
  const [met, city] = stops?.forces ?? [];
  expect([met?.force, city?.force]).toEqual(["metropolitan", "city-of-london"]);
  expect(city?.months.map((row) => row?.state ?? "absent")).toEqual([
    "complete",
    "absent",
    "complete",
  ]);
  expect(met?.months[0]).toMatchObject({ rows: 171, located: 170, placed: 170, persons: 170 });
  expect(met?.months[0]).toMatchObject({ notStated: { officer: 0, self: 63 } });
  expect(breaks.map(({ code }) => code)).toContain("connect");
});

test("areas are found by the beginning of their name, the best match first", () => {
  expect(atlas.search("elm").areas.map(({ name }) => name)).toEqual(["Elm"]);
  expect(atlas.search("w").areas.map(({ name }) => name)[0]).toBe("Westwick");
  expect(atlas.search("  ").areas).toEqual([]);
});
