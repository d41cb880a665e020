import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { summarise } from "../../geo/view/answer-summary.ts";
import { ask, viewOf } from "../testing/ask.ts";
import { emptyStore, ingestInto } from "../testing/tiny-city.ts";
import type { Atlas } from "./atlas.ts";
import { createAtlas } from "./create-atlas.ts";
import { openSnapshot } from "./snapshot.ts";

describe.skipIf(!hasShared)("months of which only the City of London's police have files", () => {
  let atlas: Atlas;
  let removeStore: () => Promise<void>;

  beforeAll(async () => {
    const { store, remove } = await emptyStore();
    removeStore = remove;
    const files = ["2018-01", "2018-02", "2018-03", "2018-04"].map((month) =>
      sharedPath(`data/police/city-of-london/${month}-city-of-london-street.csv.gz`),
    );
    const boroughs = sharedPath("data/boroughs/london_boroughs_lad22_gen20_wgs84.geojson");
    const report = await ingestInto(store, ...files, boroughs);
    atlas = createAtlas(await openSnapshot(store, report.snapshot));
  }, 120_000);

  afterAll(async () => {
    await removeStore?.();
  });

  test("have no hot or cold hexagon, and the summary says first that nothing is held", async () => {
    const values = await ask(atlas, "measure=crime-hotspot&level=hex&period=2018-03..2018-04");
    expect(values.count.some((count) => (count ?? 0) > 0)).toBe(true);
    expect(values.pattern).toBeNull();
    expect(new Set(values.reason)).toEqual(new Set(["no-data-for-period"]));
    expect(summarise(values)).toMatch(/^The Metropolitan Police's files hold no month/);
  });

  test("score no hotspots", () => {
    const view = viewOf("measure=crime-hotspot&level=hex&period=2018-03..2018-04");
    expect(atlas.hotspotAccuracy(view)).toMatchObject({
      ok: true,
      value: { reason: "no-data-for-period", cells: 0, shares: [] },
    });
  });
});
