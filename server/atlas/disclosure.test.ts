import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { STOP_OBJECTS, STOP_OUTCOMES } from "../../geo/domain/event.ts";
import { roundCount } from "../../geo/measure/coarse-count.ts";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import type { Values } from "../../geo/wire/values.ts";
import { anotherCity } from "../testing/another-city.ts";
import { ask, viewOf } from "../testing/ask.ts";
import { coarseBounds } from "../testing/coarse-bounds.ts";
import { type Bounds, drawTogether, type Sum } from "../testing/recover-counts.ts";
import { emptyStore, ingestInto } from "../testing/tiny-city.ts";
import type { Atlas } from "./atlas.ts";
import { createAtlas } from "./create-atlas.ts";
import { openSnapshot, type Snapshot } from "./snapshot.ts";
import { createTrustBench } from "./trust-bench.ts";

const YEAR = "period=2023-01..2023-12";
const MONTHS = ["2023-05", "2023-06"];

describe.skipIf(!hasShared)("with counts rounded, two real months of searches", () => {
  let snapshot: Snapshot;
  let open: Atlas;
  let rounded: Atlas;
  let removeStore: () => Promise<void>;

  beforeAll(async () => {
    const { store, remove } = await emptyStore();
    removeStore = remove;
    const report = await ingestInto(
      store,
      ...MONTHS.map((month) =>
        sharedPath(`data/police/stop-and-search/${month}-metropolitan-stop-and-search.csv.gz`),
      ),
      sharedPath("data/wards/london_wards_wd22_wgs84.geojson"),
      `ward@2018=${sharedPath("data/wards/original-london-datastore-2018-bng")}`,
      sharedPath("data/boroughs/london_boroughs_extent_of_realm_wgs84.geojson"),
      sharedPath("data/census/ts021_borough_2021_19groups.csv"),
      sharedPath("data/population/london_ward_population_mid2021.csv"),
    );
    snapshot = await openSnapshot(store, report.snapshot);
    open = createAtlas(snapshot);
    rounded = createAtlas(snapshot, "rounded", createTrustBench);
  }, 120_000);

  afterAll(async () => {
    await removeStore?.();
  });

  const refused = async (query: string) => {
    const answer = await rounded.values(viewOf(query));
    return answer.ok ? [] : answer.faults.map(({ field }) => field);
  };

  test("figures are multiples of 5 from 10 on, and wards nearly add up to boroughs, each being rounded by itself", async () => {
    const wards = await ask(rounded, `measure=stop-count&${YEAR}`);
    const boroughs = await ask(rounded, `measure=stop-count&level=borough&${YEAR}`);
    const exact = await ask(open, `measure=stop-count&level=borough&${YEAR}`);
    for (const values of [wards, boroughs]) {
      expect(values).toMatchObject({ disclosure: "rounded", level: values.level });
      expect(values.notes[0]?.code).toBe("rounded");
      const counts = [...values.value, values.unplaced.count, values.london.value];
      for (const count of counts) {
        if (count !== null && count !== 0) expect([count % 5, count >= 10]).toEqual([0, true]);
      }
      expect(new Set(values.edge)).toEqual(new Set([null]));
    }
    const held = Number(exact.london.value);
    expect(Math.abs(Number(boroughs.london.value) / held - 1)).toBeLessThan(0.01);
    expect(Math.abs(Number(wards.london.value) / held - 1)).toBeLessThan(0.03);
    const off = boroughs.value.map((told, i) => Math.abs(Number(told) - Number(exact.value[i])));
    expect(Math.max(...off)).toBeLessThan(40);
  });

  test("of wards no group and no outcome is told, which is refused by naming boroughs", async () => {
    for (const query of ["hit-rate", "hit-rate-smoothed", "arrest-rate", "stop-rate&group=black"]) {
      expect(await refused(`measure=${query}&${YEAR}`)).toEqual(["level"]);
      expect(await refused(`measure=${query}&level=borough&${YEAR}`)).toEqual([]);
    }
    expect(await rounded.values(viewOf(`measure=hit-rate&${YEAR}`))).toMatchObject({
      faults: [
        { allowed: ["borough"], detail: expect.stringContaining("Ask with level=borough.") },
      ],
    });
    const wards = viewOf(`measure=stop-count&${YEAR}`);
    expect(await rounded.mix(wards, "group")).toMatchObject({ faults: [{ field: "level" }] });
    expect(await rounded.mix({ ...wards, level: "borough" }, "group")).toMatchObject({ ok: true });
  });

  test("rates and ratios of boroughs are near what they are, and no ratio is turned round", async () => {
    const both = (query: string) =>
      Promise.all([open, rounded].map((atlas) => ask(atlas, `${query}&level=borough&${YEAR}`)));
    // Of two months a group's counts are small.
    for (const [group, most] of Object.entries({ "": 0.002, "&group=black": 0.004 })) {
      const [exact, told] = await both(`measure=hit-rate${group}`);
      expect(Math.abs(Number(told?.london.value) - Number(exact?.london.value))).toBeLessThan(most);
    }
    const [exact, told] = await both("measure=stop-disparity");
    const isOver = (values: Values | undefined, i: number) => Number(values?.low[i] ?? 0) > 1;
    const isUnder = (values: Values | undefined, i: number) => Number(values?.high[i] ?? 2) < 1;
    const all = [...(exact?.areas ?? []).keys()];
    expect(all.filter((i) => isOver(told, i)).length).toBeGreaterThan(20);
    expect(all.filter((i) => isOver(exact, i) && isUnder(told, i))).toEqual([]);
    expect(all.filter((i) => isUnder(exact, i) && isOver(told, i))).toEqual([]);
  });

  test("what would cut through a ward, a year or a class of events is refused by name", async () => {
    expect(await refused(`measure=stop-count&level=hex&${YEAR}`)).toEqual(["level"]);
    expect(await refused(`measure=stop-count&level=lsoa&${YEAR}`)).toEqual(["level"]);
    expect(await refused(`measure=stop-count&vintage=2018&${YEAR}`)).toEqual(["vintage"]);
    expect(await refused("measure=stop-count&period=2023-05")).toEqual(["period"]);
    expect(await refused("measure=stop-count&period=2023-04..2023-06")).toEqual(["period"]);
    expect(await refused(`measure=stop-change&${YEAR}&compare=2022-05`)).toEqual(["compare"]);
    for (const local of ["marshall-local", "marshall-local-means"]) {
      const query = `measure=stop-rate-smoothed&smoothing=${local}&${YEAR}`;
      expect(await refused(query)).toEqual(["smoothing"]);
    }
    expect(await refused(`measure=stop-hotspot&${YEAR}`)).toEqual(["measure"]);
    for (const filter of ["object=drugs", "age=10-17", "gender=male", "legislation=s60"]) {
      expect(await refused(`measure=stop-count&${YEAR}&${filter}`)).toEqual([filter.split("=")[0]]);
    }
    expect(await refused(`measure=stop-rate&${YEAR}&group=black&ethnicity=self`)).toEqual([
      "ethnicity",
    ]);
    expect(await rounded.series(viewOf(`measure=stop-rate&${YEAR}`))).toMatchObject({
      ok: false,
      faults: [{ field: "period" }],
    });
  });

  test("months held are told without how many rows they hold", () => {
    const rows = rounded.summary().coverage;
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toMatchObject({
        kind: "stop",
        rows: null,
        located: null,
        placed: null,
        edge: null,
      });
      expect(row).not.toHaveProperty("notStated");
    }
  });

  test("rounding every figure by itself would give withheld counts back", async () => {
    const { counts, sums, exact } = await published((count) => {
      if (count === 0) return { low: 0, high: 0 };
      if (count < 10) return { low: 1, high: 9 };
      return { low: Math.max(10, roundCount(count) - 2), high: roundCount(count) + 2 };
    });
    drawTogether(counts, sums);
    const pinned = [...counts].filter(
      ([name, { low, high }]) => isSmall(exact, name) && low === high,
    );
    // Some points lie in another borough's ward by the two drawings, so that a sum or two does not hold.
    const right = pinned.filter(([name, { low }]) => low === exact.get(name));
    expect(right.length).toBeGreaterThan(50);
    expect(right.length / pinned.length).toBeGreaterThan(0.9);
  }, 60_000);

  test("of both tables together, from which all answers are made, the same attack gives none back", () => {
    const counts = new Map<string, Bounds>();
    const sums = (["ward", "borough"] as const).flatMap((level) =>
      coarseBounds(snapshot, level, counts),
    );
    const all = [...counts.values()];
    const withheld = all.filter(({ high }) => high < 10);
    const room = () => all.reduce((sum, { low, high }) => sum + high - low, 0);
    const before = room();
    drawTogether(counts, sums);
    // The sums do tell something, but four numbers or more are left of each withheld count.
    expect(room()).toBeLessThan(before);
    expect(withheld.length).toBeGreaterThan(500);
    expect(withheld.filter(({ low, high }) => high - low < 3)).toEqual([]);
  });

  test("a city that differs in nearly every withheld count gives the same bytes in every outlet", async () => {
    const other = anotherCity(snapshot);
    const [mine, theirs] = [
      await ask(open, `measure=stop-count&${YEAR}`),
      await ask(createAtlas(other), `measure=stop-count&${YEAR}`),
    ];
    const small = mine.value.flatMap((count, i) =>
      count !== null && count > 0 && count < 10 ? [i] : [],
    );
    expect(small.length).toBeGreaterThan(50);
    // In the others both kinds of search changed in opposite ways, or none of their events could be moved.
    const moved = small.filter((i) => theirs.value[i] !== mine.value[i]);
    expect(moved.length / small.length).toBeGreaterThan(0.9);
    const twin = createAtlas(other, "rounded", createTrustBench);
    for (const query of VIEWS) {
      const exact = await Promise.all([open, createAtlas(other)].map((atlas) => ask(atlas, query)));
      expect(exact[0]).not.toEqual(exact[1]);
    }
    for (const outlet of OUTLETS) {
      expect(JSON.stringify(await outlet(twin))).toBe(JSON.stringify(await outlet(rounded)));
    }
  }, 120_000);

  /** What can be had of every ward and borough in single months, both and the year, in all and by object and outcome. */
  async function published(bounds: (count: number) => Bounds) {
    const counts = new Map<string, Bounds>();
    const exact = new Map<string, number>();
    const sums: Sum[] = [];
    for (const { level, period, filter } of QUESTIONS) {
      const query = `measure=stop-count&level=${level}&period=${period}${filter && `&${filter}`}`;
      const truth = await ask(open, query);
      truth.areas.forEach((area, i) => {
        const name = `${area} ${period} ${filter}`;
        exact.set(name, truth.value[i] ?? 0);
        counts.set(name, bounds(truth.value[i] ?? 0));
      });
      sums.push(...sumsOf(truth, period, filter));
    }
    return { counts, sums, exact };
  }
});

