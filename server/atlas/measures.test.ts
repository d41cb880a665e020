import { beforeAll, describe, expect, test } from "vitest";
import { parseView } from "../../geo/view/parse-view.ts";
import type { Values } from "../../geo/wire/values.ts";
import type { AboutFile } from "../ingest/snapshot-files.ts";
import { ask as askAtlas, byName, noteOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import type { Atlas } from "./atlas.ts";
import { createAtlas } from "./create-atlas.ts";
import { denominatorsAnswer } from "./denominators-answer.ts";
import type { Snapshot } from "./snapshot.ts";

let atlas: Atlas;
let snapshot: Snapshot;

beforeAll(async () => {
  ({ atlas, snapshot } = await tinyAtlas());
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

  test("of months without a whole outcomes file are named, and of months with one are not", async () => {
    const held = (month: string, state: "complete" | "partial") =>
      ({
        kind: "outcomes",
        force: "metropolitan",
        month,
        state,
        rows: 9,
        linked: 9,
        reasons: [],
      }) as const;
    const noted = async (outcomes: AboutFile["outcomes"], filter = "") => {
      const { outcomes: _, ...about } = snapshot.about;
      const other = createAtlas({ ...snapshot, about: outcomes ? { ...about, outcomes } : about });
      const values = await askAtlas(other, `measure=crime-outcome-rate&${YEAR}${filter}`);
      return noteOf(values, "outcomes-not-held");
    };
    expect(await noted([])).toMatch(/outcomes for 3 of 3 months \(2023-01, 2023-02, 2023-03\)/);
    expect(await noted([held("2023-01", "complete"), held("2023-03", "partial")])).toMatch(
      /outcomes for 2 of 3 months \(2023-02, 2023-03\)/,
    );
    const all = ["2023-01", "2023-02", "2023-03"].map((month) => held(month, "complete"));
    expect(await noted(all)).toBeUndefined();
    const burglaries = all.map((row) => ({
      ...row,
      state: "partial" as const,
      onlyCrimes: ["burglary"],
    }));
    expect(await noted(burglaries)).toMatch(/outcomes for 3 of 3 months/);
    expect(await noted(burglaries, "&crime=burglary")).toBeUndefined();
    // A snapshot of the format before does not say.
    expect(await noted(undefined)).toBeUndefined();
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
    expect(noteOf(values, "workday-not-held")).toMatch(/per resident and per km²/);
  });
});

describe("denominators side by side", () => {
  const sideBySide = async (query: string) => {
    const view = parseView(new URLSearchParams(query));
    if (!view.ok) throw new Error(JSON.stringify(view.faults));
    const answer = await denominatorsAnswer(atlas, view.value);
    if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
    return answer.value;
  };

  test("say whose policy they are under, and a denominator that is refused is not left out", async () => {
    const view = parseView(new URLSearchParams(`measure=stop-rate&period=2023-01..2023-12`));
    if (!view.ok) throw new Error(JSON.stringify(view.faults));
    const rounded = await denominatorsAnswer(createAtlas(snapshot, "rounded"), view.value);
    expect(rounded).toMatchObject({ ok: true, value: { disclosure: "rounded" } });
    const fault = {
      code: "value-not-allowed",
      field: "denominator",
      detail: "",
      allowed: [],
    } as const;
    const partly = await denominatorsAnswer(
      {
        values: async (asked) =>
          asked.denominator === "workday" ? { ok: false, faults: [fault] } : atlas.values(asked),
      },
      view.value,
    );
    expect(partly).toEqual({ ok: false, faults: [fault] });
  });

  test("give each area's rate per denominator, its standing, and whether that survives", async () => {
    const answer = await sideBySide(`measure=crime-rate&denominator=area&${YEAR}`);
    const [residents, workday, area] = answer.denominators;
    expect([residents?.denominator, workday?.denominator, area?.denominator]).toEqual([
      "residents",
      "workday",
      "area",
    ]);
    expect(residents?.value).toEqual((await ask(`measure=crime-rate&${YEAR}`)).value);
    expect(new Set(workday?.standing)).toEqual(new Set([null]));
    const fen = answer.name.indexOf("Fen");
    expect([residents?.standing[fen], answer.survives[fen]]).toEqual([
      "above",
      area?.standing[fen] === "above",
    ]);
    expect(answer.view).toBe(`measure=crime-rate&${YEAR}`);
    expect(answer.notes[0]?.text).toMatch(/under all 2 denominators held \(not held: workday\)/);
  });

  test("leave the City unranked", async () => {
    const { denominators, borough, survives } = await sideBySide(`measure=stop-rate&${YEAR}`);
    const city = borough.indexOf("E09000001");
    expect(denominators.map(({ standing }) => standing[city])).toEqual([null, null, null]);
    expect(survives[city]).toBeNull();
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

  test("among neighbours draws each ward to those that touch it", async () => {
    const all = await ask(`measure=crime-rate-smoothed&smoothing=marshall&${YEAR}`);
    const near = await ask(`measure=crime-rate-smoothed&smoothing=marshall-local&${YEAR}`);
    expect(near.count).toEqual(all.count);
    expect(near.value).not.toEqual(all.value);
    expect(near.london).toEqual(all.london);
    expect(noteOf(near, "smoothed")).toMatch(/areas that touch them/);
    const means = await ask(`measure=crime-rate-smoothed&smoothing=marshall-local-means&${YEAR}`);
    expect(means.count).toEqual(near.count);
    expect(means.value).not.toEqual(near.value);
    expect(noteOf(means, "smoothed")).toMatch(/areas that touch them/);
  });
});

test("a smoothed hit rate keeps hits and searches, and says what it is drawn towards", async () => {
  const raw = await ask(`measure=hit-rate&${YEAR}`);
  const drawn = await ask(`measure=hit-rate-smoothed&${YEAR}`);
  expect([drawn.count, drawn.base, drawn.state]).toEqual([raw.count, raw.base, raw.state]);
  expect(drawn.london).toEqual(raw.london);
  expect(drawn.value).not.toEqual(raw.value);
  expect(noteOf(drawn, "smoothed")).toMatch(/share/);
});

describe("a ratio never stands alone", () => {
  const OFFICER = `measure=stop-disparity&level=borough&${YEAR}`;

  test("beside what officers saw stand Mixed Black residents, what people said, and the band", async () => {
    const values = await ask(OFFICER);
    const alternatives = values.london.alternatives ?? [];
    expect(alternatives.map(({ id }) => id)).toEqual([
      "mixed-black-added",
      "self-defined",
      "not-stated-as-reference",
      "not-stated-as-officer-saw",
      "not-stated-as-group",
      "months-vary",
    ]);
    const by = Object.fromEntries(alternatives.map(({ id, value }) => [id, Number(value)]));
    // Half of the Black and a third of the White people searched did not state their group.
    expect(by["self-defined"]).toBeLessThan(Number(values.london.value));
    expect(by["not-stated-as-officer-saw"]).toBeCloseTo(Number(values.london.value), 1);
    expect(by["not-stated-as-reference"]).toBeLessThan(Number(by["self-defined"]));
    expect(by["not-stated-as-group"]).toBeGreaterThan(Number(values.london.value));
    expect(by["mixed-black-added"]).toBeLessThan(Number(values.london.value));
    expect(noteOf(values, "other-definitions")).toMatch(/^Never read the one figure alone/);
    expect(noteOf(values, "not-stated")).toMatch(/did not state their ethnic group/);
  });

  test("each area carries the same ways, the City none", async () => {
    const values = await ask(OFFICER);
    expect([...(values.alternatives?.map(({ id }) => id) ?? []), "months-vary"]).toEqual(
      values.london.alternatives?.map(({ id }) => id),
    );
    for (const { value } of values.alternatives ?? []) {
      expect(value.map((own) => own === null)).toEqual([true, false, false]);
    }
  });

  test("the band stands where the self-defined ratio is withheld", async () => {
    const values = await ask(`${OFFICER}&ethnicity=self`);
    expect(values.london).toMatchObject({ value: null, reason: "not-stated-over-25" });
    const by = new Map(values.london.alternatives?.map((way) => [way.id, way]));
    expect(by.get("not-stated-as-reference")?.value).toBeLessThan(
      Number(by.get("not-stated-as-group")?.value),
    );
    expect(by.get("officer-defined")?.value).toBe((await ask(OFFICER)).london.value);
  });

  test("limits widened for months that vary stand around the same ratio", async () => {
    const { london } = await ask(OFFICER);
    const widened = london.alternatives?.find(({ id }) => id === "months-vary");
    expect(widened?.value).toBeCloseTo(Number(london.value), 12);
    expect(Number(widened?.low)).toBeLessThanOrEqual(Number(london.low) + 1e-9);
    expect(Number(widened?.high)).toBeGreaterThanOrEqual(Number(london.high) - 1e-9);
  });

  test("a gap and a rate have none", async () => {
    expect((await ask(`measure=stop-gap&${YEAR}`)).alternatives).toBe(undefined);
    expect((await ask(`measure=stop-rate&${YEAR}`)).london).not.toHaveProperty("alternatives");
  });
});

describe("hit rates of groups", () => {
  test("are compared for the same object, borough and year beside the plain gap", async () => {
    const values = await ask(`measure=hit-rate-gap&level=borough&${YEAR}`);
    const { value, stratified, odds } = values.london;
    expect(stratified?.low).toBeLessThanOrEqual(Number(stratified?.value));
    expect(Math.abs(Number(stratified?.value) - Number(value))).toBeLessThan(100);
    expect(odds?.strata).toBeGreaterThan(1);
    expect(noteOf(values, "like-with-like")).toContain(`(${odds?.strata} such comparisons`);
    expect(noteOf(values, "infra-marginality")).toMatch(/infra-marginality/);
  });
});
