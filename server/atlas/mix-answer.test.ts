import { beforeAll, expect, test } from "vitest";
import type { Mix, MixBy } from "../../geo/wire/mix.ts";
import { ask, viewOf } from "../testing/ask.ts";
import { tinyAtlas } from "../testing/tiny-atlas.ts";
import type { Atlas } from "./atlas.ts";
import { createAtlas } from "./create-atlas.ts";
import type { Snapshot } from "./snapshot.ts";

let atlas: Atlas;
let snapshot: Snapshot;

beforeAll(async () => {
  ({ atlas, snapshot } = await tinyAtlas());
});

async function mixOf(by: MixBy, query: string, of: Atlas = atlas): Promise<Mix> {
  const answer = await of.mix(viewOf(query), by);
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.value;
}

const PERIOD = "period=2023-01..2023-03";

const YEAR = "period=2023-01..2023-12";

test("each category's count is the one that the View gives with that category chosen", async () => {
  for (const [policy, ways, period] of [
    ["open", ["object", "outcome", "crime"], PERIOD],
    ["rounded", ["group", "crime"], YEAR],
  ] as const) {
    const own = createAtlas(snapshot, policy);
    for (const by of ways) {
      const measure = by === "crime" ? "crime-count" : "stop-count";
      const asked = `measure=${measure}&level=${by === "group" ? "borough" : "ward"}&${period}`;
      const areas = (await ask(own, asked)).areas.slice(0, 3);
      const mix = await mixOf(by, `${asked}&areas=${areas}`, own);
      expect(mix.mixes).toHaveLength(areas.length);
      for (const [c, { id }] of mix.categories.entries()) {
        const alone = await ask(own, `${asked}&${by}=${id}`);
        expect(mix.mixes.map(({ count }) => count[c])).toEqual(alone.value.slice(0, areas.length));
        expect(mix.london.count[c]).toBe(alone.london.value);
      }
    }
  }
});

test("groups are counted among searches of people, beside what share of residents they are", async () => {
  const mix = await mixOf("group", `measure=stop-count&level=borough&${PERIOD}&areas=E09000002`);
  expect(mix.of).toBe("searches of people");
  expect(mix.categories.map(({ label }) => label)).toEqual([
    "White",
    "Asian",
    "Black",
    "Other",
    "Not stated",
  ]);
  const [own] = mix.mixes;
  for (const [c, { id }] of mix.categories.entries()) {
    const alone = await ask(atlas, `measure=stop-count&level=borough&${PERIOD}&group=${id}`);
    expect(own?.count[c]).toBe(alone.value[alone.areas.indexOf("E09000002")]);
  }
  const held = own?.count.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  expect(held).toBe(own?.base);
  expect(own?.residents?.at(-1)).toBeNull();
  const residents = own?.residents?.slice(0, -1).map((share) => share ?? 0) ?? [];
  expect(residents.every((share) => share > 0 && share < 1)).toBe(true);
});

test("a period without files has no mix, and an area of it no share", async () => {
  const mix = await mixOf(
    "crime",
    "measure=crime-count&period=2020-01&level=borough&areas=E09000002",
  );
  expect(mix.mixes[0]?.base).toBeNull();
  expect(new Set([...(mix.mixes[0]?.count ?? []), ...mix.london.share])).toEqual(new Set([null]));
});

test("a measure of other events and one group alone are refused by name", async () => {
  expect(await atlas.mix(viewOf("measure=stop-rate"), "object")).toMatchObject({
    ok: false,
    faults: [{ field: "measure", allowed: ["stop-count"] }],
  });
  expect(await atlas.mix(viewOf("measure=stop-count&group=black"), "group")).toMatchObject({
    ok: false,
    faults: [{ field: "group" }],
  });
});

test("where counts are rounded searches are broken down by group alone", async () => {
  const rounded = createAtlas(snapshot, "rounded");
  for (const by of ["object", "outcome"] as const) {
    const answer = await rounded.mix(viewOf(`measure=stop-count&${YEAR}`), by);
    expect(answer).toMatchObject({ ok: false, faults: [{ field: "by" }] });
  }
});
