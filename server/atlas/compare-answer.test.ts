import { beforeAll, describe, expect, test } from "vitest";
import { rateRatio } from "../../geo/measure/rate-ratio.ts";
import type { AllScanned, AreasCompared } from "../../geo/wire/comparison.ts";
import { viewOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import type { Atlas } from "./atlas.ts";
import { createAtlas } from "./create-atlas.ts";
import type { Snapshot } from "./snapshot.ts";

let snapshot: Snapshot;
let atlas: Atlas;

beforeAll(async () => {
  ({ atlas, snapshot } = await tinyAtlas());
});

const YEAR = "period=2023-01..2023-03";

function ask(query: string, from = atlas) {
  return from.compare(viewOf(query));
}

async function areasOf(query: string, from = atlas): Promise<AreasCompared> {
  const answer = await ask(query, from);
  if (!answer.ok || answer.value.kind !== "areas") throw new Error(JSON.stringify(answer));
  return answer.value;
}

async function scanOf(query: string): Promise<AllScanned> {
  const answer = await ask(query);
  if (!answer.ok || answer.value.kind !== "scan") throw new Error(JSON.stringify(answer));
  return answer.value;
}

const code = (name: string) =>
  snapshot.sets.flatMap(({ areas }) => areas).find((area) => area.name === name)?.code ?? "";

describe("an area beside others", () => {
  test("is set against the rest of its borough and of London, without its own events and residents", async () => {
    const { areas, london } = await areasOf(`measure=crime-rate&areas=${code("Fen")}&${YEAR}`);
    const [fen] = areas;
    const [borough, city] = fen?.beside ?? [];
    // Dale, Elm and Fen have 72, 90 and 108 events in three months, and 5,200 residents each.
    expect(borough).toMatchObject({ with: "borough", name: "Westwick", figure: { count: 270 } });
    expect(borough?.against).toMatchObject({ count: 162, base: 10_400, months: 3 });
    const { value, low, high } = rateRatio(
      { count: 108, base: 5200 * 3 },
      { count: 162, base: 10_400 * 3 },
    );
    expect(borough?.difference).toMatchObject({ value, low, high, state: "ok", verdict: "above" });
    expect(city?.figure.count).toBe(london.count);
    expect(city?.against?.count).toBe(Number(london.count) - 108);
    expect(city?.against?.base).toBe(Number(london.base) - 5200);
  });

  test("is set beside its peers together, which are named with what makes them so", async () => {
    const { areas, peersBy, notes } = await areasOf(
      `measure=crime-rate&areas=${code("Alder")}&${YEAR}`,
    );
    const beside = areas[0]?.beside.find((one) => one.with === "peers");
    expect(areas[0]?.peers.map(({ name }) => name).sort()).toEqual([
      "Birch",
      "Cedar",
      "Dale",
      "Elm",
      "Fen",
    ]);
    expect(beside).toMatchObject({ name: "5 peers together", difference: { verdict: "below" } });
    expect(peersBy).toMatchObject({ count: 10 });
    expect(peersBy?.variables.map(({ id }) => id)).toContain("ethnic-mix");
    expect(peersBy?.leftOut.map(({ id }) => id)).toContain("age");
    expect(notes.map(({ code }) => code).slice(0, 3)).toEqual([
      "shared-events",
      "peers",
      "several-comparisons",
    ]);
  });

  test("has its limits by other methods beside it, with a note that they are no choice", async () => {
    const { areas, notes } = await areasOf(
      `measure=stop-disparity&level=borough&areas=${code("Westwick")}&${YEAR}`,
    );
    const [westwick] = areas;
    expect(westwick?.checks.map(({ method }) => method)).toEqual([
      "exact",
      "mid-p",
      "log-normal",
      "katz",
    ]);
    for (const { value } of westwick?.checks ?? []) expect(value).toBe(westwick?.figure.value);
    expect(notes.map(({ code }) => code)).toContain("other-limits");
    const city = await areasOf(
      `measure=stop-disparity&level=borough&areas=${code("Citadel")}&${YEAR}`,
    );
    expect(city.areas[0]?.checks).toEqual([]);
    expect(city.notes.map(({ code }) => code)).not.toContain("other-limits");
  });

  test("is judged by searching alike only where the measure is not about how much is searched", async () => {
    const variables = async (measure: string) =>
      (await areasOf(`measure=${measure}&areas=${code("Fen")}&${YEAR}`)).peersBy?.variables.map(
        ({ id }) => id,
      );
    expect(await variables("stop-rate")).not.toContain("stop-volume");
    expect(await variables("stop-gap")).not.toContain("stop-volume");
    expect(await variables("hit-rate")).toContain("stop-volume");
    expect(await variables("crime-rate")).toContain("stop-volume");
  });

  test("is set beside itself in another period over like months", async () => {
    const { areas, period } = await areasOf(
      `measure=crime-count&areas=${code("Cedar")},${code("Keep")}&period=2023-03&compare=2023-01`,
    );
    expect(areas[0]?.beside).toHaveLength(1);
    expect(areas[0]?.beside[0]).toMatchObject({
      with: "period",
      name: "January 2023",
      figure: { count: 18 },
      own: { count: 21 },
      difference: { value: 21 / 18, verdict: "cannot-tell" },
    });
    expect(areas[1]?.beside[0]?.difference).toMatchObject({ reason: "count-under-10" });
    expect(period.compared).toMatchObject({ from: "2023-01", to: "2023-01" });
  });

  test("keeps to London where it is told to", async () => {
    const { areas, peersBy } = await areasOf(
      `measure=hit-rate&compare=london&areas=${code("Fen")}&${YEAR}`,
    );
    expect(areas[0]?.beside.map((one) => one.with)).toEqual(["london"]);
    expect([areas[0]?.peers, peersBy]).toEqual([[], null]);
  });

  test("in the City is shown and called neither above nor below", async () => {
    const { areas } = await areasOf(
      `measure=crime-rate&level=borough&areas=${code("Citadel")}&${YEAR}`,
    );
    expect(areas[0]?.peers).toEqual([]);
    const [london] = areas[0]?.beside ?? [];
    // The City's own force covers other months than the Met: London's figure has no event of it to leave out.
    expect(london?.against).toEqual(london?.figure);
    expect(london?.difference).toMatchObject({ verdict: null, reason: "city-not-ranked" });
  });

  test("every two areas are set against each other, with the number of pairs allowed for", async () => {
    const asked = ["Dale", "Elm", "Fen"].map(code).join(",");
    const { pairs, notes } = await areasOf(`measure=crime-rate&areas=${asked}&${YEAR}`);
    expect(pairs.map(({ areas }) => areas)).toEqual([
      [code("Dale"), code("Elm")],
      [code("Dale"), code("Fen")],
      [code("Elm"), code("Fen")],
    ]);
    const ratio = (count: number, other: number) =>
      rateRatio({ count, base: 5200 * 3 }, { count: other, base: 5200 * 3 });
    expect(pairs[1]?.difference).toMatchObject(ratio(72, 108));
    // Alone, 72 against 108 is less than chance would bring once in a hundred; of three pairs it still is once in twenty.
    expect(pairs.map(({ verdict }) => verdict)).toEqual(["cannot-tell", "below", "cannot-tell"]);
    expect(pairs.every(({ q }) => q !== null && q > 0 && q <= 1)).toBe(true);
    expect(notes.find((note) => note.code === "pairs")?.text).toMatch(/^3 pairs of areas tested/);
  });

  test("a pair with the City is not tested, and counts are not paired", async () => {
    const both = `${code("Citadel")},${code("Westwick")}`;
    const { pairs } = await areasOf(`measure=crime-rate&level=borough&areas=${both}&${YEAR}`);
    expect(pairs).toMatchObject([{ q: null, verdict: null }]);
    const counts = await areasOf(
      `measure=crime-count&areas=${code("Elm")},${code("Fen")}&period=2023-03&compare=2023-01`,
    );
    expect(counts.pairs).toEqual([]);
  });

  test("under the rounded policy does not tell what is left of a whole", async () => {
    const rounded = createAtlas(snapshot, "rounded");
    const answer = await areasOf(
      `measure=crime-rate&areas=${code("Fen")}&period=2023-01..2023-12`,
      rounded,
    );
    expect(answer.disclosure).toBe("rounded");
    for (const { against } of answer.areas[0]?.beside ?? []) expect(against).toBeNull();
  });
});

describe("a scan of every area", () => {
  test("holds rates to a funnel and to the number of looks", async () => {
    const scan = await scanOf(`measure=crime-rate&${YEAR}`);
    expect(scan).toMatchObject({ against: "london", tested: 6 });
    expect(scan.funnel?.target).toBeCloseTo(Number(scan.london.value), 0);
    scan.areas.forEach((_, i) => {
      const [p, q, place] = [scan.p[i], scan.q[i], scan.place?.[i]];
      expect(p === null).toBe(scan.borough[i] === "E09000001");
      if (p === null || p === undefined || !place) return;
      expect(q).toBeGreaterThanOrEqual(p);
      expect(place.limits95.low).toBeGreaterThanOrEqual(place.limits998.low);
      expect(place.limits95.high).toBeLessThanOrEqual(place.limits998.high);
      const above = Math.sign(Number(scan.figure[i]?.value) - Number(scan.funnel?.target));
      expect([Math.sign(place.z), Math.sign(place.zPearson)]).toEqual([above, above]);
    });
    expect(scan.notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["false-discovery", "over-dispersion"]),
    );
  });

  test("says how many areas stand out under stricter corrections too", async () => {
    const scan = await scanOf(`measure=crime-count&period=2023-03&compare=2023-01`);
    const called = scan.q.filter((q) => q !== null && q <= 0.05).length;
    const { stricter } = scan;
    expect(stricter.benjaminiHochberg).toBe(called);
    expect(stricter.benjaminiYekutieli).toBeLessThanOrEqual(called);
    expect(stricter.bonferroni).toBeLessThanOrEqual(stricter.holm);
    expect(stricter.holm).toBeLessThanOrEqual(called);
  });

  test("compares what is no rate by its own method", async () => {
    const scan = await scanOf(`measure=stop-disparity&level=borough&${YEAR}`);
    expect(scan).not.toHaveProperty("funnel");
    expect(scan.verdict).toEqual([null, "cannot-tell", "cannot-tell"]);
    expect(scan.difference).toMatchObject({ kind: "ratio", even: 1 });
  });

  test("looks for what changed since another period", async () => {
    const scan = await scanOf("measure=crime-rate&period=2023-03&compare=2023-01");
    expect(scan.against).toBe("period");
    expect(new Set(scan.verdict)).toEqual(new Set([null, "cannot-tell"]));
    expect(scan.notes.map(({ code }) => code)).toContain("seasons-differ");
  });
});

test.each([
  ["measure=stop-rate-smoothed", "measure"],
  ["measure=stop-count", "compare"],
])("%s is refused by its %s", async (query, field) => {
  expect(await ask(query)).toMatchObject({ ok: false, faults: [{ field }] });
});

test("the same question is answered from the cache", async () => {
  const first = await areasOf(`areas=${code("Fen")}&${YEAR}`);
  expect(await areasOf(`${YEAR}&areas=${code("Fen")}`)).toBe(first);
});
