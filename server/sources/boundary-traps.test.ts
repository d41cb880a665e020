import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { squareMetresOf } from "../../geo/boundary/area-measures.ts";
import { createLocator } from "../../geo/boundary/locator.ts";
import { overlapAreas } from "../../geo/boundary/overlap.ts";
import type { Area } from "../../geo/domain/area.ts";
import { hasShared, sharedPath } from "../../geo/testing/shared-data.ts";
import { boundaryGeojson } from "./boundary-geojson.ts";
import { boundaryShapefile } from "./boundary-shapefile.ts";
import { memoryInput } from "./input.test-support.ts";
import { readShared } from "./read-as.test-support.ts";
import { refusalOf } from "./refusal.test-support.ts";

describe.skipIf(!hasShared)("what the publishers' boundary sets do to who is where", () => {
  const areasOf = async (...path: string[]) =>
    (await readShared(boundaryGeojson, "boundary", ...path)).areas;
  const realm = () => areasOf("boroughs", "london_boroughs_extent_of_realm_wgs84.geojson");
  const highWater = () => areasOf("boroughs", "london_boroughs_mhw_wgs84.geojson");
  const squareKilometres = (areas: readonly Area[]) =>
    areas.reduce((sum, { geometry }) => sum + squareMetresOf(geometry), 0) / 1e6;

  test("a point on a bridge is in a borough of the full extent and in none that is cut at high water (trap 37)", async () => {
    const [full, cut] = [createLocator(await realm()), createLocator(await highWater())];
    for (const [longitude, latitude] of [
      [-0.1218, 51.5009],
      [-0.0754, 51.5055],
    ] as const) {
      expect(full.locate(longitude, latitude)).not.toBeNull();
      expect(cut.locate(longitude, latitude)).toBeNull();
    }
  });

  test("sets with and without the Thames differ by 21 km² (trap 37)", async () => {
    expect(squareKilometres(await realm())).toBeCloseTo(1594.7, 0);
    expect(squareKilometres(await highWater())).toBeCloseTo(1573.4, 0);
  });

  test("wards with the river look up to 45 % outside a borough without it (trap 38)", async () => {
    const wards = (
      await areasOf("wards", "london_wards_2018_extent_of_realm_wgs84.geojson.gz")
    ).filter(({ code }) => ["E05009309", "E05009291"].includes(code));
    const outside = async (boroughs: readonly Area[]) => {
      const city = boroughs.filter(({ code }) => code === "E09000001");
      return wards.map((ward) => {
        const [inside] = overlapAreas([ward], city, { spacingMetres: 1 });
        return 1 - (inside?.squareMetres ?? 0) / squareMetresOf(ward.geometry);
      });
    };
    for (const share of await outside(await highWater())) expect(share).toBeGreaterThan(0.3);
    for (const share of await outside(await realm())) expect(share).toBeLessThan(0.02);
  });

  test.each(["E09000001", "E09000007", "E09000030"])(
    "%s in metres is drawn as degrees neither with its old crs member nor without (trap 39)",
    async (borough) => {
      const path = sharedPath(
        "data",
        "wards",
        "original-ons-wd22-bng-crs-geojson",
        `${borough}.geojson`,
      );
      const text = readFileSync(path, "utf8");
      const read = await boundaryGeojson.read(memoryInput({ path, data: text }));
      const numbers =
        read.kind === "boundary"
          ? read.areas.flatMap(({ geometry }) => geometry.coordinates.flat(9))
          : [];
      expect(numbers.length).toBeGreaterThan(100);
      expect(numbers.every((number) => Number(number) > -1 && Number(number) < 52)).toBe(true);
      const bare = text.replace(/"crs":.*\n/, "");
      const refusal = await refusalOf(boundaryGeojson.read(memoryInput({ path, data: bare })));
      expect(refusal.code).toBe("british-national-grid");
    },
  );

  test("a .prj with and without authority codes is British National Grid, and a missing .cpg is said (trap 41)", async () => {
    const read = async (...path: string[]) =>
      (await readShared(boundaryShapefile, "boundary", ...path)).notes.join("; ");
    const boroughs = await read(
      "boroughs",
      "original-london-datastore-bng",
      "London_Borough_Excluding_MHW.shp",
    );
    const wards = await read("wards", "original-london-datastore-2018-bng", "London_Ward.shp");
    expect(boroughs).toContain("EPSG:27700");
    expect(wards).toContain("EPSG:27700");
    expect([boroughs.includes("no .cpg"), wards.includes("no .cpg")]).toEqual([true, false]);
  });
});
