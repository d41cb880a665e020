import { expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { parseView } from "../../geo/view/parse-view.ts";
import type { Values } from "../../geo/wire/values.ts";
import { emptyStore, ingestInto } from "../testing/tiny-city.ts";
import { createAtlas } from "./create-atlas.ts";
import { openSnapshot } from "./snapshot.ts";

/** What a published count may have been: a rounded one 2 either way and 10 at least, a withheld one 1 to 9 or, kept back for another's sake, more. */
function rangeOf(published: number | null, mayBeMore: boolean): readonly [number, number] {
  if (published === null) return mayBeMore ? [0, 1e6] : [1, 9];
  return published === 0 ? [0, 0] : [Math.max(10, published - 2), published + 2];
}

/** The range that a borough's published count and its other wards leave for each withheld ward. */
function attack(wards: Values, boroughs: Values): number[] {
  return wards.areas.flatMap((_, i) => {
    if (wards.value[i] !== null || wards.reason[i] !== "suppressed") return [];
    const borough = boroughs.areas.indexOf(wards.borough[i] ?? "");
    let [low, high] = rangeOf(boroughs.value[borough] ?? null, true);
    wards.areas.forEach((_, j) => {
      if (j === i || wards.borough[j] !== wards.borough[i]) return;
      const [least, most] = rangeOf(wards.value[j] ?? null, false);
      low -= most;
      high -= least;
    });
    return [Math.min(high, 9) - Math.max(low, 1)];
  });
}

test.skipIf(!hasShared)(
  "rounded figures of a real month hold no exact count, and no withheld ward follows from its borough",
  async () => {
    const { store, remove } = await emptyStore();
    const { snapshot } = await ingestInto(
      store,
      sharedPath("data/police/stop-and-search/2023-05-metropolitan-stop-and-search.csv.gz"),
      sharedPath("data/wards/london_wards_wd22_wgs84.geojson"),
      sharedPath("data/boroughs/london_boroughs_extent_of_realm_wgs84.geojson"),
    );
    const atlas = createAtlas(await openSnapshot(store, snapshot), "rounded");
    await remove();
    const ask = async (query: string) => {
      const view = parseView(new URLSearchParams(query));
      const answer = view.ok ? await atlas.values(view.value) : view;
      if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
      return answer.value;
    };
    const refused = async (query: string) => {
      const view = parseView(new URLSearchParams(query));
      const answer = view.ok ? await atlas.values(view.value) : view;
      return answer.ok ? [] : answer.faults.map(({ field }) => field);
    };
    // Overlapping windows and neighbours' values would tell what is withheld.
    expect(await refused("measure=stop-count&period=2023-05..2023-07")).toEqual(["period"]);
    expect(await refused("measure=stop-hotspot&level=ward&period=2023-05")).toEqual(["measure"]);
    for (const local of ["marshall-local", "marshall-local-means"]) {
      const query = `measure=stop-rate-smoothed&smoothing=${local}`;
      expect(await refused(query)).toEqual(["smoothing"]);
    }
    const [row, ...others] = atlas.summary().coverage;
    expect(others).toEqual([]);
    expect(row).toMatchObject({ kind: "stop", edge: null });
    expect(row).not.toHaveProperty("notStated");
    let withheld = 0;
    for (const filter of ["", "&group=black", "&group=asian", "&object=drugs", "&age=10-17"]) {
      const wards = await ask(`measure=stop-count&level=ward&period=2023-05${filter}`);
      const boroughs = await ask(`measure=stop-count&level=borough&period=2023-05${filter}`);
      for (const values of [wards, boroughs]) {
        expect(values.disclosure).toBe("rounded");
        expect(values.notes[0]?.code).toBe("rounded");
        const unplaced = Object.values(values.unplaced.byReason);
        const counts = [...values.value, ...values.edge, values.unplaced.count, ...unplaced];
        expect(counts.filter((count) => count !== null && count % 5 !== 0)).toEqual([]);
        expect(values.value.filter((count) => count === 5)).toEqual([]);
      }
      const left = attack(wards, boroughs);
      withheld += left.length;
      expect(left.filter((width) => width === 0)).toEqual([]);
    }
    expect(withheld).toBeGreaterThan(500);
  },
  60_000,
);
