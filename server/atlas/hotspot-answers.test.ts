import { beforeAll, describe, expect, test } from "vitest";
import { ask, viewOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import type { Atlas } from "./atlas.ts";
import { createAtlas } from "./create-atlas.ts";
import { answerHistory } from "./hotspot-history.ts";
import { resolveView } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";

let snapshot: Snapshot;
let atlas: Atlas;

beforeAll(async () => {
  ({ atlas, snapshot } = await tinyAtlas());
});

function answered<T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!answer.ok) throw new Error("expected an answer, got faults");
  return answer.value;
}

test("accuracy without the months before is no data, and says what to ask for", () => {
  const view = viewOf("measure=stop-hotspot&level=hex&period=2023-01..2023-03");
  const accuracy = answered(atlas.hotspotAccuracy(view));
  expect(accuracy).toMatchObject({ reason: "no-data-for-period", shares: [], cells: 0 });
  expect(accuracy.before).toEqual({ from: "2022-10", to: "2022-12" });
  expect(accuracy.notes[0]?.text).toMatch(/ask for a period with complete files before it/);
});

test("where no spot could be tested nothing is said of events that none was made of", async () => {
  const codesOf = async (period: string) =>
    (await ask(atlas, `measure=stop-hotspot&level=hex&period=${period}`)).notes.map(
      ({ code }) => code,
    );
  const counts = ["city-months"];
  expect(await codesOf("2023-01..2023-03")).toEqual(expect.arrayContaining(counts));
  expect((await codesOf("2022-10..2022-12")).filter((code) => counts.includes(code))).toEqual([]);
});

test("hotspots of one month are scored on the next, beside the busiest places and an even spread", () => {
  const view = viewOf("measure=stop-hotspot&level=hex&period=2023-03");
  const accuracy = answered(atlas.hotspotAccuracy(view));
  expect(accuracy).toMatchObject({ reason: null, months: ["2023-03"] });
  expect(accuracy.cells).toBeLessThanOrEqual(accuracy.areas);
  expect(accuracy.shares.map(({ share }) => share)).toEqual([0.01, 0.02, 0.05, 0.1]);
  for (const { hotspots, even } of accuracy.shares) {
    expect(hotspots?.hitRate).toBeGreaterThanOrEqual(0);
    expect(hotspots?.paiLow).toBeNull();
    expect(even.pai).toBe(1);
  }
});

test("fewer than ten complete quarters are not enough to tell what emerges", () => {
  const view = viewOf("measure=crime-hotspot&level=hex&period=2023-01..2023-03");
  const history = answered(atlas.hotspotHistory(view));
  expect(history.reason).toBe("not-estimable");
  expect(history.class.every((own) => own === null)).toBe(true);
  expect(history.notes[0]?.text).toMatch(/at least 10 are needed/);
});

test("over ten quarters a place that turned hot in the last is new, or has no class", () => {
  const resolved = resolveView(
    snapshot,
    viewOf("measure=stop-hotspot&level=hex&period=2020-08..2023-03"),
    "open",
  );
  const question = answered(resolved);
  const held = { ...question.coverage, stateOf: () => "complete" as const };
  const history = answerHistory(snapshot, { ...question, coverage: held });
  expect(history.quarters).toHaveLength(10);
  expect(history.quarters[0]).toEqual({ from: "2020-10", to: "2020-12" });
  expect(history.reason).toBeNull();
  for (const own of history.class) expect(["new", null]).toContain(own);
  history.tau.forEach((tau, i) => {
    expect(tau === null).toBe(history.slope[i] === null);
    expect(Math.abs(tau ?? 0)).toBeLessThanOrEqual(1);
    expect(history.trendP[i] ?? 0).toBeLessThanOrEqual(1);
  });
  expect(history.tau.some((tau) => tau !== null)).toBe(true);
});

test("other measures have no hotspots to score, and a selection of areas changes nothing", () => {
  const refused = atlas.hotspotAccuracy(viewOf("measure=stop-rate"));
  expect(refused.ok ? [] : refused.faults.map(({ field }) => field)).toEqual(["measure"]);
  const view = viewOf("measure=stop-hotspot&level=ward&period=2023-03");
  const chosen = answered(atlas.hotspotAccuracy({ ...view, palette: "teal" }));
  expect(chosen).toBe(answered(atlas.hotspotAccuracy(view)));
});

describe("density", () => {
  const ask = (query: string) => atlas.density(viewOf(`${query}&period=2023-01..2023-03`));

  test("is drawn in bands that lie where the city is, with what it is and is not", () => {
    const density = answered(ask("measure=stop-count"));
    expect(density).toMatchObject({ type: "FeatureCollection", bandwidth: 450, step: 200 });
    expect(density.limits).toEqual([...density.limits].sort((a, b) => a - b));
    expect(density.features.length).toBeGreaterThan(10);
    const areas = atlas.areas("borough", null)?.areas ?? [];
    const west = Math.min(...areas.map(({ bounds }) => bounds[0])) - 0.01;
    const east = Math.max(...areas.map(({ bounds }) => bounds[2])) + 0.01;
    for (const { geometry, properties } of density.features) {
      expect(properties.band).toBeLessThan(density.limits.length);
      for (const [x = 0] of geometry.coordinates[0] ?? []) {
        expect(x > west && x < east).toBe(true);
      }
    }
    expect(density.notes[0]?.text).toMatch(/nothing can be said of single streets/);
    const { eastWest = 0, northSouth = 0 } = density.scott ?? {};
    expect(Math.min(eastWest, northSouth)).toBeGreaterThan(100);
    expect(density.notes[0]?.text).toContain(`Scott's rule would choose ${eastWest} m`);
  });

  test("is the same at every level, and empty where nothing is held", () => {
    const wards = answered(ask("measure=crime-count&level=ward"));
    const hexes = answered(ask("measure=crime-count&level=hex"));
    expect(hexes.features).toEqual(wards.features);
    const view = viewOf("measure=crime-count&period=2019-01");
    expect(answered(atlas.density(view))).toMatchObject({
      features: [],
      limits: [],
      scott: null,
    });
  });

  test("is refused for rates, and where counts are rounded", () => {
    const fields = (answer: ReturnType<typeof ask>) =>
      answer.ok ? [] : answer.faults.map(({ field }) => field);
    expect(fields(ask("measure=stop-rate"))).toEqual(["measure"]);
    const rounded = createAtlas(snapshot, "rounded");
    expect(fields(rounded.density(viewOf("measure=stop-count")))).toEqual(["measure"]);
  });
});
