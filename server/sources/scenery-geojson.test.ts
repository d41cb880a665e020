import { describe, expect, test } from "vitest";
import { hasShared } from "../../geo/testing/shared-data.ts";
import { readShared, sharedInput } from "./read-as.test-support.ts";
import { sceneryGeojson } from "./scenery-geojson.ts";

describe.skipIf(!hasShared)("on the real files, even when given by name", () => {
  // Of 448 parks three hold a sliver without area: set aside.
  test.each([
    ["parks_over_2ha_wgs84", "park", 445],
    ["inland_water_wgs84", "water", 50],
    ["derived_tidal_thames_wgs84", "water", 1],
  ])("%s holds shapes of %s", async (name, cover, shapes) => {
    const path = `basemap/${name}.geojson`;
    const read = await readShared(sceneryGeojson, "scenery", path);
    expect([read.shapes.length, new Set(read.shapes.map((shape) => shape.cover))]).toEqual([
      shapes,
      new Set([cover]),
    ]);
    expect((await sharedInput(path)).named).toBe(true);
  });
});
