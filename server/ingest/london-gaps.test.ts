import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Area } from "../../geo/domain/area.ts";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { boundaryGeojson } from "../sources/boundary-geojson.ts";
import { readShared } from "../sources/read-as.test-support.ts";
import { emptyStore, ingestInto, TINY_CITY } from "../testing/tiny-city.ts";
import { londonGaps } from "./london-gaps.ts";
import type { Store } from "./store.ts";

let store: Store;
let removeStore: () => Promise<void>;
let scratch: string;

beforeEach(async () => {
  ({ store, remove: removeStore } = await emptyStore());
  scratch = await mkdtemp(join(tmpdir(), "trust-atlas-gaps-"));
});

afterEach(async () => {
  await removeStore();
  await rm(scratch, { recursive: true, force: true });
});

const POLICE = join(TINY_CITY, "police");

/** The tiny city's boroughs, changed as text. */
async function boroughs(change: (text: string) => string): Promise<string> {
  const path = join(scratch, "boroughs.geojson");
  const text = await readFile(join(TINY_CITY, "boundaries/boroughs.geojson"), "utf8");
  await writeFile(path, change(text));
  return path;
}

test("three boroughs under London's own names are told to be three of 33, those of an invented city are not", async () => {
  const three = await boroughs((text) => text.replace("Citadel", "City of London"));
  const { notes } = await ingestInto(store, three, POLICE);
  expect(notes).toEqual([
    expect.stringMatching(/^borough@2022 has no area in 30 of London's 33 boroughs.*Bexley, Brent/),
  ]);
  expect((await ingestInto(store, await boroughs((text) => text), POLICE)).notes).toEqual([]);
});

test("a borough's code that London does not have is refused, in a borough's file and in a ward's", async () => {
  const unknown = await boroughs((text) => text.replace("E09000003", "E09000099"));
  await expect(ingestInto(store, unknown, POLICE)).rejects.toThrow(
    /expected one of London's 33 boroughs, E09000001 to E09000033.*E09000099/,
  );
  const wards = join(scratch, "wards.geojson");
  const text = await readFile(join(TINY_CITY, "boundaries/wards.geojson"), "utf8");
  await writeFile(wards, text.replace("E09000003", "E09000099"));
  await expect(ingestInto(store, wards, POLICE)).rejects.toThrow(
    /E09000099.* as the borough of E05/,
  );
});

describe.skipIf(!hasShared)("of London's own boundaries", () => {
  const areasOf = async (...path: string[]): Promise<readonly Area[]> =>
    (await readShared(boundaryGeojson, "boundary", ...path)).areas;

  test("whole sets lack nothing, with the river or without, and parts say which part", async () => {
    const cut = await areasOf("boroughs", "london_boroughs_mhw_wgs84.geojson");
    const wards = await areasOf("wards", "london_wards_wd22_wgs84.geojson");
    const sets = (drawn: readonly Area[], small: readonly Area[]) => [
      { set: { level: "borough", vintage: 2022 } as const, areas: drawn },
      { set: { level: "ward", vintage: 2022 } as const, areas: small },
    ];
    expect(londonGaps(sets(cut, wards))).toEqual([]);
    const twenty = cut.slice(0, 20);
    expect(londonGaps(sets(twenty, wards))).toEqual([
      expect.stringMatching(/^borough@2022 has no area in 13 of London's 33 boroughs/),
    ]);
    const fewer = wards.filter(({ borough }, i) => borough !== "E09000005" || i % 2 === 0);
    expect(londonGaps(sets(cut, fewer))).toEqual([
      "ward@2022 leaves ground without an area in Brent",
    ]);
  });
});
