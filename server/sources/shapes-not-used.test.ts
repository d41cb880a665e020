import { describe, expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { boundaryGeojson } from "./boundary-geojson.ts";
import { memoryInput } from "./input.test-support.ts";
import { readShared, sharedInput } from "./read-as.test-support.ts";
import { refusalOf } from "./refusal.test-support.ts";
import { geojson, wardFeatures } from "./samples.test-support.ts";
import { shapesNotUsed } from "./shapes-not-used.ts";

const parks = (named: boolean, as: "ward" | null = null) =>
  memoryInput({
    ...geojson(wardFeatures().map((feature) => ({ ...feature, properties: { park: "Hyde" } }))),
    named,
    as: as && { level: as, vintage: null },
  });

test("shapes without area codes are left out where they are met, and refused where they were asked for", async () => {
  const claims = async (named: boolean, as: "ward" | null = null) => {
    const input = parks(named, as);
    return shapesNotUsed.recognise(input, await input.head());
  };
  expect([await claims(false), await claims(true), await claims(false, "ward")]).toEqual([
    true,
    false,
    false,
  ]);
  expect((await refusalOf(boundaryGeojson.read(parks(true)))).code).toBe("no-code");
});

describe.skipIf(!hasShared)("on the real files, even when given by name", () => {
  test.each([
    ["lsoa/london_msoa21_wgs84.geojson.gz", "MSOA boundaries"],
    ["boroughs/original-london-datastore-bng/London_GLA_Boundary.shp", "the outline of London"],
    ["basemap/original_Greenspace.gpkg", "green spaces"],
    ["basemap/original_Water.gpkg", "water"],
  ])("%s is known as %s", async (path, what) => {
    const read = await readShared(shapesNotUsed, "not-used", path);
    expect([read.what, (await sharedInput(path)).named]).toEqual([what, true]);
    expect(read.reason).toMatch(/\w/);
  });
});