const FILTERS = {
  object: STOP_OBJECTS.map((object) => `object=${object}`),
  outcome: STOP_OUTCOMES.map((outcome) => `outcome=${outcome}`),
};

const PERIODS = [...MONTHS, MONTHS.join(".."), "2023-01..2023-12"];

const QUESTIONS = ["ward", "borough"].flatMap((level) =>
  PERIODS.flatMap((period) =>
    ["", ...FILTERS.object, ...FILTERS.outcome].map((filter) => ({ level, period, filter })),
  ),
);

/** Wards add up to boroughs, months to longer periods, objects and outcomes to all searches. */
function sumsOf(values: Values, period: string, filter: string): Sum[] {
  const rest = `${period} ${filter}`;
  const own = values.areas.flatMap((area): Sum[] => [
    ...(MONTHS.includes(period)
      ? []
      : [{ whole: `${area} ${rest}`, parts: MONTHS.map((month) => `${area} ${month} ${filter}`) }]),
    ...(filter === ""
      ? Object.values(FILTERS).map((parts) => ({
          whole: `${area} ${rest}`,
          parts: parts.map((part) => `${area} ${period} ${part}`),
        }))
      : []),
  ]);
  return values.level === "ward" ? [...own, ...wholes(values, rest)] : own;
}

function wholes({ areas, borough }: Values, rest: string): Sum[] {
  return [...new Set(borough)].map((whole) => ({
    whole: `${whole} ${rest}`,
    parts: areas.filter((_, i) => borough[i] === whole).map((area) => `${area} ${rest}`),
  }));
}

