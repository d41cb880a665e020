import { describe, expect, test } from "vitest";
import type { Scenery } from "../../geo/domain/scenery.ts";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { boundaryGeojson } from "../sources/boundary-geojson.ts";
import { sharedInput } from "../sources/read-as.test-support.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import { referencesFile } from "./kept-references.ts";
import { sortReferences } from "./references.ts";

describe.skipIf(!hasShared)("of files that answer one question", () => {
  test("the boroughs with the river are used, in whatever order files and areas come (trap 37)", async () => {
    const drawing = async (name: string) => {
      const input = await sharedInput("boroughs", `london_boroughs_${name}_wgs84.geojson`);
      const read = await boundaryGeojson.read(input);
      if (read.kind !== "boundary") throw new Error("no boundaries");
      return { input, read };
    };
    const full = await drawing("extent_of_realm");
    const cut = await drawing("mhw");
    const turned = { ...cut, read: { ...cut.read, areas: cut.read.areas.toReversed() } };
    for (const given of [
      [full, cut],
      [turned, full],
    ]) {
      const { sets, left } = sortReferences(given);
      expect(sets.map(({ areas }) => areas)).toEqual([full.read.areas]);
      expect([...left]).toEqual([[cut.input.path, full.input.path]]);
    }
  });

  test("a table of estimates is never taken for a census: ward groups are estimated here, by a stated method (trap 46)", async () => {
    const { store, remove } = await emptyStore();
    const estimates = sharedPath("data/census/derived_ts021_ward_wd22_bestfit_from_lsoa.csv");
    const plain = await ingestInto(store, TINY_CITY);
    const both = await ingestInto(store, TINY_CITY, estimates);
    await remove();
    expect(both.snapshot).toBe(plain.snapshot);
    expect(both.files.find(({ path }) => path === estimates)).toMatchObject({
      read: 704,
      used: 0,
      setAside: { "estimated-elsewhere": 684, "count-blank": 20 },
    });
  });
});

test("parks that were read once are kept when others come, water below them", () => {
  const shape = (code: string, cover: "park" | "water"): Scenery => ({
    code,
    name: code,
    cover,
    geometry: { type: "Polygon", coordinates: [] },
  });
  const given = sortReferences([]);
  const base = (scenery: readonly Scenery[]) => ({
    references: referencesFile({ ...given, scenery }),
    sets: [],
  });
  expect(referencesFile(given).scenery).toBeUndefined();
  const kept = sortReferences([], base([shape("p", "park"), shape("w", "water")]));
  expect(kept.scenery.map(({ code }) => code)).toEqual(["w", "p"]);
});
