import { describe, expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { boundaryGeojson } from "../sources/boundary-geojson.ts";
import { readShared } from "../sources/read-as.test-support.ts";
import { nameBoroughs } from "./name-boroughs.ts";

describe.skipIf(!hasShared)("wards whose file does not name their borough", () => {
  const areasOf = async (path: string) =>
    (await readShared(boundaryGeojson, "boundary", path)).areas;

  test.each([
    ["20 m generalised", "boroughs/london_boroughs_lad22_gen20_wgs84.geojson"],
    ["cut at high water", "boroughs/london_boroughs_mhw_wgs84.geojson"],
  ])("get it, those with the river too, from boroughs %s (trap 38)", async (_, boroughs) => {
    const wards = await areasOf("wards/london_wards_2018_extent_of_realm_wgs84.geojson.gz");
    const nameless = wards.map((ward) => ({ ...ward, borough: "" }));
    const named = nameBoroughs(nameless, await areasOf(boroughs));
    expect(named).toEqual(wards);
  });
});