function isSmall(exact: ReadonlyMap<string, number>, name: string): boolean {
  const count = exact.get(name) ?? 0;
  return count > 0 && count < 10;
}

const VIEWS = [
  "measure=stop-count",
  "measure=stop-count&level=borough&group=black",
  "measure=stop-rate&level=borough",
  "measure=stop-rate&denominator=area",
  "measure=stop-rate-smoothed",
  "measure=stop-disparity&level=borough",
  "measure=stop-gap&level=borough",
  "measure=hit-rate&level=borough",
  "measure=hit-rate-gap&level=borough",
  "measure=arrest-rate&level=borough",
].map((query) => `${query}&${YEAR}`);

const AREAS = "areas=E09000022,E09000030";

/** Everything that an atlas gives; what it refuses is the same for both. */
const OUTLETS: readonly ((atlas: Atlas) => unknown)[] = [
  ...VIEWS.map((query) => (atlas: Atlas) => atlas.values(viewOf(query))),
  ...VIEWS.slice(2).map((query) => (atlas: Atlas) => atlas.compare(viewOf(query))),
  (atlas) => atlas.compare(viewOf(`measure=stop-rate&level=borough&${YEAR}&${AREAS}`)),
  (atlas) => atlas.compare(viewOf(`measure=hit-rate&level=borough&${YEAR}&${AREAS}`)),
  (atlas) => atlas.mix(viewOf(`measure=stop-count&level=borough&${YEAR}&${AREAS}`), "group"),
  (atlas) => atlas.mix(viewOf(`measure=stop-count&level=borough&${YEAR}&${AREAS}`), "object"),
  (atlas) => atlas.frames(viewOf(`measure=stop-rate&level=borough&${YEAR}`), 12),
  (atlas) => atlas.frames(viewOf(`measure=stop-rate&level=borough&${YEAR}`), 1),
  (atlas) => atlas.series(viewOf(`measure=stop-rate&level=borough&${YEAR}`)),
  (atlas) => atlas.hotspotAccuracy(viewOf(`measure=stop-hotspot&${YEAR}`)),
  (atlas) => atlas.hotspotHistory(viewOf(`measure=stop-hotspot&${YEAR}`)),
  (atlas) => atlas.density(viewOf(`measure=stop-count&${YEAR}`)),
  async (atlas) => tileText(await atlas.tile(viewOf(`measure=stop-count&${YEAR}`), 10, 511, 340)),
  (atlas) => atlas.seriesTile(viewOf(`measure=stop-count&${YEAR}`), 10, 511, 340),
  (atlas) => atlas.tileInfo(viewOf(`measure=stop-count&${YEAR}`)),
  (atlas) => [atlas.summary(), atlas.coverage(), atlas.levels(), atlas.search("Camden")],
  (atlas) => atlas.insights({ areas: [], grade: "C", snapshot: null }),
];

function tileText(tile: Awaited<ReturnType<Atlas["tile"]>>): string {
  if (!tile.ok || !tile.value.inside || !tile.value.gzipped) throw new Error("expected a tile");
  return Buffer.from(tile.value.gzipped).toString("base64");
}
